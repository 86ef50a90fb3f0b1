"""Who else is a side of a Persian act: who asked for it, speaks, is blamed or is left unsaid."""

from __future__ import annotations

from hamgara.events.grammars._fa.clauses.clauses import IFS
from hamgara.events.grammars._fa.clauses.sentence import (
    Act,
    Clause,
    Row,
    Sentence,
    Standing,
    list_states,
)
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.words.triggers import Compiled
from hamgara.events.grammars._fa.words.verbs import is_plural
from hamgara.events.reading import Anaphor
from hamgara.study.actors import BODIES
from hamgara.study.events import Actor

_CHARGED = frozenset({"ادعای", "ادعاهای", "اتهام", "اتهامات"})
_ASKED = frozenset(
    [
        "خواهان", "خواستار", "پیشنهاد", "مطرح", "ارایه", "ارائه", "داده", "درخواست", "تقاضا",
        "خواسته", "داد", "کرده", "گذاشته", "خواست", "برده", "آورده", "تهیه", "تنظیم", "نوشته",
    ]
)  # fmt: skip
"""Words of who wants what another one refuses."""
_POINTERS = frozenset({"این", "آن", "همین", "چنین", "وی", "او", "آنها", "آنان", "ایشان"})
SESSIONS = frozenset(
    [
        "نشست", "نشستی", "نشستهای", "اجلاس", "اجلاسی", "کنفرانس", "کنفرانسی", "گردهمایی",
        "کارگروه", "میزگرد", "کمیسیون", "جلسه", "جلسهای", "رایزنیها", "رایزنیهای", "رایزنیهایی",
        "مذاکرات", "مذاکراتی", "مذاکره", "گفتگوها", "گفتگوهای", "گفتگوهایی", "گفتوگوها",
        "گفتوگوهای", "گفتوگوهایی",
    ]
)  # fmt: skip
SIGNING, _VISA = "support-sign", "concede-visa-not-asked"
_DEEDS = frozenset({"ASSAULT", "MOBILIZE"})
_AT = frozenset({"to", "against"})
_POSITIONS = frozenset(["مواضع", "موضع", "سیاست", "سیاستهای", "رویکرد", "نقش", "تلاشهای", "تلاش"])
"""What somebody has or takes in support of others, that is no act: the position of X in it."""
_VOICED = frozenset(
    ["گفته", "اعلام", "اظهار", "ادعای", "اعتقاد", "باور", "تعبیر", "زعم", "عقیده", "قول", "نظر"]
)
_SEEN = frozenset({"نظر", "دید", "دیدگاه", "منظر", "نگاه"})
"""Behind "to" (به) and "from" (از): in whose words, in whose eyes something is told."""
_BLAMES = frozenset({"ACCUSE", "REJECT"})
PEOPLE = frozenset({"CVL", "REF", "BUS", "JRN", "CRM", "MED", "ELI"})
_SENT = frozenset(["کارشناسان", "کارشناس", "بازرسان", "متخصصان", "مشاوران", "حقوقدانان"])
_WARSHIPS = frozenset({"ناوشکن", "ناو", "ناوچه", "زیردریایی", "جنگنده", "ناوگان"})
"""With a crew: who acts for the state."""
_EASING = frozenset({"RETREAT", "CONCEDE"})
_AIMED = frozenset({"against", "to", "for", "on"})
_SUMMONS = "accuse-summon"
_HARM = frozenset({"COERCE", "ASSAULT"})
_FAR_HEAD = 3
_DONE = frozenset({"COERCE", "COOPERATE", "RETREAT", "AID", "SANCTION", "REQUEST"})
OBJECTS = frozenset({"object", "from", "to", "against", "about", "with"})


_DRAFTS = ("پیشنویس", "پیش‌نویس", "قطعنامه", "طرح", "متن", "پیشنهاد")
"""First letters of what somebody puts before others."""
_NEAR_HEAD = 3


def find_asker(made: Sentence, act: Act) -> tuple[Phrase, ...]:
    """Return who wanted what is refused, told in a clause about it: X that Y had asked for."""
    mine = list_states(act.clause.subject)
    for clause in made.clauses:
        if clause.outer is not act.clause or clause.opened != "که" or not clause.tokens:
            continue
        head = made.words[max(0, clause.head - _NEAR_HEAD) : clause.head + 1]
        asks = not _ASKED.isdisjoint(made.words[k] for k in clause.tokens) or any(
            word.startswith(_DRAFTS) for word in head
        )
        subject = [
            one for one, stands in clause.members if stands.case in ("bare", "by") and one.actors
        ]  # fmt: skip
        codes = list_states(subject)
        if asks and subject and mine.isdisjoint(codes):
            return tuple([one for one in subject if not is_body(one)] or subject)
    return ()


