"""Who else is a side of a Persian act: who asked for it, speaks, is blamed or is left unsaid."""

from __future__ import annotations

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._fa_acts import BECOME, Act, Sentence
from hamgara.events.grammars._fa_cases import Standing
from hamgara.events.grammars._fa_phrases import Phrase
from hamgara.events.grammars._fa_triggers import Compiled, Trigger
from hamgara.events.grammars._fa_verbs import Verb, is_plural
from hamgara.events.reading import Anaphor
from hamgara.study.actors import BODIES
from hamgara.study.events import Actor

_CHARGED = frozenset({"ادعای", "ادعاهای", "اتهام", "اتهامات"})
_ASKED = frozenset(
    [
        "خواهان", "خواستار", "پیشنهاد", "مطرح", "ارایه", "ارائه", "داده", "درخواست", "تقاضا",
        "خواسته", "داد", "کرده", "گذاشته", "خواست",
    ]
)  # fmt: skip
"""Words of who wants what another one refuses."""
_POINTERS = frozenset({"این", "آن", "همین", "چنین", "وی", "او", "آنها", "آنان", "ایشان"})
SESSIONS = frozenset(
    ["نشست", "نشستهای", "اجلاس", "کنفرانس", "گردهمایی", "کارگروه", "میزگرد", "کمیسیون", "رایزنیهای"]
)
_PRESENT = frozenset({"حضور", "شرکت", "مشارکت", "میزبانی", "ریاست"})
_HOLDERS = frozenset({"GOV", "MIL", "LEG", "JUD", "SPY", "COP"})
_POSITIONS = frozenset(["مواضع", "موضع", "سیاست", "سیاستهای", "رویکرد", "نقش", "تلاشهای", "تلاش"])
"""What somebody has or takes in support of others, that is no act: the position of X in it."""
_BLAMES = frozenset({"ACCUSE", "REJECT"})
PEOPLE = frozenset({"CVL", "REF", "BUS", "JRN", "CRM", "MED", "ELI"})
_SENT = frozenset(["کارشناسان", "کارشناس", "بازرسان", "متخصصان", "مشاوران", "حقوقدانان"])
_WARSHIPS = frozenset({"ناوشکن", "ناو", "ناوچه", "زیردریایی", "جنگنده", "ناوگان"})
"""With a crew: who acts for the state."""
_EASING = frozenset({"RETREAT", "CONCEDE"})
_AIMED = frozenset({"against", "to", "for", "on"})
_DONE = frozenset({"COERCE", "COOPERATE", "RETREAT", "AID", "SANCTION", "REQUEST"})
OBJECTS = frozenset({"object", "from", "to", "against", "about", "with"})


def find_asker(made: Sentence, act: Act) -> tuple[Phrase, ...]:
    """Return who wanted what is refused, told in a clause about it: X that Y had asked for."""
    mine = {a.country for one in made.subjects.get(id(act.clause), ()) for a in one.actors}
    for clause in made.clauses:
        if clause.outer is not act.clause or clause.opened != "که" or not clause.tokens:
            continue
        own = made.members[made.clauses.index(clause)]
        asks = _ASKED & {made.words.words[k] for k in clause.tokens}
        subject = [
            made.phrases[n] for n in own
            if made.standings[n].case in ("bare", "by") and made.phrases[n].actors
        ]  # fmt: skip
        codes = {a.country for one in subject for a in one.actors}
        if asks and subject and mine.isdisjoint(codes):
            return tuple(subject)
    return ()


def find_other(
    made: Sentence, act: Act, type_: str, mine: set[str], case: str
) -> list[tuple[Phrase, str]]:
    """Return the only other state of a sentence, where an act always aims at another (`mine`)."""
    crowd = type_ == "PROTEST"
    if type_ not in _AIMING or not act.verbal or len(mine) != 1 or (crowd and act.passive):
        return []
    others = [
        one for n, one in enumerate(made.phrases)
        if n in made.standings and not made.standings[n].media and not one.own
        and not (crowd and one.weak) and any(a.country not in mine | {*BODIES} for a in one.actors)
    ]  # fmt: skip
    codes = {a.country for one in others for a in one.actors}
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
    words, before = made.words.words, standing.before
    if standing.owner is not None:
        first = standing.owner.first
        outer = made.nouns.get(first)
        if outer is not None and outer.case == "against" and standing.case in ("of", "by", "with"):
            return True
        return words[first] in _PROTESTED and words[first - 1 : first] in (["در"], ["نشانه"])
    return standing.case == "reason" and not _PROTESTED.isdisjoint(words[before : before + 3])


