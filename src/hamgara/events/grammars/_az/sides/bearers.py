"""Azerbaijani acts told through another: notes carried for a state, causes of a complaint."""

from __future__ import annotations

from collections.abc import Sequence

from hamgara.events.grammars._az.clauses.clauses import Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.grammars._az.sides.act import Chosen
from hamgara.events.reading import Telling
from hamgara.events.vocabulary import Rule

_HARM = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_CARRYING = frozenset({"çatdır", "ötür", "apar", "yetir"})
_HANDING = frozenset({"təqdim", "təhvil"})
_PAPERS = ("nota", "xəbərdarlı", "etiraz", "ultimatum", "tələb", "cavab", "təklif", "üzr")
_CHARGES = ("ittiham", "iddia", "böhtan", "irad")
_BLAMING = ("ittiham", "tənqid", "qına", "pislə", "şikayət", "günahlandır", "hədələ", "cəzalandır")
_DRAFTS = ("qətnamə", "layihə", "təklif", "plan", "təşəbbüs", "sənəd", "bəyannamə")
_THANKS = ("təşəkkür", "minnətdar")
_TOPICS = frozenset({"barədə", "haqqında", "haqda", "barəsində", "dair", "bağlı", "əlaqədar"})
_WORDS = ("bəyanat", "açıqlama", "şərh", "mövqe", "fikir", "fikr")
_CHARGE_REACH = 4
_TWO = 2
_PRIVATE = ("vətəndaş", "sakin", "etirazçı", "nümayişçi", "aksiyaçı", "fəal")


def leave_bearer(scene: Scene, chosen: Chosen, predicate: Predicate | None) -> Chosen:
    """Return the sides of what a third state carries: its sender and whom it is for.

    "İsveçrə X-in notasını Y-yə çatdırıb": X on Y.
    """
    sender = next((p for p, case in chosen if case == "about" and _is_sender(scene, p)), None)
    if sender is not None:
        return [(sender, "subject"), *(one for one in chosen if one[1] not in ("subject", "about"))]
    if predicate is None or not _carries(scene, predicate):
        return chosen
    bearer = next((p for p, case in chosen if case == "subject" and p.actors), None)
    paper = next((p for p, case in chosen if case == "object" and _is_paper(scene, p)), None)
    goal = next((p for p, case in chosen if case == "to" and p.actors), None)
    if bearer is None or paper is None or goal is None:
        return chosen
    codes = [{actor.country for actor in p.actors} for p in (bearer, paper, goal)]
    if codes[0] & codes[1] or codes[1] & codes[2] or codes[0] & codes[2]:
        return chosen
    return [(paper, "subject"), (goal, "to"), (goal, "object")]


def _is_sender(scene: Scene, phrase: Phrase) -> bool:
    """Is it on whose behalf another acts (X adından nota verib)?"""
    return bool(phrase.actors) and scene.words[phrase.last + 1 : phrase.last + 2] == ["adından"]


def _carries(scene: Scene, predicate: Predicate) -> bool:
    before = scene.words[max(0, predicate.at - 1)]
    return predicate.verb.stem in _CARRYING or before in _HANDING


def _is_paper(scene: Scene, phrase: Phrase) -> bool:
    inside = scene.words[(phrase.inner or phrase.first) + 1 : phrase.last + 1]
    return phrase.of and any(word.startswith(_PAPERS) for word in inside)


def turn_cause(scene: Scene, chosen: Chosen, first: int, last: int) -> Chosen:
    """Return the sides of an act that somebody is blamed for: who is blamed did it.

    "X Y-ni öz ərazisinə hücumlara görə şikayət edib": Y on X.
    """
    if scene.words[last + 1 : last + 2] != ["görə"]:
        return chosen
    blamed = next((p for p, case in chosen if case == "object" and p.last < first), None)
    subject = scene.clause(last).subject
    if blamed is None or any(case == "of" for _, case in chosen):
        return chosen
    turned = [(p, "of" if p is blamed else case) for p, case in chosen if p.first < first]
    own = "öz" in scene.words[blamed.last : first]
    if own and subject is not None and all(case != "to" for _, case in turned):
        turned.append((subject, "to"))
    return turned


def turn_reason(scene: Scene, chosen: Chosen, predicate: Predicate) -> Chosen:
    """Return the sides of what somebody is blamed for having done: it is he who did it.

    "X Y-ni Z-yə silah göndərdiyinə görə qınayıb": Y sent, not X.
    """
    clause = scene.clause(predicate.at)
    subject, last = clause.subject, predicate.end
    if predicate.verb.form == "dik" and not predicate.verb.case:
        return _turn_thanks(scene, chosen, predicate)
    if not _is_reason(scene, predicate):
        return chosen
    if not any(word.startswith(_BLAMING) for word in scene.words[last + 2 : clause.end + 1]):
        return chosen
    named = [
        p for p in scene.phrases
        if subject is not None and subject.last < p.first and p.last < clause.end
        and p.case == "object" and p.actors and (p.head is None or p.rank)
    ]  # fmt: skip
    blamed = named[0] if named else None
    if blamed is None or all(one is not subject for one, _ in chosen):
        return chosen
    return [(blamed, "subject"), *((p, c) for p, c in chosen if p not in (subject, blamed))]


