"""Strings to try the laws of text on: any Unicode at all, and the letters that matter here."""

from hypothesis import strategies as st

_TROUBLE = (
    "اآأإٱؤئءهةۀہھەیيىکكگبتلرسوشم"
    "\u0654\u0653\u064b\u064e\u0651\u0640\u200c\u200b\u00ac\u00ad\u00a0\u202f\u200f\u2067\ufeff"
    " \n\r\t.,،٬٫%٪-−?؟!…«»\"'()"
    "0129۰۵٣٦iIıİəƏğĞe\u0301é\u0307çÇßﻼﷲﷺﬁＡΣςǅ가\u1161\u11a8क़\U0001d15e\U0001f600\ud800\udfff\0"
)
anything = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.text(st.sampled_from(_TROUBLE), max_size=30),
    st.text(st.one_of(st.sampled_from(_TROUBLE), st.characters(max_codepoint=0xFFFF)), max_size=60),
)
languages = st.sampled_from(["fa", "az", "en", "", "tr", "xx"])
known_languages = st.sampled_from(["fa", "az", "en"])

persian_word = st.text(st.sampled_from("ابپتسشعفقکگلمنوهیر"), min_size=3, max_size=8)
persian_text = st.lists(persian_word, min_size=1, max_size=6).map(" ".join)
latin_word = st.text(st.sampled_from("abcdeəiıklmnoprstuy"), min_size=3, max_size=8)