def share_parties(
    made: Sentence, act: Act, number: int, some: list[tuple[Phrase, str]]
) -> list[tuple[Phrase, str]]:
    """Return with whom else, where it is said only of the act before: met X and agreed."""
    if any(case in ("with", "between", "of", "by", "to") for _, case in some):
        return []
    return [
        (made.phrases[n], "with") for n in made.members[number]
        if made.standings[n].case == "with" and not made.standings[n].media
        and made.phrases[n].first < act.part[0] and made.standings[n].owner is None
    ]  # fmt: skip


def is_body(phrase: Phrase) -> bool:
    """Is it the UN or another body of states?"""
    return bool(phrase.actors) and phrase.actors[0].country in BODIES


_ANSWERS = frozenset({"پاسخ", "تلافی", "جواب"})


def turn_violated(
    made: Sentence, act: Act, rule: Compiled, some: list[tuple[Phrase, str]]
) -> list[tuple[Phrase, str]]:
    """Return the sides where a passive tells who broke what: the truce was broken by X, Y said."""
    doers = [(one, "object") for one, case in some if case == "by"]
    if not doers or not act.verbal or not act.passive or "accusation" not in rule.traits:
        return []
    return doers + [(one, "by") for one in find_speaker(made, act, doers)]


def is_blamed(made: Sentence, act: Act) -> bool:
    """Is an act that a noun names what the verb of its clause blames or answers somebody for?"""
    standing = made.nouns.get(act.first)
    if standing is not None and standing.case == "reason" and not _ANSWERS.isdisjoint(
        made.words.words[max(standing.before, 0) : act.first]
    ):  # fmt: skip
        return True
    return not act.verbal and any(
        other.verbal and other.clause is act.clause and other.first > act.last
        and one.rule.rule.type == "ACCUSE"
        for other in made.acts for one in other.trigger.entries[:2]
    )  # fmt: skip


def find_speaker(made: Sentence, act: Act, some: list[tuple[Phrase, str]]) -> tuple[Phrase, ...]:
    """Return who says it: the subject of a clause before with another subject."""
    known = {id(phrase) for phrase, _ in some}
    back = act.clause.outer or act.clause.before
    while back is not None:
        subject = made.subjects.get(id(back), ())
        if subject and not any(id(one) in known for one in subject):
            return subject
        back = back.outer or back.before
    return ()


def denies_charge(
    made: Sentence, some: list[tuple[Phrase, str]], subject: tuple[Phrase, ...]
) -> bool:
    """Is what is denied a charge in which only the own state is named: the claim of our part?"""
    mine = {a.country for one in subject for a in one.actors}
    named = {a.country for one, _ in some for a in one.actors}
    charged = not _CHARGED.isdisjoint(made.words.words)
    return bool(mine) and charged and named <= mine and len(some) > len(subject)


def names_another(made: Sentence, subject: tuple[Phrase, ...]) -> bool:
    """Does the sentence name a state besides the subject's?"""
    mine = {a.country for one in subject for a in one.actors}
    return any(a.country not in mine | {*BODIES} for one in made.phrases for a in one.actors)


def suffers_blame(act: Act, rule: Compiled, case: str) -> bool:
    """Is whoever did it (by) the one who is blamed for it by an infinitive?"""
    blames = rule.rule.type in _BLAMES and act.infinitive and not act.passive
    return blames and case == "by"


def list_present(made: Sentence, number: int) -> list[Phrase]:
    """Return who was there when states did something together: با حضور."""
    words = made.words.words
    return [
        made.phrases[n] for n in made.members[number]
        if made.standings[n].case == "none"
        and words[made.standings[n].before + 1 : made.standings[n].before + 2] == ["حضور"]
    ]  # fmt: skip


def drop_unattended(words: list[str], trigger: Trigger) -> bool:
    """Take the rule of attended sessions from a trigger where nobody is said to be present.

    Return whether nothing is left.
    """
    if not _PRESENT.isdisjoint(words):
        return False
    left = tuple(one for one in trigger.entries if "attended" not in one.rule.traits)
    trigger.entries = left
    return not left