def _turn_thanks(scene: Scene, chosen: Chosen, predicate: Predicate) -> Chosen:
    """Return the sides of a gift that is thanked for: its owner, else who is thanked, gave it.

    "X Y-nin ölkəsinə göndərdiyi yardıma görə təşəkkür edib": Y gave it to X.
    """
    clause, last = scene.clause(predicate.at), predicate.end
    behind = scene.words[last + 1 : clause.end + 1]
    if not {"görə", "üçün"} & {*behind[1:4]} or not any(w.startswith(_THANKS) for w in behind):
        return chosen
    subject = clause.subject
    others = [p for p in scene.phrases if clause.start <= p.first and p.actors and p is not subject]
    owner = next((p for p in others if p.last < predicate.at and (p.case == "of" or p.of)), None)
    thanked = next((p for p in others if last < p.first <= clause.end and p.case == "to"), None)
    giver = owner or thanked
    goal = next((p for p, c in chosen if c == "to" and p is not giver and p.first < last), subject)
    if subject is None or giver is None or goal is None:
        return chosen
    return [(giver, "subject"), (goal, "to")]


def _is_reason(scene: Scene, predicate: Predicate) -> bool:
    after = scene.words[predicate.end + 1 : predicate.end + 2]
    return predicate.verb.form == "dik" and after == ["görə"]


def is_self_blame(scene: Scene, chosen: Chosen, predicate: Predicate) -> bool:
    """Is a misdeed told of its clause's own subject, as why that does something else?

    "X Y-ni işğal etdiyinə görə üzr istəyib"; of whoever is blamed next it is told by that blame.
    """
    subject = scene.clause(predicate.at).subject
    own = any(one is subject and case == "subject" for one, case in chosen)
    return (own and _is_reason(scene, predicate)) or _is_suspect(chosen, predicate)


def _is_suspect(chosen: Chosen, predicate: Predicate) -> bool:
    """Is it a man accused by nobody named of a crime of his own (ittiham olunan X vətəndaşı)?"""
    if not predicate.verb.passive or predicate.verb.form not in ("an", "mis"):
        return False
    accused = [p for p, case in chosen if case == "object" and p.actors]
    private = any(actor.role in ("CVL", "CRM") for p in accused for actor in p.actors)
    return private and all(case not in ("by", "of") for _, case in chosen)


def name_author(scene: Scene, chosen: Chosen, predicate: Predicate | None) -> Chosen:
    """Return the sides of a veto with whose paper it is (X-in hazırladığı layihəyə veto qoyub)."""
    clause = scene.clause(predicate.at) if predicate is not None else None
    for one in scene.predicates:
        if clause is None or not clause.start <= one.at < clause.end or one.verb.form != "dik":
            continue
        paper = any(w.startswith(_DRAFTS) for w in scene.words[one.end + 1 : one.end + 3])
        owners = [p for p in scene.phrases if clause.start <= p.first and p.last < one.at]
        owner = next((p for p in reversed(owners) if p.case == "of" and p.actors), None)
        if paper and not one.verb.case and owner is not None and owner is not clause.subject:
            kept = [(p, c) for p, c in chosen if c not in ("object", "in", "to") and p is not owner]
            return [*kept, (owner, "object")]
    return chosen


def name_pronoun(scene: Scene, chosen: Chosen) -> None:
    """Give "him", "them" those whom the same subject has just talked with in its sentence."""
    for phrase, case in chosen:
        if phrase.anaphor in ("they", "there") and case == "with" and not phrase.actors:
            met = [p for p in scene.phrases if p.last < phrase.first and p.case == "with"]
            if met and len(met[-1].actors) > 1:
                phrase.actors, phrase.anaphor = met[-1].actors, None
        if phrase.anaphor != "he" or phrase.actors or phrase.rank or case == "subject":
            continue
        before = [one for one in scene.phrases if one.last < phrase.first and one.is_person]
        talked = before[-1] if before else None
        start = scene.clause(phrase.first).start
        if talked is not None and talked.last < start and talked.case in ("with", "to"):
            phrase.kind, phrase.actors, phrase.anaphor = "person", talked.actors, None


def leave_beside(scene: Scene, chosen: Chosen) -> Chosen:
    """Return the sides of a noun without whom its clause tells to act together with its subject.

    "X Y ilə birlikdə Z-nin hücumunu pisləyib": Y did not attack.
    """
    owner = max((p.first for p, case in chosen if case == "of"), default=-1)
    return [
        (p, case)
        for p, case in chosen
        if not (
            case in ("with", "subject") and p.last < owner
            and {"birgə", "birlikdə"} & {*scene.words[p.last + 1 : p.last + 3]}
        )
    ]  # fmt: skip