def find_other(made: Sentence, act: Act, type_: str, mine: set[str], case: str) -> list[Row]:
    """Return the only other state of a sentence, where an act always aims at another (`mine`)."""
    crowd = type_ == "PROTEST"
    if type_ not in _AIMING or not act.verbal or len(mine) != 1 or (crowd and act.passive):
        return []
    others = [
        one for one in made.phrases
        if (standing := made.standings.get(one)) is not None and not standing.media and not one.own
        and not (crowd and one.weak) and any(a.country not in mine | {*BODIES} for a in one.actors)
    ]  # fmt: skip
    codes = list_states(others)
    return [(others[-1], case)] if len(codes) == 1 else []


def is_reason(made: Sentence, standing: Standing, *, deep: bool) -> bool:
    """Does a phrase stand behind "after", itself or (deep) as the genitive of what was done?"""
    if standing.case == "reason" or not deep or standing.owner is None:
        return standing.case == "reason"
    outer = made.nouns.get(standing.owner.first)
    return standing.case == "of" and outer is not None and outer.case == "reason"


_STRIKING = frozenset({"COERCE", "SANCTION", "ASSAULT"})
_AIMING = frozenset({"THREATEN", "MOBILIZE", "PROTEST"})
_PROTESTED = frozenset({"اعتراض", "محکومیت", "مخالفت"})


def is_protested(made: Sentence, standing: Standing) -> bool:
    """Does a phrase stand behind "in protest at" or "against", itself or as a genitive there?"""
    words, before = made.words, standing.before
    if standing.owner is not None:
        first = standing.owner.first
        outer = made.nouns.get(first)
        if outer is not None and outer.case == "against" and standing.case in ("of", "by", "with"):
            return True
        return words[first] in _PROTESTED and words[first - 1 : first] in (["در"], ["نشانه"])
    return standing.case == "reason" and not _PROTESTED.isdisjoint(words[before : before + 3])


def share_parties(act: Act, some: list[Row]) -> list[Row]:
    """Return with whom else, where it is said only of the act before: met X and agreed."""
    if any(case in ("with", "between", "of", "by", "to") for _, case in some):
        return []
    return [
        (one, "with") for one, stands in act.clause.members
        if stands.case == "with" and not stands.media
        and one.first < act.part[0] and stands.owner is None
    ]  # fmt: skip


def is_body(phrase: Phrase) -> bool:
    """Is it the UN or another body of states?"""
    return bool(phrase.actors) and phrase.actors[0].country in BODIES


_ANSWERS = frozenset({"پاسخ", "تلافی", "جواب"})


def turn_violated(act: Act, rule: Compiled, some: list[Row]) -> list[Row]:
    """Return the sides where a passive tells who broke what: the truce was broken by X, Y said."""
    doers = [(one, "object") for one, case in some if case == "by"]
    if not doers or not act.verbal or not act.passive or "speaker" not in rule.traits:
        return []  # X was charged by Y is no breach by Y
    return doers + [(one, "by") for one in find_speaker(act, doers)]


def is_blamed(made: Sentence, act: Act) -> bool:
    """Is an act that a noun names what the verb of its clause blames or answers somebody for?"""
    standing = made.nouns.get(act.first)
    if standing is not None and standing.case == "reason" and not _ANSWERS.isdisjoint(
        made.words[max(standing.before, 0) : act.first]
    ):  # fmt: skip
        return True
    return not act.verbal and any(
        one.rule.type == "ACCUSE"
        for other in act.behind for one in other.trigger.entries[:2]
    )  # fmt: skip


def find_quoted(made: Sentence, act: Act) -> tuple[Phrase, ...]:
    """Return who says it, told beside it: by the words of X, Y broke the truce."""
    return tuple(one for one in list_viewers(made, act.clause) if one.first < act.first)


