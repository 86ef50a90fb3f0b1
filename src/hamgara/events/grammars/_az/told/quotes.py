"""Who says what Azerbaijani news quotes first: "..., - deyə X bildirib", "... . Bunu X deyib"."""

from __future__ import annotations

import re

from hamgara.events.grammars._az.clauses.clauses import Clause, Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.grammars._az.told.tellers import find_teller

_WE = re.compile(
    r"\w+(?:(?:m[ıiuü]ş[ıiuü]|[ıiuü]r[ıiuü]|acağı|əcəyi|d[ıiuü])[qk]"
    r"|m[ıiuü]ş[aə]m|[ıiuü]r[aə]m|acağam|əcəyəm|d[ıiuü]m)"
)
_IS_SAID = ("deyilir", "deyilib", "deyilmiş", "vurğulan", "yazılıb")
_SIGNS = frozenset({"deyə", '"', "-", "–", "—"})
_SAID = frozenset(
    (
        "barədə", "haqda", "haqqında", "sözləri", "fikri", "fikirləri", "bəyanatı", "açıqlamanı",
        "məlumatı", "iddianı", "çağırışı", "xəbərdarlığı",
    )
)  # fmt: skip


def speaks_of_us(scene: Scene, predicate: Predicate) -> bool:
    """Does a verb stand in the first person (razılığa gəlmişik, ləğv edəcəyəm)?"""
    return predicate.closes and _WE.fullmatch(scene.words[predicate.end]) is not None


def find_quoter(scene: Scene, clause: Clause) -> Phrase | None:
    """Return who says a quoted clause: the subject of a verb of saying behind it."""
    for one in scene.clauses[scene.clauses.index(clause) + 1 :]:
        subject = one.subject
        if one.predicate is None or subject is None or not one.own:
            continue
        between = scene.words[clause.end + 1 : subject.first]
        if scene.predicates[one.predicate].called == "report" and _SIGNS & {*between}:
            return subject if subject.actors or subject.anaphor else None
    return None


def find_teller_before(scene: Scene) -> Phrase | None:
    """Return who is said to have said the sentence before (Bunu X deyib; "...", - X deyib)."""
    if not scene.clauses:
        return None
    words = scene.words
    pointed = words[0] == "bunu" or (words[0] == "bu" and words[1:2] and words[1] in _SAID)
    told = [
        one
        for one in scene.clauses
        if one.predicate is not None and _reports(scene, scene.predicates[one.predicate])
    ]
    if pointed and told and told[0].subject is not None:
        return told[0].subject
    if told and (pointed or "belə" in words):
        end = scene.predicates[told[0].predicate or 0].at
        return find_teller(scene, 0, end) or _find_source(scene, end)
    return find_quoter(scene, scene.clauses[0])


def _find_source(scene: Scene, end: int) -> Phrase | None:
    """Return the body from which news is said to be (Bu barədə X nazirliyindən bildirilib)."""
    named = (p for p in scene.phrases if p.case == "from" and p.last < end)
    return next((p for p in named if p.rank and (p.actors or p.anaphor == "office")), None)


def _reports(scene: Scene, predicate: Predicate) -> bool:
    """Is it a verb of saying (the passive of "say" looks like "is not")?"""
    return predicate.called == "report" or scene.words[predicate.end].startswith(_IS_SAID)


def make_speaker(predicate: Predicate, case: str) -> Phrase:
    """Return a phrase for whoever the next sentence says to have spoken."""
    return Phrase(predicate.at, predicate.at, case, "anaphor", anaphor="speaker")
