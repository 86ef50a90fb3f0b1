"""The arguments of a Persian act: its subject, its objects, who else was there."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._fa_acts import Act, Sentence
from hamgara.events.grammars._fa_clauses import Clause
from hamgara.events.grammars._fa_judged import is_judged
from hamgara.events.grammars._fa_phrases import Phrase
from hamgara.events.grammars._fa_shapes import list_companions
from hamgara.events.grammars._fa_sides import (
    OBJECTS,
    PEOPLE,
    acts_privately,
    backs_stateless,
    denies_charge,
    fall_back,
    find_asker,
    find_post,
    find_speaker,
    is_blamed,
    is_body,
    is_passive,
    is_protested,
    list_present,
    list_session,
    list_struck,
    list_talkers,
    list_undone,
    names_another,
    share_parties,
    suffers_blame,
    turn_violated,
    unsaid,
)
from hamgara.events.grammars._fa_steps import find_doers, list_farther, turn_blamed
from hamgara.events.grammars._fa_triggers import ARE, Compiled, list_endings
from hamgara.events.reading import Anaphor
from hamgara.study.actors import BODIES

_THREATS = frozenset({"SANCTION", "ASSAULT", "COERCE", "MOBILIZE"})
_ON_FIRMS = _THREATS | {"RETREAT"}
_CROWDS = frozenset({"PROTEST", "ASSAULT", "AID"})
_SPOKEN = frozenset(
    {"ACCUSE", "SUPPORT", "REJECT", "PROTEST", "AGREE", "CONCEDE", "REQUEST", "THREATEN"}
)
_PARTS = frozenset(["نقش", "دخالت", "داشتن", "مشارکت", "همدستی"])
"""What one has in an act: a part in the attack."""
_SUFFERED = frozenset({"object", "of", "against", "to"})
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
        ("AGREE", "پیشنهاد وعده"),
        ("THREATEN", "تهدید تهدیدها تهدیدهای هشدار اولتیماتوم ضربالاجل"),
        ("ACCUSE", "اتهام ادعا اتهامات اتهامها ادعاها"),
    )
    for word in words.split()
}
_FACING = frozenset({"THREATEN", "MOBILIZE"})
_ROUNDS = frozenset({"دور", "نشست", "دیدار"})
"""First words of the next round of talks, which is of those who met before."""
_BLAMES = frozenset({"ACCUSE", "REJECT"})
_MOVED = frozenset({"THREATEN", "MOBILIZE"})
"""Types whose passive still names the source as its subject: troops were massed."""
_TOPICS = frozenset({"درباره", "پیرامون", "در", "راجع"})
"""First words of the prepositions of what is spoken about, not of what one is thanked for."""
_CALLING = frozenset({"دانستن", "خواندن", "نامیدن", "گفتن", "شمردن"})
_PAIR = 2
_RELATING = frozenset({"sanction-cut", "support-mission"})
"""Rules of relations, whose sides are those of the relations themselves."""
_ENDS = {"ضد": "against", "علیه": "against", "به": "to"}
"""Cases of what stands behind a noun that ends with a preposition: a warning to X."""
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
        self._happen = frozenset(lists.get("happen", ()))
        self._held = frozenset(lists.get("held", ()))
        self._deeds = frozenset(
            one for form in lists.get("deeds", ()) for one in list_endings(form)
        )

    def read(  # noqa: C901 - one case after another
        self, made: Sentence, act: Act, rule: Compiled
    ) -> list[tuple[Phrase, str]]:
        """Return the phrases that an act has, each with its case."""
        number = made.clauses.index(act.clause)
        low, high = act.part
        some: list[tuple[Phrase, str]] = []
        subject = made.subjects.get(id(act.clause), ())
        verbal = act.verbal
        standing = made.nouns.get(act.first)
        support = False
        if not verbal and standing is not None and act.clause.verb is not None:
            verb = act.clause.verb
            words = made.words.words
            support = standing.case in ("bare", "object") and any(
                words[k] in self._support for k in range(max(0, verb.first - 2), verb.last + 1)
            )
        support = support or (not verbal and made.words.words[act.last].endswith(ARE))
        owned = False
        reflexive = made.words.words[act.last + 1 : act.last + 2] in (["خود"], ["خویش"]) or (
            rule.rule.frame == "visit" and made.words.words[act.last].endswith(_OWN_ENDINGS)
        )
        given_of: dict[int, list[tuple[Phrase, str]]] = {}
        bare = standing is not None and standing.case == "bare"
        asks = rule.rule.type == "REQUEST" and not verbal and bool(subject) and (
            standing is not None and standing.case == "object" and act.clause.verb is not None
            and made.words.words[act.clause.verb.first - 1] in _PUT_FORWARD
        )  # fmt: skip
        aims = not verbal and rule.genitive == "object" and any(
            (one := made.standings[n]).case == "against" and one.owner is not None
            and one.owner.first == act.first
            for n in made.members[number]
        )  # fmt: skip
        for n in made.members[number]:
            phrase, stands = made.phrases[n], made.standings[n]
            if not verbal and is_judged(made, act, phrase):
                continue
            hits = rule.rule.type in _ON_FIRMS or rule.rule.id == "aid-asylum"
            suffers = hits and stands.case in _SUFFERED
            if (stands.media and not suffers) or stands.case == "none":
                continue
            if stands.case == "in" and (
                phrase.anaphor == "office" or (phrase.actors and phrase.actors[0].country in BODIES)
            ):
                continue
            if stands.mediates and stands.owner is not None and (
                stands.owner.first != act.first and not act.first < stands.owner.first < act.last
            ):  # fmt: skip
                continue
            if rule.rule.type == "PROTEST" and is_protested(made, stands):
                some.append((phrase, "against"))
                continue
            if stands.owner is not None and (stands.owner.first == act.first):
                case = rule.genitive if stands.case == "of" else stands.case
                if stands.case == "of" and aims:
                    case = "subject"
                if stands.case == "of" and asks and phrase.first - act.last > _PAIR:
                    case = "to"
                if stands.case == "of" and act.last > act.first:
                    case = _ENDS.get(made.words.words[act.last], case)
                if act.infinitive and stands.case == "of":
                    case = "object"
                if rule.rule.id == "consult-visit" and stands.case == "of" and phrase.place:
                    case = "to"
                if rule.rule.frame == "joint" and made.words.words[act.last] == "با":
                    case = "with"
                if phrase.post:
                    some.append((find_post(phrase), "in"))
                if not phrase.own:
                    some.append((phrase, case))
                    owned = owned or case == "subject"
                continue
            if not (verbal or support):
                outer = made.nouns.get(stands.owner.first) if stands.owner is not None else None
                inner = ("of", "to") if rule.rule.type == "SANCTION" else ("of",)
                if outer is not None and outer.owner is act.trigger and stands.case in inner:
                    some.append((phrase, "to" if asks and outer.case == "of" else outer.case))
                elif rule.rule.frame == "joint" and stands.owner is None and (
                    stands.case == "with"
                    or (stands.case == "between" and phrase.last < act.first and bare)
                ):  # fmt: skip
                    some.append((phrase, stands.case))
                elif suffers_blame(act, rule, stands.case) and low <= phrase.first <= high:
                    some = [row for row in some if row[1] != "object"] + [(phrase, "object")]
                if "mediator" in rule.traits and not phrase.own and stands.case != "reason":
                    some.append((phrase, "between"))
                continue
            if stands.owner is not None:
                outer = made.nouns.get(stands.owner.first)
                if stands.case == "by":
                    # recognition of A by B: what is blamed is done by B
                    some = [row for row in some if row not in given_of.get(stands.owner.first, [])]
                if stands.case == "between" and rule.rule.type == "AGREE" and (
                    act.first < stands.owner.first < act.last
                ):  # fmt: skip
                    some.append((phrase, "to"))
                    continue
                words = made.words.words
                part = outer and outer.case == "in" and words[outer.before - 1] in _PARTS
                if (
                    rule.rule.type == "SANCTION" and outer is not None and outer.case == "object"
                    and stands.case in ("with", "between", "to") and not phrase.own
                    and low <= phrase.first <= high
                ):  # fmt: skip
                    some.append((phrase, "to" if stands.case == "to" else "with"))
                    continue
                sent = rule.rule.type == "AID" and outer is not None and outer.case == "bare"
                if sent and stands.case == "of" and not phrase.own:
                    some.append((phrase, "by"))
                    continue
                if (
                    rule.rule.type == "RETREAT" and rule.rule.frame == "joint"
                    and outer is not None and outer.case == "bare"
                    and stands.case in ("of", "between", "with") and phrase.last < act.first
                ):  # fmt: skip
                    some.append((phrase, "of"))
                    continue
                ends = rule.rule.type == "RETREAT" and outer is not None and outer.case == "object"
                if part and stands.case in ("of", "to", "against", "by") and not phrase.own:
                    some.append((phrase, "object"))
                elif ends and stands.case == "against" and low <= phrase.first <= high:
                    some.append((phrase, "against"))
                elif (
                    outer is not None
                    and (stands.case in ("of", "by") or rule.rule.type == "REJECT")
                    and outer.case in OBJECTS
                    and outer.owner is None
                    and rule.rule.type in _SPOKEN
                ):
                    case = outer.case
                    if stands.case not in ("of", "by") and given_of.get(stands.owner.first):
                        continue
                    if not phrase.own and low <= phrase.first <= high:
                        some.append((phrase, case))
                        if stands.case == "of":
                            given_of.setdefault(stands.owner.first, []).append((phrase, case))
                continue
            if act.first < phrase.first < act.last and rule.rule.frame == "joint" and (
                stands.case == "to" and stands.owner is None and not phrase.own
            ):  # fmt: skip
                some.append((phrase, "of"))
                continue
            if act.first < phrase.first < act.last and stands.case in ("bare", "of"):
                agent = act.passive and not any(
                    made.standings[m].case == "by" for m in made.members[number]
                )
                some.append((phrase, "by" if agent else "object"))
                continue
            if stands.case in ("bare", "reason") or not low <= phrase.first <= high:
                continue
            topic = stands.case == "about" and made.words.words[stands.before] in _TOPICS
            if topic and rule.rule.id == "support-thank":
                continue
            if not verbal and stands.case == "by" and phrase.first < act.first:
                continue
            if phrase.post:
                some.append((find_post(phrase), "in"))
            against = rule.rule.type == "PROTEST" and stands.case in ("against", "from")
            if phrase.own or (stands.label and stands.case != "object" and not against):
                continue
            if stands.case == "by" and verbal and not act.passive and rule.rule.type in _SPOKEN:
                some = [row for row in some if row[1] != "object"]
                some.append((phrase, "object"))
                continue
            posted = phrase.place and any(
                one.post and made.standings[m] is stands for m, one in enumerate(made.phrases[:n])
            )
            some.append((phrase, "in" if posted else stands.case))
        if rule.rule.frame == "joint" and not verbal and len(some) == 1 and some[0][0].place:
            some, owned = [(some[0][0], "in")], False
        told = [] if verbal else find_doers(made, act, self._happen)
        if told:
            return told + [
                (one, "object" if case == "subject" else case) for one, case in some
                if one is not told[0][0]
            ]  # fmt: skip
        if owned and rule.rule.frame == "against" and any(case == "by" for _, case in some):
            some = [(one, "object" if case == "subject" else case) for one, case in some]
        takes_subject = not owned and (
            verbal
            or support
            or reflexive
            or standing is None
            or standing.case not in ("reason", "bare")
        )
        if not verbal and rule.rule.type in _DEALT and standing is not None and (
            standing.case == "about" and not support
        ):  # fmt: skip
            takes_subject = False
        if not verbal and any(case == "by" for _, case in some):
            takes_subject = False
        own = any(made.phrases[n] in subject for n in made.members[number])
        happens = act.clause.verb is not None and not _TAKING_PLACE.isdisjoint(
            made.words.words[act.clause.verb.first - 1 : act.clause.verb.first + 1]
        )
        itself = not verbal and bare and happens and not (own or reflexive)
        if itself and rule.rule.type in _THREATS:
            takes_subject = False  # what is done is itself the subject: an attack took place
        if rule.rule.type == "SANCTION" and is_blamed(made, act):
            takes_subject = False
            if all(case == "object" for _, case in some):
                return turn_blamed(some, subject)
        if violated := turn_violated(made, act, rule, some):
            return violated
        if rule.rule.type == "ACCUSE" and any(case == "about" for _, case in some):
            # a complaint to a body about X blames X
            some = [row for row in some if row[1] != "to" or not is_body(row[0])]
        if act.verbal and act.passive and rule.rule.type not in _MOVED:
            own = any(made.phrases[n] in subject for n in made.members[number])
            before = act.clause.before
            goes_on = before and before.verb and is_passive(before.verb)
            if not own and not goes_on and act.clause.head < 0:
                subject = ()
            some[:0] = [(one, "of" if rule.rule.frame == "joint" else "object") for one in subject]
            some += list_struck(made, act, rule.rule.type, subject)
            some += list_undone(made, act, rule, some)
            if not some and rule.rule.id in _RELATING:
                some += [
                    (made.phrases[n], "subject")
                    for n in made.members[number]
                    if made.standings[n].label and low <= made.phrases[n].first <= high
                ]
            some += [(find_post(one), "in") for one in subject if one.post]
            if rule.rule.frame == "joint":
                some += [
                    (made.phrases[n], "of")
                    for n in made.members[number]
                    if made.standings[n].case == "bare"
                    and not made.standings[n].label
                    and made.phrases[n] not in subject
                    and low <= made.phrases[n].first <= high
                ]
        elif takes_subject:
            between = not verbal and any(case == "between" for _, case in some)
            if between and "mediator" not in rule.traits:
                subject = tuple(one for one in subject if PEOPLE.isdisjoint(
                    a.role for a in one.actors
                ))  # fmt: skip
            if subject and rule.rule.type not in _CROWDS and acts_privately(made, rule, subject):
                return []
            given = {a.country for phrase, case in some if case != "in" for a in phrase.actors}
            given_in = any(case == "in" and phrase.actors for phrase, case in some)
            own = any(made.phrases[n] in subject for n in made.members[number])
            if rule.rule.frame == "visit" and rule.rule.type == "SUPPORT":
                some += [(find_post(one), "in") for one in subject if one.post]
            if "mediator" in rule.traits:
                said = act.clause.verb is not None and act.clause.verb.lemma in _CALLING
                does = verbal and any(case in ("between", "object") for _, case in some)
                case = "subject" if does else "between"
                some[:0] = [(one, case) for one in subject if not said]
            elif (
                own or rule.rule.frame != "joint" or len(given) < _PAIR
                or (verbal and all(case in ("with", "in") for _, case in some))
            ):  # fmt: skip
                doers = subject or unsaid(made, act, rule, given_in)
                some[:0] = [(one, "subject") for one in doers]
        if verbal and rule.rule.frame == "joint":
            some += share_parties(made, act, number, some)
        if verbal and rule.rule.frame == "visit":
            along = [id(one) for one in list_companions(made, act)]
            some = [(one, "subject" if id(one) in along else case) for one, case in some]
        cases = {case for _, case in some}
        if not some and rule.rule.frame == "joint" and made.words.words[act.first] in _ROUNDS:
            some = [(Phrase(act.first, act.first, (), "both"), "of")]
        if rule.rule.type == "CONSULT" and not verbal and {"of", "subject"} & {
            case for one, case in some if one.place
        } and sum(case == "between" for _, case in some) >= _PAIR:  # fmt: skip
            some = [row for row in some if not (row[0].place and row[1] in ("of", "subject"))]
        if "requested" in rule.traits and cases & {"to", "from"} and not cases & {"of", "by"}:
            some = [(one, "of" if case == "subject" else case) for one, case in some]
        if "speaker" in rule.traits and not any(case == "by" for _, case in some):
            some += [(one, "by") for one in find_speaker(made, act, some)]
        asker = find_asker(made, act) if rule.rule.type == "REJECT" and verbal else ()
        if asker:
            refused = (rule.rule.target or FRAMES[rule.rule.frame].target)[0]
            some = [row for row in some if row[1] in ("subject", "by")]
            some += [(one, refused) for one in asker]
        some += list_farther(made, act, rule, some) or fall_back(made, act, rule, some)
        some += list_talkers(made, act, rule, some)
        known = {id(one) for one, _ in some}
        some += [row for row in list_session(made, act, rule) if id(row[0]) not in known]
        if backs_stateless(made, act, rule, some):
            return []
        if rule.rule.type == "COOPERATE" and rule.rule.frame == "joint":
            some += [(one, "with") for one in list_present(made, number)]
        placed = rule.rule.frame == "envoy" or "in" in rule.rule.target
        sides = {"subject", "by", "reason"} | (set() if placed else {"in"})
        if rule.rule.type in _BLAMES and rule.rule.target:
            sides |= cases - {*rule.rule.target}
        blames = rule.rule.type in _BLAMES and self._blames_deed(made, act)
        if blames and ("loose" in rule.traits or rule.rule.id == "accuse-allege"):
            some = [(one, case) for one, case in some if case in ("subject", "by")]
            if rule.rule.target and self._has_stranger(made, act, subject):
                other_side = Phrase(act.first, act.first, (), "others")
                turned = [(one, rule.rule.target[0]) for one, case in some if case == "subject"]
                return [(other_side, "subject"), *turned]
        if rule.rule.type == "REJECT" and rule.rule.target and denies_charge(made, some, subject):
            return [*((one, "subject") for one in subject), (
                Phrase(act.first, act.first, (), "others"), rule.rule.target[0]
            )]  # fmt: skip
        codes = {a.country for one, _ in some for a in one.actors}
        paired = any(one.anaphor in ("both", "three") for one, _ in some) or (
            rule.rule.frame == "joint" and len(codes) > 1
        )
        open_ = "loose" in rule.traits or blames
        if open_ and not paired and all(case in sides for _, case in some):
            words = made.words.words
            meant = [act.clause]
            if rule.rule.type == "THREATEN":
                meant += [one for one in made.clauses if one.before is act.clause]
            if "anyway" in rule.traits or blames or any(self._refers(words, c) for c in meant):
                frame = FRAMES[rule.rule.frame]
                case = (rule.rule.target or frame.target or ("with",))[0]
                if rule.rule.type not in _FACING or not names_another(made, subject):
                    other: Anaphor = "foe" if rule.rule.type in _TOLD else "others"
                    some.append((Phrase(act.first, act.first, (), other), case))
        return some

    def recalls(self, words: list[str]) -> bool:
        """Does a sentence speak of a deed told before: this attack?"""
        if self._this.isdisjoint(words):
            return False
        known = self._deeds | self._held
        return any(one in self._this and other in known for one, other in pairwise(words))

    def find_deed(self, made: Sentence, act: Act) -> str:
        """Return the type of the act before of which a clause speaks: this attack, that launch."""
        words = made.words.words
        if self._this.isdisjoint(words):
            return ""
        return next(
            (
                _DEED_TYPES[words[k + 1]]
                for k in act.clause.tokens[:-1]
                if k < act.first and words[k] in self._this and words[k + 1] in _DEED_TYPES
            ),
            "",
        )

    def frees_held(self, made: Sentence, act: Act) -> bool:
        """Is who was held before set free, by whom is not said: this vessel was released?"""
        words = made.words.words
        return act.verbal and act.passive and any(
            words[k] in self._this and words[k + 1] in self._held
            for k in act.clause.tokens[:-1] if k < act.first
        )  # fmt: skip

    def _refers(self, words: list[str], clause: Clause) -> bool:
        """Does the clause point at an act told before (this decision), or at a border?"""
        if clause.opened == "که" and clause.head >= 0 and words[clause.head] in self._deeds:
            return True
        return any(
            words[k] in self._facing
            or words[k : k + 2] == ["آن", "را"]
            or words[k : k + 2] in (["از", "آن"], ["بر", "آن"])
            or (
                words[k] in self._this
                and k + 1 < len(words)
                and (words[k + 1] in self._deeds or words[k + 1] in self._held)
            )
            for k in clause.tokens
        )

    def _blames_deed(self, made: Sentence, act: Act) -> bool:
        """Is the object of the act only a deed told before (this step), whoever was told of it?"""
        words = made.words.words
        ends = {one.last for one in made.phrases}
        for at in act.clause.tokens:
            bare = at in ends and words[at + 2 : at + 3] == ["را"]
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
        words, tokens = made.words.words, act.clause.tokens
        if any(one.first in tokens for one in subject):
            return False
        this = next((k for k in tokens if words[k] in self._this), -1)
        name = [words[k] for k in tokens if k < this and words[k] not in self._joints]
        return len(name) >= _PAIR and not any(word in self._firsts for word in name)
