from hamgara.study.labels import join_names
from hamgara.text.bidi import strip_bidi


def test_names_are_parted_by_the_comma_of_the_language():
    assert join_names(["Bakı", "Tehran"], "az") == "Bakı, Tehran"
    assert strip_bidi(join_names(iter(("باکو", "تهران")), "fa")) == "باکو، تهران"
    assert join_names([], "en") == ""


def test_from_right_to_left_a_name_of_digits_keeps_its_order():
    joined = join_names(["000_4189", "گزارش"], "fa")
    assert joined == "\u2067\u2068000_4189\u2069، \u2068گزارش\u2069\u2069"
    assert join_names([], "fa") == ""