def list_viewers(made: Sentence, clause: Clause) -> list[Phrase]:
    """Return in whose words or eyes a clause tells something: by the words of X, in X's eyes."""
    return [
        one for one, stands in clause.members
        if stands.case == "none" and one.actors and not stands.media
        and _opens_view(made.words, stands)
    ]  # fmt: skip


def _opens_view(words: list[str], stands: Standing) -> bool:
    """Is it behind words like "by the word of", "in the eyes of"?"""
    first, second = words[stands.before], words[stands.before + 1]
    return second in (_VOICED if first == "به" else _SEEN if first == "از" else ())


def find_speaker(act: Act, some: list[Row]) -> tuple[Phrase, ...]:
    """Return who says it: the subject of a clause before with another subject."""
    known = {id(phrase) for phrase, _ in some}
    back = act.clause.outer or act.clause.before
    while back is not None:
        subject = back.subject
        if subject and not any(id(one) in known for one in subject):
            return subject
        back = back.outer or back.before
    return ()


def denies_charge(made: Sentence, some: list[Row], subject: tuple[Phrase, ...]) -> bool:
    """Is what is denied a charge in which only the own state is named: the claim of our part?"""
    mine = list_states(subject)
    named = {a.country for one, _ in some for a in one.actors}
    charged = not _CHARGED.isdisjoint(made.words)
    return bool(mine) and charged and named <= mine and len(some) > len(subject)


def names_another(made: Sentence, subject: tuple[Phrase, ...]) -> bool:
    """Does the sentence name a state besides the subject's?"""
    mine = list_states(subject)
    return any(a.country not in mine | {*BODIES} for one in made.phrases for a in one.actors)


def suffers_blame(act: Act, rule: Compiled, case: str) -> bool:
    """Is whoever did it (by) the one who is blamed for it by an infinitive?"""
    blames = rule.type in _BLAMES and act.infinitive and not act.passive
    return blames and case == "by"


def list_entering(act: Act, rule: Compiled, some: list[Row]) -> list[Row]:
    """Return whose entry needs no visa, and to where, beyond `some`: of citizens of X to Y."""
    known = {id(one) for one, _ in some}
    return [
        (one, stands.case) for one, stands in act.clause.members
        if rule.id == _VISA and stands.owner is not None and stands.case in ("of", "to")
        and id(one) not in known
    ]  # fmt: skip


def leave_judges(act: Act, rule: Compiled, rows: list[Row]) -> list[Row]:
    """Return the rows of a deed without its judges, where several are: it hit none of them.

    None where it is told of nobody else.
    """
    if act.verbal or rule.type not in _DEEDS:
        return rows
    judges = [row for row in rows if row[0] in act.clause.subject and row[1] in _AT]
    if len(list_states(one for one, _ in judges)) < 2:
        return rows
    others = [row for row in rows if row not in judges]
    return others if any(case not in ("subject", "by") for _, case in others) else []


def list_undone(made: Sentence, act: Act, rule: Compiled, some: list[Row]) -> list[Row]:
    """Return the sides of what a passive undoes: the sanctions of X against Y were lifted."""
    if rule.type not in _EASING or any(case not in ("in", "by") for _, case in some):
        return []
    rows = [
        (one, stands.case)
        for one, stands in act.clause.members
        if stands.owner is not None and not one.own
        and act.part[0] <= one.first <= act.part[1]
        and (outer := made.nouns.get(stands.owner.first)) is not None and outer.case == "bare"
    ]  # fmt: skip
    aimed = any(case in _AIMED for _, case in rows)
    done = "by" if aimed and not any(case == "by" for _, case in [*some, *rows]) else "object"
    return [(one, done if case == "of" else case) for one, case in rows]


def list_wronged(made: Sentence, act: Act, rule: Compiled) -> list[Phrase]:
    """Return who summons an envoy over an attack: after guards of X shot at herders, its envoy."""
    standing = made.nouns.get(act.first)
    if act.verbal or rule.type != "ASSAULT" or standing is None or standing.case != "reason":
        return []
    summons = next(
        (
            other for other in act.behind
            if any(one.rule.id == _SUMMONS for one in other.trigger.entries)
        ), None,
    )  # fmt: skip
    if summons is None:
        return []
    if not summons.passive:
        return list(act.clause.subject)
    posts = [find_post(one) for one, _ in act.clause.members if one.post]
    return posts or [point_home(act)]


