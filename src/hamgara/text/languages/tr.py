"""Turkish: enough to tell it apart; its words are not inflected."""

from __future__ import annotations

from types import MappingProxyType

from hamgara.text.language import Examples, Language, read_words

LANGUAGE = Language(
    code="tr",
    name="Türkçe",
    direction="ltr",
    digits="0123456789",
    decimal=",",
    group=".",
    letters="ğışçöü",
    frequent=read_words(
        "ve bir bu ile da de için olarak olan daha çok en gibi kadar sonra ancak ama değil göre"
        " dedi etti oldu olduğunu arasında iki tarafından yeni ise her ne ki mi"
    ),
    abbreviations=read_words("prof dr doç av vb vs bkz sn no cad mah tel yy"),
    folds=MappingProxyType({"I": "ı", "\u0130": "i"}),
    examples=Examples(
        sentences=(
            "Cumhurbaşkanı dün Bakü'ye gitti.",
            "İki ülke arasındaki ilişkiler gelişiyor mu?",
            "Ticaret hacmi geçen yıl yüzde 3,5 arttı!",
        ),
        found=(
            ("ticaret", "iki ülke arasında ticaret hacmi"),
            ("İran", "İRAN ile anlaşma"),
            ("dışişleri bakanı", "Dışişleri Bakanı konuştu"),
        ),
        missed=(("kar", "karar verildi"), ("ticaret", "sanayi ve turizm"), ("at", "atlar")),
    ),
)
