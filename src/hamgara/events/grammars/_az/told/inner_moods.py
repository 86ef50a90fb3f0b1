"""Whether an Azerbaijani participle or verbal noun tells an act as done.

What tells it is the word behind it (sonra, görə) and the verbs up to the end of its clause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from hamgara.events.grammars._az.clauses.clauses import Predicate
from hamgara.events.grammars._az.clauses.dates import is_dated
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.clauses.turned import DURING
from hamgara.events.grammars._az.told.closing_moods import HAPPENED, is_demand, read_closing_moods
from hamgara.events.reading import Mood

CAUSE = frozenset(
    ["görə", "səbəbindən", "bağlı", "əlaqədar", "cavab", "etiraz", "baxmayaraq", "ardınca"]
)
TOPIC = frozenset(["bağlı", "əlaqədar", "dair", "barədə", "haqqında", "barəsində"])
"""Behind what is agreed on, or what a paper provides for (the first two may tell a cause too)."""
INTENTS = ("plan", "agree", "promise", "order")
_DONE = frozenset({"past", "perfect", "present"})
_PLEAS = ("xahiş", "tələb", "təklif", "ideya", "çağırış", "istəy", "sorğu", "arzu", "cəhd")
_SUSPECTED = ("şübhə", "təqsirli", "müqəssir", "suçlu", "günahkar")
_ACCUSATIVE = ("nı", "ni", "nu", "nü")
_ANGER = frozenset({"hiddətlən", "qəzəblən", "əsəbiləş", "narahat"})
_MADE = frozenset({"dik", "an", "mis"})
"""Forms of "prepare" that only say whose paper it is (hazırladığı layihə)."""
_DOERS = re.compile(r"(?:anlar|ənlər)(?:[ıi]n?|[aə]|d[aə]n|l[aə])?$")
"""Endings of those who do something: who they are is said, not that they did it now."""
_BEGUN = frozenset(
    ["başla", "başlat", "tamamla", "bitir", "bit", "yekunlaş", "düş", "gerçəkləş", "reallaş"]
)
"""Verbs that say of an act that it begins or is over."""
_GOING_ON = frozenset(["başa", "baş", "sona", "həyata", "davam"])
"""First words of what is said of an act that is done or goes on (başa çatıb)."""
_DECIDING = frozenset({"consider", "cancel", "wish", "demand", "report", "blame", "threat"})
"""What is said of an act by which it is told or not."""


@dataclass(frozen=True, slots=True)
class _Inner:
    """A verb inside a clause and what is said of it.

    `after` are three words behind it, `following` the verbs behind it up to the next that closes;
    `moods` are those it tells by itself.
    """

    scene: Scene
    predicate: Predicate
    number: int
    after: list[str]
    following: list[Predicate]
    moods: frozenset[Mood]

    @property
    def calls(self) -> list[str]:
        """The operators of the verbs behind it."""
        return [one.called for one in self.following]

    @property
    def case(self) -> str:
        """The ending of its case, "" for none."""
        return self.predicate.verb.case

    @property
    def closing(self) -> Predicate | None:
        """The last verb behind it."""
        return self.following[-1] if self.following else None

    @property
    def said(self) -> str:
        """The operator of the verb right behind it, "" for none."""
        return self.following[0].called if self.following else ""


def read_inner_moods(
    scene: Scene, predicate: Predicate, number: int, options: frozenset[str] = frozenset()
) -> frozenset[Mood] | None:
    """Return the moods of what a verb inside a clause tells; None where it tells nothing."""
    verb, form = predicate.verb, predicate.verb.form
    if form == "an" and _DOERS.search(scene.words[predicate.at]):
        return None
    if form == "must" and not is_demand(scene, predicate):
        return None
    moods: frozenset[Mood] = frozenset({"negated"}) if verb.negated else frozenset()
    if predicate.able is not None:
        moods |= {"conditional"}
    after = scene.words[predicate.end + 1 : predicate.end + 4]
    inner = _Inner(scene, predicate, number, after, _list_following(scene, number), moods)
    if form in ("dik", "acaq"):
        return _read_clause(inner, options)
    if form in ("ma", "maq"):
        return _read_verbal_noun(inner)
    if "outcome" not in options and (form == "mis" or (form == "an" and verb.passive)):
        moods |= {"earlier"}
    return moods | {"future"} if form == "future" else moods


def _list_following(scene: Scene, number: int) -> list[Predicate]:
    """Return the predicates that may say something of this one: up to the next that closes."""
    found: list[Predicate] = []
    for one in scene.predicates[number + 1 :]:
        found.append(one)
        if one.closes:
            break
    return found


def _read_clause(inner: _Inner, options: frozenset[str]) -> frozenset[Mood] | None:
    """Return the moods of a form in -dık or -acaq (X-in hücum etdiyini, edəcəyini bildirib)."""
    moods, closing = inner.moods, inner.closing
    if "deny" in inner.calls and not _is_denied_twice(inner.following):
        moods ^= {"negated"}
    if closing is not None and closing.verb.form == "if" and not closing.conditional:
        later = inner.scene.predicates[inner.number + len(inner.following) + 1 :]
        if any(one.called == "deny" or one.verb.negated for one in later):
            moods ^= {"negated"}
    if closing is not None and closing.verb.form == "pluperfect":
        moods |= {"earlier"}
    if inner.after[:1] in (["təqdirdə"], ["halda"]):
        moods |= {"conditional"}
    inner = replace(inner, moods=moods)
    if inner.predicate.verb.form == "acaq":
        return _read_to_come(inner, options)
    return _read_done(inner, options)


def _is_denied_twice(following: list[Predicate]) -> bool:
    """Is it not denied? What "is not true" is denied once."""
    return any(
        one.called == "deny" and one.verb.negated and one.verb.stem not in ("", "ol", "etdir")
        for one in following
    )


def _read_to_come(inner: _Inner, options: frozenset[str]) -> frozenset[Mood] | None:
    """Return the moods of what will be done (hücum edəcəyini bildirib); None: a mere threat."""
    if inner.said == "threat" and "only-future" not in options:
        return None
    moods: frozenset[Mood] = inner.moods | {"future"}
    if inner.said == "consider":
        return moods | {"conditional"}
    return moods | {"wish"} if inner.said == "wish" else moods


def _read_done(inner: _Inner, options: frozenset[str]) -> frozenset[Mood] | None:
    """Return the moods of what was done; before, where it describes a noun or tells a cause.

    "X-in etdiyi hücum", "hücum etdiyinə görə".
    """
    cause = not CAUSE.isdisjoint(inner.after[:1])
    describes = not inner.case and (inner.said != "report" or "görə" in inner.after)
    if not describes and not cause:
        return inner.moods | {"wish"} if inner.said == "wish" else inner.moods
    denied = "deny" in inner.calls
    if denied and not TOPIC.isdisjoint(inner.after[:1]):
        return inner.moods
    if inner.predicate.verb.negated and not denied:
        return None
    goes_on = not inner.case and not DURING.isdisjoint(inner.after[1:])
    lasts = "lasting" in options and not inner.case
    return inner.moods if goes_on or lasts else inner.moods | {"earlier"}


def _read_verbal_noun(inner: _Inner) -> frozenset[Mood] | None:
    """Return the moods of a form in -ma or -maq (hücum etməsi); None: it is only spoken of."""
    moods, after = inner.moods, inner.after
    if _is_only_meant(inner):
        return None
    if "sonra" in after[:2] or after[:1] in (["nəticəsində"], ["sayəsində"]):
        return moods
    if inner.closing is not None and _is_means(inner):
        last = inner.number + len(inner.following)
        return moods | read_closing_moods(inner.scene, inner.closing, last)
    inner = replace(inner, following=[one for one in inner.following if not _is_drafted(one)])
    intent = next((one for one in inner.following if _is_intent(inner.scene, one)), None)
    if intent is not None and not TOPIC.isdisjoint(after[:2]):
        return moods | list_plan_moods(intent)
    if _is_topic(inner):
        return _read_topic(inner)
    if inner.case in ("ndan", "ndən") and inner.following and _is_angry(inner.following[0]):
        return moods
    if not CAUSE.isdisjoint(after[:2]):
        return moods | {"earlier"}
    if _is_bare(inner):
        return moods
    deciding = next((one for one in inner.following if _decides(inner, one)), None)
    return _read_last(inner) if deciding is None else _read_deciding(inner, deciding)


def _is_only_meant(inner: _Inner) -> bool:
    """Is it an aim, a plea or a suspicion (vurmaq üçün, vurmaq xahişi, vurmaqda şübhəli)?"""
    after, case = inner.after, inner.case
    if after[:1] == ["üçün"]:
        return True
    bare = inner.predicate.verb.form == "maq" and not case
    if bare and any(word.startswith(_PLEAS) for word in after[:2]):
        return True
    return case in ("da", "də") and bool(after) and after[0].startswith(_SUSPECTED)


def _is_means(inner: _Inner) -> bool:
    """Is it by or with the act that the clause's verb tells something (vurmaqla cavab verib)?"""
    topic = not (CAUSE | TOPIC).isdisjoint(inner.after[1:2])
    with_it = inner.case.startswith("l") or (inner.after[:1] == ["ilə"] and not topic)
    closes = inner.closing is not None and inner.closing.closes
    return with_it and closes and inner.said not in ("threat", "blame")