def list_struck(act: Act, type_: str, subject: tuple[Phrase, ...]) -> list[Row]:
    """Return whom a hostile act hit that is no office: a journalist, a firm, a vessel of X."""
    if subject or type_ not in _STRIKING:
        return []
    return [
        (one, "object")
        for one, stands in act.clause.members
        if stands.case == "bare" and stands.media
        and act.part[0] <= one.first <= act.part[1]
    ]  # fmt: skip


def point_home(act: Act) -> Phrase:
    """Return the foreign ministry that is meant where none is named, as of one that summons."""
    return Phrase(act.first, act.first, (), "office", "GOV", "foreign-ministry")


def find_post(phrase: Phrase) -> Phrase:
    """Return the state where an envoy is posted."""
    return Phrase(phrase.last, phrase.last, (Actor(phrase.post),))


def unsaid(made: Sentence, act: Act, rule: Compiled, *, placed: bool) -> tuple[Phrase, ...]:
    """Return who acts where no subject is named: whoever did before, else a crowd."""
    if rule.type != "PROTEST" and rule.id != "assault-mission":
        verb = act.clause.verb
        many = act.passive or verb is None or is_plural(made.words, verb)
        unsaid: Anaphor = "alone" if act.verbal and not many else "dropped"
        return (Phrase(act.first, act.first, (), unsaid),)
    return () if placed else (Phrase(act.first, act.first, (), "others", "CVL"),)


def acts_privately(made: Sentence, rule: Compiled, subject: tuple[Phrase, ...]) -> bool:
    """Do only people act who do not act for their state, as experts at talks do?"""
    if "people" in rule.traits or "subject" in rule.rule.target:
        return False
    sent = rule.type == "CONSULT" and made.words[subject[0].first] in _SENT
    private = [one for one in subject if one.actors and one.actors[0].role in PEOPLE]
    bare = subject[1:] if rule.type != "CONCEDE" else ()  # tourists of X and Y are let in
    listed = [one for one in bare if one.actors and one.place and not one.office]
    people = bool(private) and private[0] is subject[0] and (
        len({*map(id, private), *map(id, listed)}) == len(subject)
    )  # fmt: skip
    crew = made.words[subject[0].first : subject[0].last]
    return people and not sent and _WARSHIPS.isdisjoint(crew)


_FREED = "retreat-come-free"


def _seat_captor(sayer: Phrase, some: list[Row]) -> Phrase:
    """Return who did it to people of whoever says so: of X's embassy in Y, Y freed X's sailors."""
    own = list_states([sayer]) & list_states(one for one, case in some if case == "object")
    return find_post(sayer) if own and sayer.post else sayer


def fall_back(made: Sentence, act: Act, rule: Compiled, some: list[Row]) -> list[Row]:
    """Return the arguments that only stand farther off: who announced it, whom it hit."""
    type_, clause, targets = rule.type, act.clause, rule.targets
    cases = {case for _, case in some}
    if act.verbal and (act.passive or rule.id == _FREED) and "by" not in cases:
        if rule.id == _SUMMONS and cases <= {"object"}:
            said = clause.before.subject if clause.before is not None else ()
            others = [one for one in said if list_states([one]) - list_states(o for o, _ in some)]
            return [(one, "by") for one in others or [point_home(act)]]
        if type_ == "REQUEST" and cases and any(
            one.rule.id == _SUMMONS
            for other in made.acts if other.first < act.first for one in other.trigger.entries
        ):  # fmt: skip
            return [(point_home(act), "by")]
        if type_ in _DONE and cases and rule.frame != "joint":
            outer = clause.outer.subject if clause.outer else ()
            before = clause.before.subject if clause.before else ()
            return [(_seat_captor(one, some), "by") for one in (outer or before)]
        if rule.frame == "joint" and not cases - {"in"}:
            return [(Phrase(act.first, act.first, (), "both"), "of")]
    if not targets or not cases.isdisjoint(targets):
        return []
    mine = {a.country for one, _ in some for a in one.actors}
    if type_ == "ACCUSE" and act.verbal:
        return [
            (one, targets[0]) for other in made.clauses
            if other.outer is clause and other.opened == "که"
            and act.first <= other.head <= act.last
            for one in other.subject if one.actors and one.actors[0].country not in mine
        ]  # fmt: skip
    noun = made.nouns.get(act.first)
    if (
        not act.verbal and noun is not None
        and (noun.case in OBJECTS or (noun.case == "reason" and "by" in cases))
        and ("by" in cases or (rule.genitive in ("subject", "of") and cases & {"subject", "of"}))
    ):  # fmt: skip
        doers = [one for one, _ in some] if type_ in ("SUPPORT", "MOBILIZE") else []
        found = [one for one in clause.subject if one not in doers]
        if found or type_ != "MOBILIZE":
            return [(one, targets[0]) for one in found]
    if type_ not in ("AID", "MOBILIZE"):
        return find_other(made, act, type_, mine, targets[0])
    side = targets[-1] if type_ == "AID" else targets[0]
    return [
        (one, side) for one, stands in clause.members
        if is_reason(made, stands, deep=type_ == "MOBILIZE")
        and not mine & {a.country for a in one.actors}
    ] or find_other(made, act, type_, mine, side)  # fmt: skip


