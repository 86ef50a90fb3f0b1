"""Whether an act is told as done: from its verb form and from what is said of it."""

from __future__ import annotations

import re

from hamgara.events.grammars._az.clauses.clauses import MEANT, Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.clauses.turned import DURING
from hamgara.events.grammars._az.told.stretches import is_begun
from hamgara.events.reading import Mood

_DONE = frozenset({"past", "perfect", "present"})
_HAPPENED = frozenset({"past", "perfect", "pluperfect"})
_CAUSE = frozenset(
    ["görə", "səbəbindən", "bağlı", "əlaqədar", "cavab", "etiraz", "baxmayaraq", "ardınca"]
)
_TOPIC = frozenset(["bağlı", "əlaqədar", "dair", "barədə", "haqqında", "barəsində"])
"""Behind what is agreed on, or what a paper provides for (the first two may tell a cause too)."""


_NEWS = ("xəbər", "məlumat", "şayiə", "informasiya")
_NEWS_REACH = 5
_PLEAS = ("xahiş", "tələb", "təklif", "ideya", "çağırış", "istəy", "sorğu", "arzu", "cəhd")
_SUSPECTED = ("şübhə", "təqsirli", "müqəssir", "suçlu", "günahkar")
_CAPTIVE = frozenset({"həbsdə", "əsirlikdə", "girovluqda", "həbsxanada", "dustaqlıqda"})
"""Who is in prison was taken before."""
_ACCUSATIVE = ("nı", "ni", "nu", "nü")
_ANGER = frozenset({"hiddətlən", "qəzəblən", "əsəbiləş", "narahat"})
_TIMES = frozenset(
    ["günündə", "günü", "sonunda", "əvvəlində", "gedişində", "gedişatında", "yekununda"]
)
"""When something is told that happens on a visit or at a meeting (səfərinin ilk günündə)."""
_NEXT = 2
_MADE = frozenset({"dik", "an", "mis"})
"""Forms of "prepare" that only say whose paper it is (hazırladığı layihə)."""
_INTENTS = ("plan", "agree", "promise", "order")
_DOERS = re.compile(r"(?:anlar|ənlər)(?:[ıi]n?|[aə]|d[aə]n|l[aə])?$")
"""Endings of those who do something: who they are is said, not that they did it now."""
_BEGUN = frozenset(
    ["başla", "başlat", "tamamla", "bitir", "bit", "yekunlaş", "düş", "gerçəkləş", "reallaş"]
)
"""Verbs that say of an act that it begins or is over."""
_GOING_ON = frozenset(["başa", "baş", "sona", "həyata", "davam"])
"""First words of what is said of an act that is done or goes on (başa çatıb)."""


_PRESS = ("jurnalistlər", "reportyorlar")
"""Who report what others have done, as newspapers do."""


def find_moods(  # noqa: C901 - one case after another
    scene: Scene, last: int, number: int | None, options: frozenset[str]
) -> frozenset[Mood] | None:
    """Return the moods of the act on the word `last`; None where it is not told at all."""
    if number is None:
        found = _of_noun(scene, last)
    else:
        predicate = scene.predicates[number]
        if predicate.able and predicate.noun_next and not predicate.verb.case:
            return None  # who could do it is said, not that it is done (edə biləcək ölkələr)
        found = (
            _of_closing(scene, predicate, number)
            if predicate.closes
            else _of_inner(scene, predicate, number, options)
        )
    if found is None:
        return None
    matrix = _matrix(scene, last)
    if matrix == "wish" or (matrix == "threat" and "threat" in options):
        return None
    if matrix == "deny":
        found = found ^ {"negated"}
    if "only-negated" in options:
        if "negated" not in found or found & {"wish", "conditional"}:
            return None
        found = found - {"negated"} if "yet" in options else found - {"negated", "future"}
    if "not" in options:
        if "negated" not in found:
            return None
        found = found - {"negated"}
    if "only-future" in options:
        if "future" not in found:
            return None
        found = found - {"future", "conditional"}
    if "must" in options:
        said = number is not None and scene.predicates[number].verb.form != "must"
        found = found - ({"wish", "negated"} if said else {"wish"})
    if "threat" in options:
        found = found - {"conditional"}
    if _is_habit(scene, last):
        return None
    if "earlier" in found and _is_denied_news(scene, last):
        return frozenset({"negated"})
    if _is_recalled(scene, last):
        found = found | {"earlier"}
    if "future" in found and _has_terms(scene, last):
        found = found | {"conditional"}
    return found - {"future", "earlier"} if is_begun(scene, last) else found