def list_session(made: Sentence, act: Act, rule: Compiled) -> list[tuple[Phrase, str]]:
    """Return who holds a session, told as present, as chair or as host: with X and Y present."""
    words, clause = made.words.words, act.clause
    if rule.rule.type != "CONSULT" or act.verbal or words[act.first] not in SESSIONS:
        return []
    rows: list[tuple[Phrase, str]] = []
    for n in made.members[made.clauses.index(clause)]:
        one, standing = made.phrases[n], made.standings[n]
        spelled = words[standing.before : standing.before + 2]
        present = standing.case in ("none", "with") and not _PRESENT.isdisjoint(spelled)
        held = any(a.office and a.role in _HOLDERS for a in one.actors)
        if present and not one.own and (held or (rows and standing is made.standings[n - 1])):
            rows.append((one, "with"))
    return rows if len({a.country for one, _ in rows for a in one.actors}) > 1 else []


def list_undone(
    made: Sentence, act: Act, rule: Compiled, some: list[tuple[Phrase, str]]
) -> list[tuple[Phrase, str]]:
    """Return the sides of what a passive undoes: the sanctions of X against Y were lifted."""
    if rule.rule.type not in _EASING or any(case not in ("in", "by") for _, case in some):
        return []
    rows = [
        (made.phrases[n], standing.case)
        for n in made.members[made.clauses.index(act.clause)]
        if (standing := made.standings[n]).owner is not None and not made.phrases[n].own
        and act.part[0] <= made.phrases[n].first <= act.part[1]
        and (outer := made.nouns.get(standing.owner.first)) is not None and outer.case == "bare"
    ]  # fmt: skip
    aimed = any(case in _AIMED for _, case in rows)
    done = "by" if aimed and not any(case == "by" for _, case in [*some, *rows]) else "object"
    return [(one, done if case == "of" else case) for one, case in rows]


def list_struck(
    made: Sentence, act: Act, type_: str, subject: tuple[Phrase, ...]
) -> list[tuple[Phrase, str]]:
    """Return whom a hostile act hit that is no office: a journalist, a firm, a vessel of X."""
    if subject or type_ not in _STRIKING:
        return []
    return [
        (made.phrases[n], "object")
        for n in made.members[made.clauses.index(act.clause)]
        if made.standings[n].case == "bare" and made.standings[n].media
        and act.part[0] <= made.phrases[n].first <= act.part[1]
    ]  # fmt: skip


def is_passive(verb: Verb) -> bool:
    return verb.passive or verb.lemma in BECOME


def find_post(phrase: Phrase) -> Phrase:
    """Return the state where an envoy is posted."""
    return Phrase(phrase.last, phrase.last, (Actor(phrase.post),))


def unsaid(
    made: Sentence,
    act: Act,
    rule: Compiled,
    placed: bool,  # noqa: FBT001 - read in one place
) -> tuple[Phrase, ...]:
    """Return who acts where no subject is named: whoever did before, else a crowd."""
    if rule.rule.type != "PROTEST" and rule.rule.id != "assault-mission":
        verb = act.clause.verb
        many = act.passive or verb is None or is_plural(made.words.words, verb)
        unsaid: Anaphor = "alone" if act.verbal and not many else "dropped"
        return (Phrase(act.first, act.first, (), unsaid),)
    return () if placed else (Phrase(act.first, act.first, (), "others", "CVL"),)


def acts_privately(made: Sentence, rule: Compiled, subject: tuple[Phrase, ...]) -> bool:
    """Do only people act who do not act for their state, as experts at talks do?"""
    if "people" in rule.traits or "subject" in rule.rule.target:
        return False
    sent = rule.rule.type == "CONSULT" and made.words.words[subject[0].first] in _SENT
    people = all(one.actors and one.actors[0].role in PEOPLE for one in subject)
    crew = made.words.words[subject[0].first : subject[0].last]
    return people and not sent and _WARSHIPS.isdisjoint(crew)


