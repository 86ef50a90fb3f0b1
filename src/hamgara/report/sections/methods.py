"""How the numbers came about, what could not be checked, how to cite."""

from __future__ import annotations

from collections.abc import Iterable

from hamgara import __version__
from hamgara.messages import LANGUAGES, Message, say, translate
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import Block, Items, Paragraph, Section, Text
from hamgara.study.codings import PUBLISHED
from hamgara.study.labels import Label, join_names

_METHODS = (
    say(
        "Frequencies: codings are counted at every level of the framework; documents and"
        " participants are counted once each at every level. A source that a table prints"
        " twice is one coding."
    ),
    say(
        "Thematic network: Attride-Stirling, J. (2001). Thematic networks: an analytic tool for"
        " qualitative research. Qualitative Research 1(3), 385–405."
    ),
    say(
        "Saturation: Guest, G., Namey, E. & Chen, M. (2020). A simple method to assess and report"
        " thematic saturation in qualitative research. PLoS ONE 15(5), e0232076. Expected codes:"
        " Colwell, R. K., Mao, C. X. & Chang, J. (2004). Interpolating, extrapolating, and"
        " comparing incidence-based species accumulation curves. Ecology 85(10), 2717–2727."
        " Unseen codes: Chao, A. (1987). Estimating the population size for capture-recapture data"
        " with unequal catchability. Biometrics 43(4), 783–791."
    ),
    say(
        "Agreement, kappa: Cohen, J. (1960). A coefficient of agreement for nominal scales."
        " Educational and Psychological Measurement 20(1), 37–46."
    ),
    say(
        "Agreement, Jaccard: Jaccard, P. (1912). The distribution of the flora in the alpine zone."
        " New Phytologist 11(2), 37–50."
    ),
    say(
        "Agreement, alpha: Krippendorff, K. (2018). Content Analysis: An Introduction to Its"
        " Methodology, 4th ed., ch. 12. Hayes, A. F. & Krippendorff, K. (2007). Answering the call"
        " for a standard reliability measure for coding data. Communication Methods and Measures"
        " 1(1), 77–89."
    ),
)
_AUDIT = say(
    "Audit: sums and orders are decided by rule; whether a finding speaks for a theme is read by"
    " the search terms of the framework and needs a reader's eye."
)
_FREQUENCY = say(
    "Frequency is not importance: a theme that few name may weigh more than one that many name."
)
_SUGGESTIONS = say("Machine suggestions enter no count before a person accepts them.")


def build(analysis: Analysis) -> Section:
    """Return methods, limits and how to cite."""
    methods = [*_METHODS, *([_AUDIT] if analysis.table else [])]
    limits: list[Text] = [
        *analysis.study.unchecked,
        *_limits(analysis),
        _FREQUENCY,
        _SUGGESTIONS,
    ]
    blocks: list[Block] = [
        Items(tuple(Paragraph((method,)) for method in methods)),
        Paragraph((say("Limits:"),)),
        Items(tuple(Paragraph((limit,)) for limit in limits)),
        Paragraph((say("How to cite:"),)),
        Items(tuple(Paragraph((text,)) for text in _citations(analysis))),
    ]
    return Section("methods", say("Methods, limits, citation"), tuple(blocks))


def _limits(analysis: Analysis) -> list[Message]:
    limits = []
    if PUBLISHED in analysis.coders:
        limits.append(
            say(
                "Codings by the coder {coder} stand on participants as a whole: the print gives"
                " no quotations for them, so no words can be shown for a single coding.",
                coder=PUBLISHED,
            )
        )
    unreviewed = sorted({lang for c in analysis.study.framework.codes for lang in c.unreviewed})
    if unreviewed:
        limits.append(
            say(
                "Labels of the framework in these languages were not reviewed: {languages}.",
                languages=_name_languages(unreviewed),
            )
        )
    return limits


def _name_languages(codes: Iterable[str]) -> Label:
    """Return the names of languages, in every language."""
    names = {"fa": say("Persian"), "az": say("Azerbaijani"), "en": say("English")}
    known = [names[code] for code in codes if code in names]
    return {
        language: join_names((translate(name, language) for name in known), language)
        for language in LANGUAGES
    }


def _citations(analysis: Analysis) -> list[str | Message]:
    texts: list[str | Message] = [
        text for text in (analysis.study.citation, analysis.study.framework.citation) if text
    ]
    program = say(
        "Hamgara {version}: coding, audit and report of convergence between neighboring states"
        " (see CITATION.cff).",
        version=__version__,
    )
    return [*dict.fromkeys(texts), program]