def list_talkers(made: Sentence, act: Act, rule: Compiled, some: list[Row]) -> list[Row]:
    """Return who talked before they did something together: after talks, X and Y agreed."""
    standing, verb = made.nouns.get(act.first), act.clause.verb
    subject = act.clause.subject
    if standing is not None and standing.case == "reason" and rule.frame == "visit" and (
        made.words[act.last + 1 : act.last + 2] in (["به"], ["خود"])
        and not any(case in ("subject", "by", "of") for _, case in some)
    ):  # fmt: skip
        return [(one, "subject") for one in subject if one.actors]
    given = any(case != "in" for _, case in some)
    if given or act.verbal or standing is None or verb is None:
        return []
    held = standing.case == "with" and made.words[act.first] == "برگزاری"
    if standing.case != "reason" and not held:
        return []
    alone = made.words[act.last + 1 : act.last + 2] != ["با"]
    joint = rule.type == "CONSULT" and rule.frame == "joint" and alone
    several = len(list_states(subject)) > 1 or any(
        one.anaphor in ("both", "three") for one in subject
    )
    return [(one, "of") for one in subject] if joint and several else []


def backs_stateless(made: Sentence, act: Act, rule: Compiled, some: list[Row]) -> bool:
    """Is what is backed said, but of no state: with support for the peace efforts?"""
    words, behind = made.words, act.last + 1
    if rule.type != "SUPPORT" or act.verbal or words[behind : behind + 1] != ["از"]:
        return False
    if words[act.first - 1] == "در" and not _POSITIONS.isdisjoint(words[act.first - 6 : act.first]):
        return True
    targets = rule.targets
    return _POINTERS.isdisjoint(words[behind + 1 : behind + 2]) and all(
        case not in targets or one.anaphor == "others" for one, case in some
    )


def warns_own(made: Sentence, act: Act) -> bool:
    """Does an official warn what the own state will do if something goes on?"""
    mine = list_states(act.clause.subject)
    return bool(mine) and any(
        one.verb is not None and one.verb.tense == "future" and one.before is not None
        and one.before.opened in IFS and one.before.before is act.clause
        and mine & list_states(one.subject)
        for one in made.clauses
    )  # fmt: skip


def find_captor(made: Sentence, clause: Clause, phrase: Phrase) -> str:
    """Return whose this country's guards are: X freed sailors of Y whom they had seized."""
    outer = clause.outer
    if outer is None or clause.head < 0 or phrase not in clause.subject or not any(
        one.rule.type in _HARM for act in made.list_acts(clause) for one in act.trigger.entries
    ):  # fmt: skip
        return ""
    near = range(clause.head - _FAR_HEAD, clause.head + 1)
    hit = [one for one in made.phrases if one.last in near and one.actors]
    states = list_states(outer.subject) - list_states(hit) - {*BODIES}
    people = any(a.role in PEOPLE for one in hit for a in one.actors)
    return states.pop() if people and len(states) == 1 else ""


def tells_of_own(made: Sentence, phrase: Phrase, clause: Clause | None) -> bool:
    """Does a ministry tell of what this country's army does: it told of a drill of the army of?"""
    standing, verb = made.standings.get(phrase), clause.verb if clause is not None else None
    told = standing is not None and standing.case == "of" and standing.owner is not None
    return told and phrase.role == "MIL" and verb is not None and (
        made.words[verb.first - 1] in ("خبر", "اعلام")
    )  # fmt: skip
