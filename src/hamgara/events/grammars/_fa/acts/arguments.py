"""The arguments of a Persian act: its subject, its objects, who else was there."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from hamgara.events.grammars._fa.acts.saying import THREATS
from hamgara.events.grammars._fa.clauses.sentence import Act, Clause, Row, Sentence
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.sides.members import (
    Draft,
    add_member,
    is_handed,
    is_of_doer,
    is_of_those,
    is_venue_named,
    may_stand,
)
from hamgara.events.grammars._fa.sides.sessions import is_passive, list_present, list_session
from hamgara.events.grammars._fa.sides.shapes import list_companions
from hamgara.events.grammars._fa.sides.sides import (
    PEOPLE,
    acts_privately,
    backs_stateless,
    denies_charge,
    fall_back,
    find_asker,
    find_post,
    find_quoted,
    find_speaker,
    is_blamed,
    is_body,
    leave_judges,
    list_entering,
    list_struck,
    list_talkers,
    list_undone,
    list_wronged,
    names_another,
    share_parties,
    turn_violated,
    unsaid,
    warns_own,
)
from hamgara.events.grammars._fa.sides.steps import find_doers, list_farther, turn_blamed
from hamgara.events.grammars._fa.words.triggers import Compiled, list_endings
from hamgara.events.grammars._fa.words.verbs import ARE
from hamgara.events.reading import Anaphor

_CROWDS = frozenset({"PROTEST", "ASSAULT", "AID"})
_TOLD = frozenset({"MOBILIZE", "PROTEST", "ASSAULT", "CONCEDE", "AID", "THREATEN"})
"""Types whose target, where it is not said, is only whoever was on the other side before."""
_DEALT = frozenset({"ASSAULT", "COERCE"})
"""Types that who speaks about them did not do."""
_DEED_TYPES = {
    word: type_
    for type_, words in (
        ("MOBILIZE", "پرتاب آزمایش شلیک رزمایش مانور استقرار لشکرکشی"),
        ("ASSAULT", "حمله حملات یورش تجاوز بمباران کشتار ترور جنایت تهاجم موشکباران"),
        ("SANCTION", "تحریم تحریمها تحریمهای تعرفه تعرفهها اخراج"),
        ("COERCE", "بازداشت توقیف"),
        ("REQUEST", "درخواست خواسته"),
        ("AGREE", "پیشنهاد وعده طرح ابتکار میانجیگری وساطت پادرمیانی"),
        ("THREATEN", "تهدید تهدیدها تهدیدهای هشدار اولتیماتوم ضربالاجل"),
        ("ACCUSE", "اتهام ادعا اتهامات اتهامها ادعاها"),
    )
    for word in words.split()
}
_FACING = frozenset({"THREATEN", "MOBILIZE"})
_RECEPTIONS = frozenset({"دیدار", "ملاقات"})
_TRUCE = "آتشبس"
_BLAMES = frozenset({"ACCUSE", "REJECT"})
_MOVED = frozenset({"THREATEN", "MOBILIZE"})
"""Types whose passive still names the source as its subject: troops were massed."""
_CALLING = frozenset({"دانستن", "خواندن", "نامیدن", "گفتن", "شمردن"})
_DONE_TO = frozenset({"SANCTION", "COERCE", "RETREAT", "ASSAULT"})
_COUNTED = frozenset({"دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده"})
_OFFICIALS = frozenset(
    ["نفر", "تن", "مقام", "مقامها", "مقامات", "گروه", "شرکت", "شرکتها", "بانک"]
)  # fmt: skip
"""Of whom a text told before."""
_STILL = frozenset(
    {"هنوز", "اما", "ولی", "همچنان", "یک", "دو", "سه", "همه", "همگی", "تاکنون", "که"}
)
_SAID = frozenset({"یادشده", "مذکور", "مزبور", "نامبرده"})
_PRONOUNS = frozenset({"آنها", "آنان", "او", "وی", "ایشان", "هیچیک", "هیچکدام", "آن", "این"})
_PAIR = 2
_RELATING = frozenset({"sanction-cut", "support-mission"})
"""Rules of relations, whose sides are those of the relations themselves."""
_TAKING_PLACE = frozenset({"انجام", "صورت", "رخ", "روی"})
"""With the verb: what took place, of whom else is the subject."""
_PUT_FORWARD = frozenset({"مطرح", "ارایه", "تسلیم", "تقدیم", "اعلام", "تکرار"})
"""With the verb: a request of the subject's own."""
_OWN_ENDINGS = ("ش", "شان")
"""Endings that mean one's own: his journey."""