def is_own_harm(inner: Telling, subject: Phrase | None) -> bool:
    """Is a blow that somebody denies his own, so that he answers whom it would have hit?"""
    doers = [one.mention for one in inner.arguments if one.case in ("subject", "by")]
    mine = {actor.country for actor in subject.actors} if subject is not None else set()
    return inner.rule.type == "ASSAULT" and all(
        actor.country in mine for one in doers for actor in one.actors
    )


def is_only_answered(scene: Scene, rule: Rule, last: int, number: int | None) -> bool:
    """Is an act only what is charged or offered, and answered (vurduğu barədə iddiaları ...)?

    "X Y-nin Z-yə kömək etməsi ilə bağlı ittihamlarını rədd edib", "X Y-nin təklif etdiyi planı
    qəbul edib".
    """
    if rule.type in _HARM:
        return _is_charged(scene.words, last) or _is_commented(scene, last, number)
    if number is None or scene.predicates[number].closes:
        return False
    inner = scene.predicates[number]
    if rule.id == "propose":
        offered = inner.verb.form in ("dik", "mis", "an") and inner.noun_next
        after = scene.words[inner.end + 1 : scene.clause(inner.at).end]
        return offered and bool({"qəbul", "razılaşıb"} & {*after})
    denied = rule.type == "ACCUSE" and "deny" in scene.calls_after(last)
    return denied and _is_charged(scene.words, last)


def _is_commented(scene: Scene, last: int, number: int | None) -> bool:
    """Is harm without its doer only what words are about (həbs olunması ilə bağlı bəyanatı)?"""
    own = scene.predicates[number].verb if number is not None else None
    if own is None or own.form != "ma" or not own.passive:
        return False
    start = scene.clause(last).start
    near = scene.words[last + 1 : last + 1 + _CHARGE_REACH]
    topic = any(word in _TOPICS for word in near[:_TWO])
    said = topic and any(word.startswith(_WORDS) for word in near)
    return said and "tərəfindən" not in scene.words[start:last]


def _is_charged(words: Sequence[str], last: int) -> bool:
    near = words[last + 1 : last + 1 + _CHARGE_REACH]
    topic = next((i for i, word in enumerate(near) if word in _TOPICS), len(near))
    return any(word.startswith(_CHARGES) for word in near[topic + 1 : topic + 2])


def leave_inner(phrases: Sequence[Phrase], subject: Phrase) -> list[Phrase]:
    """Leave out whom what is asked for concerns (X urged Y not to arm Z): the first is asked."""
    asked = [p for p in phrases if p.first > subject.last and p.case in ("to", "from", "object")]
    first = next((p for p in asked if (p.actors or p.anaphor == "he") and p.head is None), None)
    return [p for p in phrases if first is None or p is first or p not in asked]


def is_refused_paper(scene: Scene, predicate: Predicate) -> bool:
    """Is it a draft that demands, and somebody else who refuses it (atəşkəs tələb edən layihə)?"""
    words = scene.words[predicate.end + 1 : scene.clause(predicate.at).end + 1]
    paper = bool(words) and words[0].startswith(("qətnamə", "layihə", "sənəd"))
    return paper and bool({"veto", "rədd", "əleyhinə", "bloklayıb"} & {*words})


def leave_purpose(scene: Scene, phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases without whom a purpose is about (X-i Y-ni müzakirə etmək üçün çağırıb)."""
    objects = [one for one in phrases if one.case == "object"]
    if len(objects) < _TWO:
        return phrases
    purposed = any(
        one.verb.form == "maq" and objects[-1].last < one.at
        and scene.words[one.end + 1 : one.end + 2] == ["üçün"]
        for one in scene.predicates
    )  # fmt: skip
    return [one for one in phrases if not purposed or one is not objects[-1]]


def list_owners(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Return the owners, none that only says whose town something comes to (X-in Y şəhərinə)."""
    towns = [(one.first, {a.country for a in one.actors}) for one in phrases if one.case == "to"]
    return [
        p for p in phrases
        if p.case == "of" and (p.last + 1, {a.country for a in p.actors}) not in towns
    ]  # fmt: skip


def is_owner(scene: Scene, phrase: Phrase) -> bool:
    """May what looks like a subject own a verbal noun (X prezidenti Y Z-in gəlməsi)?"""
    return phrase.rank == "" or scene.words[phrase.last].endswith(("ın", "in", "un", "ün"))


def is_private(scene: Scene, place: int) -> bool:
    """Are people without an office those who a participle tells of (citizens who visit Y)?"""
    words = scene.words[place : place + 1]
    return bool(words) and words[0].startswith((*_PRIVATE, *scene.lists["visitors"]))