def _is_drafted(one: Predicate) -> bool:
    """Does a verb only say who prepared a paper (hazırladığı layihə)?"""
    return one.verb.stem == "hazırla" and one.verb.form in _MADE


def _is_intent(scene: Scene, one: Predicate) -> bool:
    """Is what stands before a verb planned, promised, ordered or approved of?"""
    if one.called in INTENTS or one.verb.stem == "təsdiqlə":
        return True
    return one.verb.stem == "et" and scene.words[one.at - 1] == "təsdiq"


def list_plan_moods(predicate: Predicate) -> frozenset[Mood]:
    """Return the moods of what a verb plans, promises or agrees on."""
    moods: frozenset[Mood] = frozenset({"negated" if predicate.verb.negated else "future"})
    planned_once = predicate.verb.form in ("pluperfect", "imperfect")
    return moods | {"earlier"} if planned_once else moods


def _is_topic(inner: _Inner) -> bool:
    """Is it only what is spoken of (hücum etməsi barədə)?"""
    if "deny" in inner.calls:
        return not TOPIC.isdisjoint(inner.after[:1]) and inner.said == "report"
    about = inner.after[:1]
    return about in (["barədə"], ["haqqında"], ["barəsində"], ["dair"])


def _read_topic(inner: _Inner) -> frozenset[Mood] | None:
    """Return the moods of what is only spoken of: denied, or weighed."""
    if "deny" in inner.calls:
        return inner.moods ^ {"negated"}
    return inner.moods | {"conditional"} if inner.said == "consider" else None