def _is_denied_news(scene: Scene, last: int) -> bool:
    """Is an act only what news is about that is untrue (çağırılması ilə bağlı xəbərlər ...)?"""
    near = scene.words[last + 1 : last + _NEWS_REACH]
    told = bool(_TOPIC & {*near[:2]}) and any(word.startswith(_NEWS) for word in near)
    return told and "deny" in scene.calls_after(last)


def _has_terms(scene: Scene, last: int) -> bool:
    """Is an act to come bound to a term in its clause (azad edilməsi şərti ilə)?"""
    words = scene.words[scene.clause(last).start : last + 1]
    return any(
        word in ("şərtilə", "halda", "təqdirdə") or (word, after) == ("şərti", "ilə")
        for word, after in zip(words, [*words[1:], ""], strict=True)
    )


def _matrix(scene: Scene, last: int) -> str:
    """Return what the clause before says of this one: he hopes that ..., he denied that ..."""
    number = scene.clauses.index(scene.clause(last))
    before = scene.clauses[number - 1] if number else None
    if before is not None and before.predicate is not None and number > 1:
        conditional = scene.predicates[before.predicate].conditional
        before = scene.clauses[number - 2] if conditional else before
    if before is None or before.predicate is None:
        return ""
    predicate = scene.predicates[before.predicate]
    if scene.words[predicate.end + 1 : predicate.end + 2] != ["ki"]:
        return ""
    if before.subject is not None and before.subject.kind == "stranger":
        press = scene.words[before.subject.first].startswith(_PRESS)
        return "" if press and predicate.called == "report" else "wish"
    return predicate.called


def _of_closing(  # noqa: C901 - one case after another
    scene: Scene, predicate: Predicate, number: int
) -> frozenset[Mood]:
    moods: set[Mood] = set()
    verb = predicate.verb
    form = verb.form
    if form in ("while", "mis"):
        after = next(
            ((n, one) for n, one in enumerate(scene.predicates) if n > number and one.closes), None
        )
        if after is not None:
            moods |= _of_closing(scene, after[1], after[0]) - {"negated"}
    elif form in ("pluperfect", "imperfect"):
        moods.add("earlier")
    elif form == "future":
        moods.add("future")
    elif form in ("would", "aorist") or predicate.conditional:
        moods.add("conditional")
    elif _is_intended(scene, predicate):
        moods.add("negated" if _fell_through(scene, predicate) else "wish")
    elif form in ("must", "let"):
        moods.add("wish")
    if predicate.able is not None and predicate.able not in ("past", "perfect"):
        moods.add("conditional")
    if verb.negated and predicate.conditional:
        moods.add("general")
    elif verb.negated or _is_neither(scene, predicate):
        moods.add("negated")
    for n in range(number - 1, -1, -1):
        before = scene.predicates[n]
        if before.closes:
            if before.conditional:
                moods.add("conditional")
            break
    return frozenset(moods)


def is_demand(scene: Scene, predicate: Predicate) -> bool:
    """Does "must" ask for something, not say what was to be or is to be held?"""
    must = predicate.verb.form == "must" and not _is_intended(scene, predicate)
    return must and not "".join(scene.words[predicate.end + 1 :][:1]).startswith(MEANT)


def _is_intended(scene: Scene, predicate: Predicate) -> bool:
    """Is it what was to be done (getməli idi)?"""
    after = scene.words[predicate.end + 1 : predicate.end + 2]
    word = scene.words[predicate.at]
    return predicate.verb.form == "must" and (
        after == ["idi"] or word.endswith(("lıydı", "liydi", "lıydılar", "liydilər"))
    )


def _fell_through(scene: Scene, predicate: Predicate) -> bool:
    """Did what was to be done not come about (lakin səfər baş tutmayıb)?"""
    after = next((one for one in scene.predicates if one.at > predicate.at and one.closes), None)
    if after is None:
        return False
    return after.called == "cancel" or (after.verb.negated and after.verb.form in _HAPPENED)


