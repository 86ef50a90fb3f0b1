"""The shipped actor lists: every tenure has its page, its days are in order, persons stand once."""

from __future__ import annotations

import tomllib
from collections import Counter
from importlib import resources

HOLDERS = tomllib.loads(
    resources.files("hamgara").joinpath("library/actors/holders.toml").read_text(encoding="utf-8")
)


def test_every_tenure_names_the_page_where_it_was_read():
    bare = [
        (person["id"], held["office"])
        for person in HOLDERS["persons"]
        for held in person["held"]
        if not held["page"].startswith(("http://", "https://"))
    ]
    assert bare == []


def test_tenures_begin_before_they_end():
    wrong = [
        (person["id"], held["office"])
        for person in HOLDERS["persons"]
        for held in person["held"]
        if "to" in held and held["to"] <= held["from"]
    ]
    assert wrong == []


def test_a_person_and_a_spelling_stand_once():
    ids = Counter(person["id"] for person in HOLDERS["persons"])
    assert [one for one, n in ids.items() if n > 1] == []
    for language in ("fa", "az", "en"):
        names = Counter(form for person in HOLDERS["persons"] for form in person.get(language, ()))
        full = [form for form, n in names.items() if n > 1 and " " in form]
        assert full == []
