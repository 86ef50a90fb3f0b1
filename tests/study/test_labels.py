from hamgara.study.labels import join_names


def test_names_are_parted_by_the_comma_of_the_language():
    assert join_names(["Bakı", "Tehran"], "az") == "Bakı, Tehran"
    assert join_names(iter(("باکو", "تهران")), "fa") == "باکو، تهران"
    assert join_names([], "en") == ""