class ArgumentReader:
    """Finds the arguments of an act; compiled from the vocabulary's lists."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]]) -> None:
        self._support = frozenset(lists.get("support", ()))
        self._this = frozenset(lists.get("this", ()))
        self._joints = frozenset({"و", ",", "اما", "ولی", "نیز", "هم", "همچنین", '"', "که"})
        cases = [key for key in lists if key.startswith("case_")]
        self._firsts = frozenset(one.split()[0] for key in cases for one in lists[key])
        self._firsts |= {*lists.get("times", ()), *lists.get("near_days", ())}
        self._facing = frozenset(lists.get("facing", ()))
        self._pointing = self._facing | self._this | {"آن", "از", "بر"}
        self._happen = frozenset(lists.get("happen", ()))
        self._held = frozenset(lists.get("held", ()))
        self._deeds = frozenset(
            one for form in lists.get("deeds", ()) for one in list_endings(form)
        )

    def read(self, made: Sentence, act: Act, rule: Compiled) -> list[Row]:
        """Return the phrases that an act has, each with its case."""
        draft = self._begin(made, act, rule)
        for phrase, stands in act.clause.members:
            if may_stand(draft, phrase, stands):
                add_member(draft, phrase, stands)
        draft.rows += list_entering(act, rule, draft.rows)
        turned = self._turn(draft)
        if turned is not None:
            return turned
        if rule.type == "ACCUSE" and draft.has("about"):
            # a complaint to a body about X blames X
            draft.rows = [row for row in draft.rows if row[1] != "to" or not is_body(row[0])]
        if act.verbal and act.passive and (rule.type not in _MOVED or _is_menaced(draft)):
            _add_sufferers(draft)
        elif _takes_subject(draft) and not _add_doers(draft):
            return []
        cases = _add_farther(draft)
        if backs_stateless(made, act, rule, draft.rows):
            return []
        if rule.type == "COOPERATE" and rule.frame == "joint":
            draft.rows += [(one, "with") for one in list_present(made, act.clause)]
        if rule.type == "ACCUSE" and rule.frame == "against" and is_handed(draft):
            draft.turn("in", "by")
        rows = self._add_unsaid(draft, cases)
        if rule.type == "REJECT" and act.verbal and rows and all(c == "subject" for _, c in rows):
            rows = [*rows, (_point(act, "foe"), rule.targets[0])]  # who said it of the subject
        return leave_judges(act, rule, rows)

    def _turn(self, draft: Draft) -> list[Row] | None:
        """Return the rows of an act whose sides are not those of its clause; None elsewhere."""
        made, act, rule = draft.made, draft.act, draft.rule
        if not act.verbal:
            if rule.frame == "joint" and len(draft.rows) == 1 and draft.rows[0][0].place:
                draft.rows, draft.owned = [(draft.rows[0][0], "in")], False
            told = find_doers(made, act, self._happen)
            if told:
                draft.turn("subject", "object")
                return told + [row for row in draft.rows if row[0] is not told[0][0]]
        if draft.owned and rule.frame == "against" and draft.has("by"):
            draft.turn("subject", "object")
        if rule.genitive == "of" and draft.has("by") and rule.targets:
            draft.turn("of", "to")
        if rule.type == "SANCTION" and all(case == "object" for _, case in draft.rows) and (
            is_blamed(made, act)
        ):  # fmt: skip
            return turn_blamed(draft.rows, draft.subject)
        return turn_violated(act, rule, draft.rows) or None

    def _begin(self, made: Sentence, act: Act, rule: Compiled) -> Draft:
        """Return an act whose arguments are not read yet."""
        words, verb = made.words, act.clause.verb
        if act.verbal:
            noun, support, asks, aims = made.nouns.get(act.first), False, False, False
        else:
            noun = made.nouns.get(act.first)
            told = noun is not None and noun.case in ("bare", "object") and verb is not None and (
                not self._support.isdisjoint(words[max(0, verb.first - 2) : verb.last + 1])
            )  # fmt: skip
            support = told or words[act.last].endswith(ARE)
            asks = rule.type == "REQUEST" and bool(act.clause.subject) and (
                noun is not None and noun.case == "object" and verb is not None
                and words[verb.first - 1] in _PUT_FORWARD
            )  # fmt: skip
            aims = rule.genitive == "object" and is_of_doer(act, rule)
        return Draft(
            made, act, rule, words, noun, act.verbal, support, asks, aims, act.clause.subject
        )

    def _add_unsaid(self, draft: Draft, cases: set[str]) -> list[Row]:
        """Return the rows with whom the act is directed at, where that is not said."""
        made, act, rule, target = draft.made, draft.act, draft.rule, draft.rule.rule.target
        denies = rule.type in _BLAMES
        blames = denies and self._blames_deed(made, act)
        if blames and ("loose" in rule.traits or rule.id == "accuse-allege") and not any(
            draft.words[act.first] == "کار" and act.first < one.first < act.last
            for one, _ in draft.rows
        ):  # fmt: skip
            draft.rows = [row for row in draft.rows if row[1] in ("subject", "by")]
            if target and self._has_stranger(made, act, draft.subject):
                turned = [(one, target[0]) for one, case in draft.rows if case == "subject"]
                return [(_point(act, "others"), "subject"), *turned]
        if rule.type == "REJECT" and target and denies_charge(made, draft.rows, draft.subject):
            own = [(one, "subject") for one in draft.subject]
            return [*own, (_point(act, "others"), target[0])]
        held = rule.type in _DONE_TO and self._does_to_held(made, act)
        if not (blames or held or "loose" in rule.traits) or _is_paired(draft):
            return draft.rows
        sides = {"subject", "by", "reason"}
        if rule.frame != "envoy" and "in" not in target:
            sides.add("in")
        if denies and target:
            sides |= cases - {*target}
        if any(case not in sides for _, case in draft.rows):
            return draft.rows
        meant = [act.clause]
        if rule.type == "THREATEN":
            meant += [one for one in made.clauses if one.before is act.clause]
        refers = (
            "anyway" in rule.traits
            or blames
            or held
            or any([self._refers(made, one) for one in meant])
        )
        refers = refers or (rule.type == "THREATEN" and warns_own(made, act))
        wronged = list_wronged(made, act, rule)
        if wronged:
            draft.rows += [(one, rule.targets[0]) for one in wronged]
        elif refers and (rule.type not in _FACING or not names_another(made, draft.subject)):
            other: Anaphor = "foe" if rule.type in _TOLD else "others"
            draft.rows.append((_point(act, other), (rule.targets or ("with",))[0]))
        return draft.rows

    def recalls(self, words: list[str]) -> bool:
        """Does a sentence speak of a deed told before: this attack; they are not freed?"""
        freed = "آزاد" in words and not (self._held | _PRONOUNS).isdisjoint(words)
        if freed or words[0] == _TRUCE:
            return True
        if self._this.isdisjoint(words):
            return False
        known = self._deeds | self._held
        return any(
            (one in self._this and other in known) or (other in _SAID and one in self._held)
            for one, other in pairwise(words)
        )

    def find_deed(self, made: Sentence, act: Act) -> str:
        """Return the type of the act before of which a clause speaks: this attack, that launch."""
        words = made.words
        if self._this.isdisjoint(made.bag):
            return ""
        return next(
            (
                _DEED_TYPES[words[k + 1]]
                for k in act.clause.tokens[:-1]
                if k < act.first and words[k] in self._this and words[k + 1] in _DEED_TYPES
            ),
            "",
        )

    def frees_held(self, made: Sentence, act: Act, arguments: list[Row]) -> bool:
        """Is who was held before set free, by whom is not said: this vessel, they were released?"""
        words = made.words
        own = [one for one, _ in arguments if one.first in act.clause.tokens]
        if not act.verbal or not act.passive or any(one.actors for one in own):
            return False
        before = [k for k in act.clause.tokens[:-1] if k < act.first]
        if self._points_at_held(words, before):
            return True
        first = next((words[k] for k in before if words[k] not in _STILL), "")
        alone = all(one.anaphor in ("they", "he", "dropped") for one in own)
        return alone and (first in _PRONOUNS or first in self._held)

    def _points_at_held(self, words: list[str], places: list[int]) -> bool:
        """Is somebody told of before: these sailors, the said vessel?"""
        return any(
            (words[k] in self._this and words[k + 1] in self._held)
            or (words[k] in self._held and words[k + 1] in _SAID)
            for k in places
        )

    def _does_to_held(self, made: Sentence, act: Act) -> bool:
        """Is it done to whom the text told of before: these three officials, that vessel (را)?"""
        words = made.words
        if act.verbal and act.passive:
            return self._points_at_held(words, [k for k in act.clause.tokens if k < act.first])
        for at in act.clause.tokens if act.verbal else ():
            if words[at] not in ("این", "آن", "همین", "همان") or at >= act.first:
                continue
            noun = at + 2 if words[at + 1] in _COUNTED or words[at + 1].isdigit() else at + 1
            known = words[noun] in self._held or words[noun] in _OFFICIALS
            if known and "را" in words[noun + 1 : noun + 3]:
                return True
        return False

    def _refers(self, made: Sentence, clause: Clause) -> bool:
        """Does the clause point at an act told before (this decision), or at a border?"""
        words = made.words
        if clause.opened == "که" and clause.head >= 0 and words[clause.head] in self._deeds:
            return True
        pointing = [k for k in clause.tokens if words[k] in self._pointing]
        return any(
            words[k] in self._facing
            or words[k : k + 2] == ["آن", "را"]
            or words[k : k + 2] in (["از", "آن"], ["بر", "آن"])
            or (
                words[k] in self._this
                and k + 1 < len(words)
                and (words[k + 1] in self._deeds or words[k + 1] in self._held)
            )
            for k in pointing
        )

    def _blames_deed(self, made: Sentence, act: Act) -> bool:
        """Is the object of the act only a deed told before (this step), whoever was told of it?"""
        words = made.words
        if self._deeds.isdisjoint(made.bag):
            return False
        ends = {one.last for one in made.phrases}
        for at in act.clause.tokens:
            bare = (
                at in ends and words[at + 2 : at + 3] == ["را"] and words[at + 3 : at + 4] != ["که"]
            )
            if at >= act.first or not (bare or words[at] in self._this):
                continue
            if at + 1 >= act.first or words[at + 1] not in self._deeds:
                continue
            end = next((k for k in range(at + 2, act.first) if words[k] == "را"), -1)
            if end > 0 and not any(at < one.first < end for one in made.phrases):
                return True
        return False

    def _has_stranger(self, made: Sentence, act: Act, subject: tuple[Phrase, ...]) -> bool:
        """Does the clause begin with a name of nobody known, so that its subject is not said?"""
        words, tokens = made.words, act.clause.tokens
        if any(one.first in tokens for one in subject):
            return False
        this = next((k for k in tokens if words[k] in self._this), -1)
        name = [words[k] for k in tokens if k < this and words[k] not in self._joints]
        return len(name) >= _PAIR and not any(word in self._firsts for word in name)


def _is_menaced(draft: Draft) -> bool:
    """Is the subject of a passive whom another one threatens, not what is moved?"""
    return draft.rule.type == "THREATEN" and draft.has("by") and draft.own


def _point(act: Act, anaphor: Anaphor) -> Phrase:
    """Return somebody who is not named where an act is told."""
    return Phrase(act.first, act.first, (), anaphor)


def _is_paired(draft: Draft) -> bool:
    """Are two sides known already?"""
    codes = {a.country for one, _ in draft.rows for a in one.actors}
    return (draft.rule.frame == "joint" and len(codes) > 1) or any(
        one.anaphor in ("both", "three") for one, _ in draft.rows
    )


def _receives_guest(draft: Draft) -> bool:
    """Does somebody speak on meeting one official: در دیدار سفیر X گفت?"""
    noun, words, at = draft.noun, draft.words, draft.act.first
    guests = [one for one, _ in draft.rows]
    return (
        words[at] in _RECEPTIONS and words[at - 1] == "در" and noun is not None
        and noun.case == "in" and len(guests) == 1 and bool(guests[0].office)
        and any(one.last < at for one in draft.subject)
    )  # fmt: skip


def _takes_subject(draft: Draft) -> bool:
    """Is the subject of the clause who does what the act is?"""
    blamed = draft.rule.type == "SANCTION" and is_blamed(draft.made, draft.act)
    if _receives_guest(draft):
        return True
    if draft.owned or blamed:
        return False
    if draft.verbal:
        return True
    act, rule, noun, last = draft.act, draft.rule, draft.noun, draft.words[draft.act.last]
    reflexive = draft.words[act.last + 1 : act.last + 2] in (["خود"], ["خویش"]) or (
        rule.frame == "visit" and last.endswith(_OWN_ENDINGS)
    )
    talked = rule.frame == "joint" and draft.has("with") and all(
        case in ("with", "in") for _, case in draft.rows
    )  # fmt: skip
    spoken = draft.support or reflexive or (talked and draft.subject)
    if not spoken and noun is not None and noun.case in ("reason", "bare"):
        return False
    if draft.has("by"):
        return False
    done = rule.type in _DEALT or rule.type == "AID"
    if done and noun is not None and noun.case == "about" and not draft.support:
        return False
    verb = act.clause.verb
    # what is done is itself the subject: an attack took place
    itself = rule.type in THREATS and draft.bare and verb is not None and not (
        _TAKING_PLACE.isdisjoint(draft.words[verb.first - 1 : verb.first + 1])
    )  # fmt: skip
    return not itself or reflexive or draft.own


def _add_sufferers(draft: Draft) -> None:
    """Add to whom it is done, the subject of a passive."""
    act, rule, rows = draft.act, draft.rule, draft.rows
    joint = rule.frame == "joint"
    before = act.clause.before
    goes_on = before is not None and before.verb is not None and is_passive(before.verb)
    if not goes_on and act.clause.head < 0 and not draft.own:
        draft.subject = ()
    rows[:0] = [(one, "of" if joint else "object") for one in draft.subject]
    rows += list_struck(act, rule.type, draft.subject)
    rows += list_undone(draft.made, act, rule, rows)
    if not rows and rule.id in _RELATING:
        rows += [
            (one, "subject") for one, stands in act.clause.members
            if stands.label and draft.holds(one)
        ]  # fmt: skip
    rows += [(find_post(one), "in") for one in draft.subject if one.post]
    if joint:
        rows += [
            (one, "of") for one, stands in act.clause.members
            if stands.case == "bare" and not stands.label
            and one not in draft.subject and draft.holds(one)
        ]  # fmt: skip


def _add_doers(draft: Draft) -> bool:
    """Add who does it, the subject of the clause; return whether it is an act of states."""
    act, rule, rows = draft.act, draft.rule, draft.rows
    mediates = "mediator" in rule.traits
    if not draft.verbal and not mediates and draft.has("between"):
        draft.subject = tuple(
            one for one in draft.subject if PEOPLE.isdisjoint([a.role for a in one.actors])
        )
    if draft.subject and rule.type not in _CROWDS and (
        acts_privately(draft.made, rule, draft.subject)
    ):  # fmt: skip
        return False
    placed = any(case == "in" and one.actors for one, case in rows)
    given = {a.country for one, case in rows if case != "in" for a in one.actors}
    if rule.frame == "visit" and rule.type == "SUPPORT":
        rows += [(find_post(one), "in") for one in draft.subject if one.post]
    if mediates:
        verb = act.clause.verb
        is_one = verb is not None and verb.lemma == "بودن"
        does = draft.verbal and (is_one or draft.has("between") or draft.has("object"))
        if is_one and draft.verbal and not draft.has("between"):
            rows.append((_point(act, "others"), "between"))
        if verb is None or verb.lemma not in _CALLING:
            rows[:0] = [(one, "subject" if does else "between") for one in draft.subject]
    elif (
        rule.frame != "joint" or len(given) < _PAIR or draft.own
        or (draft.verbal and all(case in ("with", "in") for _, case in rows))
    ):  # fmt: skip
        doers = draft.subject or unsaid(draft.made, act, rule, placed=placed)
        rows[:0] = [(one, "subject") for one in doers]
    return True


def _add_farther(draft: Draft) -> set[str]:
    """Add who is told of farther off; return the cases of those told near."""
    made, act, rule = draft.made, draft.act, draft.rule
    if draft.verbal and rule.frame == "joint":
        draft.rows += share_parties(act, draft.rows)
    if draft.verbal and rule.frame != "joint":
        along = list_companions(made, act)
        draft.rows = [(one, "subject" if one in along else case) for one, case in draft.rows]
        known = [one for one, _ in draft.rows]
        draft.rows += [(one, "subject") for one in along if one not in known]
    cases = {case for _, case in draft.rows}
    session = list_session(made, act, rule)
    if rule.frame == "joint" and not session and is_of_those(draft):
        held = [row for row in draft.rows if row[1] == "in"]
        draft.rows = [(_point(act, "both"), "of"), *held]
    if rule.type == "CONSULT" and not draft.verbal and is_venue_named(draft.rows):
        draft.rows = [
            row for row in draft.rows if not (row[0].place and row[1] in ("of", "subject"))
        ]
    if "requested" in rule.traits and cases & {"to", "from"} and not cases & {"of", "by"}:
        draft.turn("subject", "of")
    if "speaker" in rule.traits and not draft.has("by"):
        said = find_quoted(made, act) or find_speaker(act, draft.rows)
        draft.rows += [(one, "by") for one in said]
    refuses = rule.type == "REJECT" and (draft.verbal or rule.id == "reject-veto")
    asker = find_asker(made, act) if refuses else ()
    if asker:
        own = ("subject", "by") if draft.verbal else ("of", "by")
        draft.rows = [row for row in draft.rows if row[1] in own]
        draft.rows += [(one, rule.targets[0]) for one in asker]
    rows = draft.rows
    rows += list_farther(made, act, rule, rows) or fall_back(made, act, rule, rows)
    rows += list_talkers(made, act, rule, rows)
    if session:  # those who are present, not where they are, or whoever was told of before
        rows[:] = [row for row in rows if row[0].actors and (row[1] != "in" or not row[0].place)]
    known = [one for one, _ in rows]
    rows += [row for row in session if row[0] not in known]
    return cases