def _is_neither(scene: Scene, predicate: Predicate) -> bool:
    """Is an act told of neither of two (nə X, nə də Y gəlib)?"""
    words = scene.words[scene.clause(predicate.at).start : predicate.at]
    return words.count("nə") > 1


def _of_inner(  # noqa: C901 - one case after another
    scene: Scene, predicate: Predicate, number: int, options: frozenset[str] = frozenset()
) -> frozenset[Mood] | None:
    verb, form = predicate.verb, predicate.verb.form
    if form == "an" and _DOERS.search(scene.words[predicate.at]):
        return None
    if form == "must" and not is_demand(scene, predicate):
        return None
    moods: set[Mood] = {"negated"} if verb.negated else set()
    if predicate.able is not None:
        moods.add("conditional")
    following = _followers(scene, number)
    calls = [one.called for one in following]
    after = scene.words[predicate.end + 1 : predicate.end + 4]
    if form in ("dik", "acaq"):
        if "deny" in calls and not _denied_twice(following):
            moods ^= {"negated"}
        closing = following[-1] if following else None
        if closing is not None and closing.verb.form == "if" and not closing.conditional:
            later = scene.predicates[number + len(following) + 1 :]
            if any(one.called == "deny" or one.verb.negated for one in later):
                moods ^= {"negated"}
        if closing is not None and closing.verb.form == "pluperfect":
            moods.add("earlier")
        if form == "acaq" and calls and calls[0] == "threat" and "only-future" not in options:
            return None
        if after[:1] in (["təqdirdə"], ["halda"]):
            moods.add("conditional")
        if form == "acaq":
            moods |= {"future", "conditional"} if calls[:1] == ["consider"] else {"future"}
            if calls and calls[0] == "wish":
                moods.add("wish")
        elif (
            (not verb.case and ("report" not in calls[:1] or "görə" in after))
            or set(after[:1]) & _CAUSE
        ):  # fmt: skip
            if "deny" in calls and set(after[:1]) & _TOPIC:
                return frozenset(moods)
            if verb.negated and "deny" not in calls:
                return None
            goes_on = not verb.case and not DURING.isdisjoint(after[1:])
            if ("lasting" not in options or verb.case) and not goes_on:
                moods.add("earlier")
        elif calls and calls[0] == "wish":
            moods.add("wish")
        return frozenset(moods)
    if form in ("ma", "maq"):
        return _of_verbal_noun(scene, predicate, number, moods)
    if "outcome" not in options and (form == "mis" or (form == "an" and verb.passive)):
        moods.add("earlier")
    if form == "future":
        moods.add("future")
    return frozenset(moods)