def _is_angry(one: Predicate) -> bool:
    """Is somebody angry at what was done (vurulmasından hiddətlənib)?"""
    return one.verb.stem in _ANGER


def _is_bare(inner: _Inner) -> bool:
    """Is it said only to have been (hücum etməsi olub)?"""
    behind = inner.following[0] if inner.following else None
    return behind is not None and behind.verb.stem == "ol" and behind.at == inner.predicate.end + 1


def _goes_on(scene: Scene, one: Predicate) -> bool:
    """Does a verb say of an act that it begins, goes on or is over (verilməsinə başlanıb)?"""
    begun = one.called == "happen" and one.verb.stem in _BEGUN
    return begun or one.called == "begin" or scene.words[one.first] in _GOING_ON


def _decides(inner: _Inner, one: Predicate) -> bool:
    """Does a verb behind an act say whether it is told?"""
    if one.called == "deny" or _is_intent(inner.scene, one):
        return True
    if _goes_on(inner.scene, one):
        return one.closes
    broken = one.called == "cancel" and inner.case in _ACCUSATIVE and one.verb.stem == "pozul"
    return one.called in _DECIDING and not broken


def _read_deciding(inner: _Inner, one: Predicate) -> frozenset[Mood] | None:
    """Return the moods that the verb gives which says whether an act is told."""
    scene, moods = inner.scene, inner.moods
    if one.called == "deny":
        return moods ^ {"negated"}
    if _is_intent(scene, one):
        describes = one.verb.form == "an" and not one.verb.passive
        return None if describes or is_aim(scene, one) else moods | list_plan_moods(one)
    if _goes_on(scene, one):
        return moods | read_closing_moods(scene, one, scene.predicates.index(one))
    if one.called == "consider":
        return moods | {"conditional"}
    if one.called == "cancel" and one.verb.stem != "dayandır":
        return moods | {"negated"}
    return None


def is_aim(scene: Scene, one: Predicate) -> bool:
    """Is it only what something is done for (razılaşmaq üçün)?"""
    return one.verb.form == "maq" and scene.words[one.end + 1 : one.end + 2] == ["üçün"]


def _read_last(inner: _Inner) -> frozenset[Mood] | None:
    """Return the moods that only the verb at the end of the clause may tell."""
    closing = inner.closing
    if closing is None or not closing.closes or closing.able is not None:
        return None
    if closing.called == "effect" and closing.verb.form in HAPPENED and not inner.case:
        owned = inner.scene.words[inner.predicate.end].endswith(("ması", "məsi"))
        return inner.moods if owned and not closing.verb.negated else None
    told = not closing.called and closing.verb.form in _DONE and not inner.case
    return inner.moods if told and is_dated(inner.scene, inner.predicate) else None
