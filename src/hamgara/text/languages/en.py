"""English."""

from __future__ import annotations

from hamgara.text.english import inflect, inner, lemmatize
from hamgara.text.language import Examples, Language, read_words

LANGUAGE = Language(
    code="en",
    name="English",
    direction="ltr",
    digits="0123456789",
    decimal=".",
    group=",",
    frequent=read_words(
        "the they he she we but of and to in a is that for on with as was by at it from be are this"
        " an has have which were or their its will not said"
    ),
    abbreviations=read_words(
        "mr mrs ms dr prof st no vs etc e.g i.e gen col lt maj capt sgt rep sen gov hon rev"
        " fig eq vol pp p ed eds al inc ltd co corp jan feb mar apr jun jul aug sep sept oct"
        " nov dec u.s u.k u.n u.s.a cf approx dept est amb min"
    ),
    closing_abbreviations=read_words("etc inc ltd co corp jr sr p.m a.m st"),
    inflect=inflect,
    inner=inner,
    lemmatize=lemmatize,
    examples=Examples(
        sentences=(
            "The U.S. envoy met Dr. Zarif in Baku.",
            "Did trade grow by 3.5 percent?",
            'He said: "The border is open. People come."',
        ),
        found=(
            ("trade agreement", "several trade agreements were signed"),
            ("country", "both countries' leaders"),
            ("invest", "they are investing in transit"),
            ("US", "US officials said"),
            ("cease-fire", "the ceasefire holds; the cease fire holds"),
        ),
        missed=(("bank", "Bangkok bankrupt"), ("art", "start"), ("US", "he told us")),
        lemmas=(("countries", "country"), ("agreements", "agreement")),
    ),
)