def _of_verbal_noun(  # noqa: C901 - one case after another
    scene: Scene, predicate: Predicate, number: int, moods: set[Mood]
) -> frozenset[Mood] | None:
    after = scene.words[predicate.end + 1 : predicate.end + 4]
    following = _followers(scene, number)
    if after[:1] == ["üçün"] or _is_proposed(predicate, after):
        return None
    if predicate.verb.case in ("da", "də") and after and after[0].startswith(_SUSPECTED):
        return None
    if "sonra" in after[:2] or after[:1] in (["nəticəsində"], ["sayəsində"]):
        return frozenset(moods)
    menaced = bool(following) and following[0].called in ("threat", "blame")
    with_it = predicate.verb.case.startswith("l")
    with_it = with_it or (after[:1] == ["ilə"] and not set(after[1:2]) & (_CAUSE | _TOPIC))
    if with_it and not menaced and following and following[-1].closes:
        return frozenset(moods | _of_closing(scene, following[-1], number + len(following)))
    following = [
        one for one in following if one.verb.stem != "hazırla" or one.verb.form not in _MADE
    ]  # fmt: skip
    approved = [one for one in following if one.verb.stem == "təsdiqlə" or _is_approval(scene, one)]
    agreed = next((one for one in following if one.called in _INTENTS or one in approved), None)
    if set(after[:2]) & _TOPIC and agreed is not None:
        return frozenset(moods | _plan_moods(agreed))
    denied = any(one.called == "deny" for one in following)
    if denied and set(after[:1]) & _TOPIC and following[0].called == "report":
        return frozenset(moods ^ {"negated"})
    if not denied and after[:1] and after[0] in ("barədə", "haqqında", "barəsində", "dair"):
        weighed = following[0].called == "consider" if following else False
        return frozenset(moods | {"conditional"}) if weighed else None
    if predicate.verb.case in ("ndan", "ndən") and following and following[0].verb.stem in _ANGER:
        return frozenset(moods)
    if set(after[:2]) & _CAUSE:
        return frozenset(moods | {"earlier"})
    if following and following[0].verb.stem == "ol" and following[0].at == predicate.end + 1:
        return frozenset(moods)
    for one in following:
        if one.called == "deny":
            return frozenset(moods ^ {"negated"})
        if one.called in _INTENTS or one in approved:
            if one.verb.form == "an" and not one.verb.passive:
                return None
            if one.verb.form == "maq" and scene.words[one.end + 1 : one.end + 2] == ["üçün"]:
                return None
            plan = _plan_moods(one)
            return frozenset(moods | plan)
        begun = one.called == "happen" and one.verb.stem in _BEGUN
        if begun or one.called == "begin" or scene.words[one.first] in _GOING_ON:
            if one.closes:
                return frozenset(moods | _of_closing(scene, one, scene.predicates.index(one)))
            continue
        if one.called == "consider":
            return frozenset(moods | {"conditional"})
        if one.called == "cancel":
            if predicate.verb.case in _ACCUSATIVE and one.verb.stem == "pozul":
                continue
            return None if one.verb.stem == "dayandır" else frozenset(moods | {"negated"})
        if one.called in ("wish", "demand", "report", "blame", "threat"):
            return None
    closing = following[-1] if following else None
    if closing is None or not closing.closes or closing.able is not None:
        return None
    if closing.called == "effect" and closing.verb.form in _HAPPENED and not predicate.verb.case:
        owned = scene.words[predicate.end].endswith(("ması", "məsi"))
        return frozenset(moods) if owned and not closing.verb.negated else None
    if closing.called:
        return None
    told = closing.verb.form in _DONE and not predicate.verb.case
    if told and scene.is_dated(predicate):
        return frozenset(moods)
    return None


def _is_approval(scene: Scene, predicate: Predicate) -> bool:
    """Is what stands before it only approved of (ayrılmasını təsdiq edib)?"""
    return predicate.verb.stem == "et" and scene.words[predicate.at - 1] == "təsdiq"


def _is_proposed(predicate: Predicate, after: list[str]) -> bool:
    """Is an act only what somebody's plea or plan is about (vurmaq xahişi)?"""
    bare = predicate.verb.form == "maq" and not predicate.verb.case
    return bare and any(word.startswith(_PLEAS) for word in after[:2])


def _of_noun(scene: Scene, last: int) -> frozenset[Mood] | None:  # noqa: C901 - one case after another
    number = next((n for n, one in enumerate(scene.predicates) if one.at > last), None)
    if number is not None and scene.words[last] in ("ilə", "sayəsində"):
        later = [n for n, one in enumerate(scene.predicates) if n >= number and one.closes]
        return _of_closing(scene, scene.predicates[later[0]], later[0]) if later else frozenset()
    if number is None:
        return frozenset()
    if is_setting(scene.words, last) and scene.words[last] not in _CAPTIVE:
        closing = next((one for one in scene.predicates[number:] if one.closes), None)
        before = closing is not None and closing.verb.form == "pluperfect"
        return frozenset({"earlier"}) if before else frozenset()
    number = _skip_owned(scene, last, number)
    predicate = scene.predicates[number]
    between = scene.words[last + 1 : predicate.at]
    called = predicate.called
    if not between and predicate.verb.stem == "ol" and scene.words[last] in _CAPTIVE:
        return frozenset({"earlier"})
    if "üçün" in between[:1] and called != "plan":
        return None
    inner = predicate.verb.form in ("ma", "maq") and not called and len(between) < _NEXT
    if inner and scene.words[last].endswith(("nı", "ni", "nu", "nü", "arı", "əri")):
        return None
    if between[:1] == ["və"] and not predicate.closes and not called:
        called = next((one for one in scene.calls_after(last) if one), "")
        predicate = next(
            (one for one in scene.predicates[number:] if one.called == called), predicate
        )
    if set(between[:2]) & _CAUSE or between[:1] == ["ilə"]:
        return frozenset({"earlier"})
    closing = next((one for one in scene.predicates[number:] if one.closes), None)
    if (
        closing is not None
        and closing.verb.form in ("must", "let")
        and called not in ("plan", "happen")
    ):
        return None
    if predicate is closing and not called and predicate.able not in (None, "past", "perfect"):
        return frozenset({"conditional"})
    if "," in between or not called:
        if closing is not None and closing.called == "deny" and "," not in between:
            return frozenset({"negated"})
        return frozenset()
    if called in _INTENTS:
        if predicate.verb.form == "maq" and scene.words[predicate.end + 1 :][:1] == ["üçün"]:
            return None
        return frozenset(_plan_moods(predicate))
    if called == "happen":
        if predicate.closes:
            return _of_closing(scene, predicate, number)
        return _of_inner(scene, predicate, number)
    if called == "cancel" and predicate.verb.stem == "pozul" and _is_accusative(scene.words[last]):
        return frozenset({"earlier"})
    if called == "cancel":
        return frozenset({"negated", "future"})
    if called == "deny":
        return frozenset({"negated"})
    if called == "consider":
        return frozenset({"conditional"})
    if called in ("wish", "demand"):
        return None
    if called == "blame":
        return frozenset({"earlier"})
    return frozenset()


