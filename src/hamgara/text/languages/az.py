"""Azerbaijani (Latin script)."""

from __future__ import annotations

from types import MappingProxyType

from hamgara.text.azerbaijani import inflect, inner, is_other_word, lemmatize
from hamgara.text.language import Examples, Language, read_words

LANGUAGE = Language(
    code="az",
    name="Azərbaycan dili",
    direction="ltr",
    digits="0123456789",
    decimal=",",
    group=".",
    letters="əğışçöü",
    frequent=read_words(
        "və bu bir ilə da də üçün ki olan o olub edib etdi edir isə daha sonra ən hər ilə"
        " qədər onun öz var olaraq haqqında görə deyib bildirib etmək"
    ),
    abbreviations=read_words(
        "prof dos akad cən c s m v b və.s və.b məs əl t.e yəni küç ş r-n ic hüq tel st dr"
    ),
    folds=MappingProxyType({"I": "ı", "\u0130": "i"}),
    inflect=inflect,
    inner=inner,
    is_other_word=is_other_word,
    lemmatize=lemmatize,
    examples=Examples(
        sentences=(
            "Prezident dünən Tehrana getdi.",
            "İki ölkə arasında əlaqələr genişlənirmi?",
            "Ticarət dövriyyəsi 3,5 faiz artıb!",
        ),
        found=(
            ("əməkdaşlıq", "iqtisadi əməkdaşlığın inkişafı"),
            ("Azərbaycan Respublikası", "Azərbaycan Respublikasının prezidenti"),
            ("uşaq", "uşaqların hüquqları"),
            ("dəhliz", "Şimal-Cənub dəhlizindən danışdılar"),
            ("İran", "İRANLA əlaqələr"),
            ("BMT", "BMT-nin iclası"),
        ),
        missed=(("bank", "Bankok şəhəri"), ("at", "ata"), ("qar", "qardaş")),
        lemmas=(("ölkələrin", "ölkə"), ("əməkdaşlığın", "əməkdaşlıq")),
    ),
)