def fall_back(
    made: Sentence, act: Act, rule: Compiled, some: list[tuple[Phrase, str]]
) -> list[tuple[Phrase, str]]:
    """Return the arguments that only stand farther off: who announced it, whom it hit."""
    type_ = rule.rule.type
    cases = {case for _, case in some}
    mine = {a.country for one, _ in some for a in one.actors}
    clause = act.clause
    frame = FRAMES[rule.rule.frame]
    if act.verbal and act.passive and "by" not in cases:
        if type_ in _DONE and cases and rule.rule.frame != "joint":
            outer = made.subjects.get(id(clause.outer), ()) if clause.outer else ()
            before = made.subjects.get(id(clause.before), ()) if clause.before else ()
            return [(one, "by") for one in (outer or before)]
        if rule.rule.frame == "joint" and not cases - {"in"}:
            return [(Phrase(act.first, act.first, (), "both"), "of")]
    standing = made.nouns.get(act.first)
    target = rule.rule.target or frame.target
    if type_ == "ACCUSE" and act.verbal and not cases & {*target}:
        some_done = [
            one for other in made.clauses
            if other.outer is clause and other.opened == "که"
            and act.first <= other.head <= act.last
            for one in made.subjects.get(id(other), ())
        ]  # fmt: skip
        return [
            (one, target[0]) for one in some_done
            if one.actors and one.actors[0].country not in mine
        ]  # fmt: skip
    if (
        not act.verbal
        and standing is not None
        and (standing.case in OBJECTS or (standing.case == "reason" and "by" in cases))
        and target
        and (
            (
                rule.genitive in ("subject", "of")
                and cases & {"subject", "of"}
                and not cases & {*target}
            )
            or ("by" in cases and not cases & {*target})
        )
    ):
        doers = {id(one) for one, _ in some if type_ in ("SUPPORT", "MOBILIZE")}
        found = [one for one in made.subjects.get(id(clause), ()) if id(one) not in doers]
        if found or type_ != "MOBILIZE":
            return [(one, target[0]) for one in found]
    if type_ in ("AID", "MOBILIZE") and not cases & {*target}:
        number = made.clauses.index(clause)
        side = target[-1] if type_ == "AID" else target[0]
        return [
            (made.phrases[n], side) for n in made.members[number]
            if is_reason(made, made.standings[n], deep=type_ == "MOBILIZE")
            and not mine & {a.country for a in made.phrases[n].actors}
        ] or find_other(made, act, type_, mine, side)  # fmt: skip
    if act.verbal and target and not cases & {*target}:
        return find_other(made, act, type_, mine, target[0])
    return []


def list_talkers(
    made: Sentence, act: Act, rule: Compiled, some: list[tuple[Phrase, str]]
) -> list[tuple[Phrase, str]]:
    """Return who talked before they did something together: after talks, X and Y agreed."""
    standing, verb = made.nouns.get(act.first), act.clause.verb
    subject = made.subjects.get(id(act.clause), ())
    if standing is not None and standing.case == "reason" and rule.rule.frame == "visit" and (
        made.words.words[act.last + 1 : act.last + 2] in (["به"], ["خود"])
        and not any(case in ("subject", "by", "of") for _, case in some)
    ):  # fmt: skip
        return [(one, "subject") for one in subject if one.actors]
    given = any(case != "in" for _, case in some)
    if given or act.verbal or standing is None or verb is None:
        return []
    held = standing.case == "with" and made.words.words[act.first] == "برگزاری"
    if standing.case != "reason" and not held:
        return []
    alone = made.words.words[act.last + 1 : act.last + 2] != ["با"]
    joint = rule.rule.type == "CONSULT" and rule.rule.frame == "joint" and alone
    several = len({a.country for one in subject for a in one.actors}) > 1 or any(
        one.anaphor in ("both", "three") for one in subject
    )
    return [(one, "of") for one in subject] if joint and several else []


def backs_stateless(
    made: Sentence, act: Act, rule: Compiled, some: list[tuple[Phrase, str]]
) -> bool:
    """Is what is backed said, but of no state: with support for the peace efforts?"""
    words, behind = made.words.words, act.last + 1
    if rule.rule.type != "SUPPORT" or act.verbal or words[behind : behind + 1] != ["از"]:
        return False
    if words[act.first - 1] == "در" and not _POSITIONS.isdisjoint(words[act.first - 6 : act.first]):
        return True
    targets = rule.rule.target or FRAMES[rule.rule.frame].target
    return _POINTERS.isdisjoint(words[behind + 1 : behind + 2]) and all(
        case not in targets or one.anaphor == "others" for one, case in some
    )