def _skip_owned(scene: Scene, last: int, number: int) -> int:
    """Return the next predicate that is nobody else's (X-in hücumu Y-nin istəmədiyini göstərir)."""
    one = scene.predicates[number]
    owned = (
        one.verb.form in ("dik", "acaq")
        and one.verb.case != ""
        and any(p.case == "of" or p.of for p in scene.phrases if last < p.first and p.last < one.at)
    )
    return number + 1 if owned and number + 1 < len(scene.predicates) else number


def is_setting(words: list[str], last: int, nouns: tuple[str, ...] = ("",)) -> bool:
    """Is the noun only where or when something else is told (at the meeting, after the visit)?"""
    if last >= len(words) or not words[last].startswith(nouns):
        return False
    after = words[last + 1 : last + 4]
    owned = words[last].endswith(("nin", "nın", "nun", "nün")) and any(
        one in _TIMES for one in after
    )
    return owned or words[last].endswith(("də", "da", "dən", "dan")) or after[:1] in (
        ["zamanı"], ["sonra"], ["çərçivəsində"], ["əsnasında"], ["gedişində"], ["yekununda"],
    )  # fmt: skip


def _is_accusative(word: str) -> bool:
    return word.endswith(("nı", "ni", "nu", "nü"))


def _plan_moods(predicate: Predicate) -> set[Mood]:
    form = predicate.verb.form
    moods: set[Mood] = {"future"}
    if predicate.verb.negated:
        moods = {"negated"}
    if form in ("pluperfect", "imperfect"):
        moods.add("earlier")
    return moods


def _followers(scene: Scene, number: int) -> list[Predicate]:
    """Return the predicates that may say something of this one: up to the next that closes."""
    found: list[Predicate] = []
    for one in scene.predicates[number + 1 :]:
        found.append(one)
        if one.closes:
            break
    return found


def _denied_twice(following: list[Predicate]) -> bool:
    """Is it not denied? What "is not true" is denied once."""
    return any(
        one.called == "deny" and one.verb.negated and one.verb.stem not in ("", "ol", "etdir")
        for one in following
    )


def _is_habit(scene: Scene, last: int) -> bool:
    """Is an act done always or every year, so that none is told (hər il görüşürlər)?"""
    clause = scene.clause(last)
    number = clause.predicate
    if number is None or scene.predicates[number].verb.form not in ("present", "aorist"):
        return False
    words = scene.words[clause.start : clause.end + 1]
    often = any(word in ("adətən", "həmişə", "tez-tez", "ənənəvi", "daim") for word in words)
    return often or any(
        words[i] == "hər" and words[i + 1] in ("il", "ay", "həftə", "gün", "dəfə")
        for i in range(len(words) - 1)
    )


def _is_recalled(scene: Scene, last: int) -> bool:
    clause = scene.clause(last)
    words = scene.words
    if words[0] in ("xatırladaq", "xatırladırıq"):
        return True
    for i in range(clause.start, min(clause.end + 1, last + 1)):
        if words[i] in ("əvvəl", "öncə") and i and words[i - 1] in ("bundan", "daha"):
            return True
        if words[i] in ("əvvəllər", "vaxtilə", "zamanında", "illərində", "illərdə"):
            return True
        if words[i].startswith("əsr"):
            return True
    return False
