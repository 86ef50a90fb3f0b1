"""By which phrases a list of findings names each theme: as written for it, or from its label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from hamgara.study.codebook import Code, Framework
from hamgara.study.evidence_cues import EvidenceCues
from hamgara.study.labels import Label
from hamgara.text.language import find_known
from hamgara.text.normalize import fold
from hamgara.themes.carriers import find_carriers, find_content


def known_cues(framework: Framework) -> dict[str, EvidenceCues]:
    """Return code -> evidence cues of a framework's themes.

    As written; else made from the label and the terms of the code's cues for passages.
    """
    written = {code.id: code.evidence for code in framework.themes if code.evidence}
    rest = {code.id: code for code in framework.themes if code.id not in written}
    labels = {key: code.label for key, code in rest.items()}
    made = derive_cues(labels, taken=written.values())
    return {**written, **{key: _add_terms(made[key], code) for key, code in rest.items()}}


def _add_terms(cues: EvidenceCues, code: Code) -> EvidenceCues:
    terms = {
        language: (
            *cues.labels.get(language, ()),
            *(term for term in code.cues.terms.get(language, ()) if not term.startswith("@")),
        )
        for language in {*cues.labels, *code.cues.terms}
    }
    return replace(cues, labels=terms, unless=code.cues.other_senses)


def derive_cues(
    labels: Mapping[str, Label], *, taken: Iterable[EvidenceCues]
) -> dict[str, EvidenceCues]:
    """Return key -> evidence cues made from labels, for themes that have none written.

    A theme answers to its whole label, to the label without its carriers (cooperation in
    the field of), and to each part of that which says something. A part that two labels
    share counts only for one that says nothing else, and none counts that is `taken`.
    """
    written = list(taken)
    cues: dict[str, dict[str, tuple[str, ...]]] = {key: {} for key in labels}
    for language in {language for label in labels.values() for language in label}:
        if find_known(language) is None:
            continue
        texts = {key: label[language] for key, label in labels.items() if label.get(language)}
        used = {
            fold(phrase, language).text
            for one in written
            for phrase in (*one.labels.get(language, ()), *one.beside.get(language, ()))
        }
        for key, phrases in _derive(texts, language, used).items():
            cues[key][language] = phrases
    return {key: EvidenceCues(phrases) for key, phrases in cues.items()}


def _derive(
    texts: Mapping[str, str], language: str, used: Collection[str]
) -> dict[str, tuple[str, ...]]:
    parts = {key: _split(text, language) for key, text in texts.items()}
    times = Counter(fold(p, language).text for group in parts.values() for p in set(group))
    phrases = {}
    for key, text in texts.items():
        group = parts[key]
        own = [p for p in group if len(group) == 1 or times[fold(p, language).text] == 1]
        fresh = [p for p in (text, *own) if fold(p, language).text not in used]
        phrases[key] = tuple(dict.fromkeys(fresh))
    return phrases


def _split(text: str, language: str) -> list[str]:
    words = find_carriers(language).split(text)
    return [text[run[0].span.start : run[-1].span.end] for run in find_content(words)]
