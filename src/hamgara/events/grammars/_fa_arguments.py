"""The arguments of a Persian act: its subject, its objects, who else was there."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._fa_acts import BECOME, Act, Sentence
from hamgara.events.grammars._fa_cases import Standing
from hamgara.events.grammars._fa_clauses import Clause
from hamgara.events.grammars._fa_phrases import Phrase
from hamgara.events.grammars._fa_triggers import Compiled, list_endings
from hamgara.events.grammars._fa_verbs import Verb, is_plural
from hamgara.events.reading import Anaphor
from hamgara.study.actors import BODIES
from hamgara.study.events import Actor

_THREATS = frozenset({"SANCTION", "ASSAULT", "COERCE", "MOBILIZE"})
_DONE = frozenset({"COERCE", "COOPERATE", "RETREAT", "AID", "SANCTION"})
_CROWDS = frozenset({"PROTEST", "ASSAULT", "AID"})
_PEOPLE = frozenset({"CVL", "REF", "BUS", "JRN", "CRM", "MED", "ELI"})
_OBJECTS = frozenset({"object", "from", "to", "against", "about", "with"})
_SPOKEN = frozenset(
    {"ACCUSE", "SUPPORT", "REJECT", "PROTEST", "AGREE", "CONCEDE", "REQUEST", "THREATEN"}
)
_PARTS = frozenset(["نقش", "دخالت", "داشتن", "مشارکت", "همدستی"])
"""What one has in an act: a part in the attack."""
_SUFFERED = frozenset({"object", "of", "against", "to"})
_TOLD = frozenset({"MOBILIZE", "PROTEST", "ASSAULT", "CONCEDE", "AID", "THREATEN"})
"""Types whose target, where it is not said, is only whoever was on the other side before."""
_CHARGED = frozenset({"ادعای", "ادعاهای", "اتهام", "اتهامات"})
_FACING = frozenset({"THREATEN", "MOBILIZE"})
_BLAMES = frozenset({"ACCUSE", "REJECT"})
_MOVED = frozenset({"THREATEN", "MOBILIZE"})
"""Types whose passive still names the source as its subject: troops were massed."""
_TOPICS = frozenset({"درباره", "پیرامون", "در", "راجع"})
"""First words of the prepositions of what is spoken about, not of what one is thanked for."""
_CALLING = frozenset({"دانستن", "خواندن", "نامیدن", "گفتن", "شمردن"})
_PAIR = 2


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
        owned = False
        reflexive = made.words.words[act.last + 1 : act.last + 2] in (["خود"], ["خویش"])
        given_of: dict[int, list[tuple[Phrase, str]]] = {}
        for n in made.members[number]:
            phrase, stands = made.phrases[n], made.standings[n]
            suffers = rule.rule.type in _THREATS and stands.case in _SUFFERED
            if (stands.media and not suffers) or stands.case == "none":
                continue
            if stands.case == "in" and (
                phrase.anaphor == "office" or (phrase.actors and phrase.actors[0].country in BODIES)
            ):
                continue
            if stands.mediates and stands.owner is not None and stands.owner.first != act.first:
                continue
            if rule.rule.type == "PROTEST" and verbal and _is_protested(made, stands):
                some.append((phrase, "against"))
                continue
            if stands.owner is not None and (stands.owner.first == act.first):
                case = rule.genitive if stands.case == "of" else stands.case
                if act.infinitive and stands.case == "of":
                    case = "object"
                if phrase.post:
                    some.append((find_post(phrase), "in"))
                if not phrase.own:
                    some.append((phrase, case))
                    owned = owned or case == "subject"
                continue
            if not (verbal or support):
                outer = made.nouns.get(stands.owner.first) if stands.owner is not None else None
                if outer is not None and outer.owner is act.trigger and stands.case == "of":
                    some.append((phrase, outer.case))
                elif rule.rule.frame == "joint" and stands.owner is None and stands.case == "with":
                    some.append((phrase, "with"))
                elif _suffers_blame(act, rule, stands.case) and low <= phrase.first <= high:
                    some = [row for row in some if row[1] != "object"] + [(phrase, "object")]
                if "mediator" in rule.traits and not phrase.own and stands.case != "reason":
                    some.append((phrase, "between"))
                continue
            if stands.owner is not None:
                outer = made.nouns.get(stands.owner.first)
                if stands.case == "by":
                    # recognition of A by B: what is blamed is done by B
                    some = [row for row in some if row not in given_of.get(stands.owner.first, [])]
                part = (
                    outer is not None
                    and outer.case == "in"
                    and (made.words.words[outer.before - 1] in _PARTS)
                )
                if part and stands.case in ("of", "to", "against", "by") and not phrase.own:
                    some.append((phrase, "object"))
                elif (
                    outer is not None
                    and (stands.case in ("of", "by") or rule.rule.type == "REJECT")
                    and outer.case in _OBJECTS
                    and outer.owner is None
                    and rule.rule.type in _SPOKEN
                ):
                    case = outer.case
                    if not phrase.own and low <= phrase.first <= high:
                        some.append((phrase, case))
                        if stands.case == "of":
                            given_of.setdefault(stands.owner.first, []).append((phrase, case))
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
            if phrase.own or (stands.label and stands.case != "object"):
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
            some = [(some[0][0], "in")]
        if owned and rule.rule.frame == "against" and any(case == "by" for _, case in some):
            some = [(one, "object" if case == "subject" else case) for one, case in some]
        takes_subject = not owned and (
            verbal
            or support
            or reflexive
            or standing is None
            or standing.case not in ("reason", "bare")
        )
        if not verbal and any(case == "by" for _, case in some):
            takes_subject = False
        if act.verbal and act.passive and rule.rule.type not in _MOVED:
            own = any(made.phrases[n] in subject for n in made.members[number])
            before = act.clause.before
            goes_on = before and before.verb and _is_passive(before.verb)
            if not own and not goes_on and act.clause.head < 0:
                subject = ()
            some[:0] = [(one, "of" if rule.rule.frame == "joint" else "object") for one in subject]
            if not some and rule.rule.id == "sanction-cut":
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
                    and made.phrases[n] not in subject
                    and low <= made.phrases[n].first <= high
                ]
        elif takes_subject:
            if (
                rule.rule.type not in _CROWDS
                and "subject" not in rule.rule.target
                and subject
                and all(one.actors and one.actors[0].role in _PEOPLE for one in subject)
            ):
                return []
            given = {a.country for phrase, case in some if case != "in" for a in phrase.actors}
            given_in = any(case == "in" and phrase.actors for phrase, case in some)
            own = any(made.phrases[n] in subject for n in made.members[number])
            if rule.rule.frame == "visit" and rule.rule.type == "SUPPORT":
                some += [(find_post(one), "in") for one in subject if one.post]
            if "mediator" in rule.traits:
                said = act.clause.verb is not None and act.clause.verb.lemma in _CALLING
                some[:0] = [(one, "between") for one in subject if not said]
            elif (
                own or rule.rule.frame != "joint" or len(given) < _PAIR
                or (verbal and all(case in ("with", "in") for _, case in some))
            ):  # fmt: skip
                unsaid = () if subject else _unsaid(made, act, rule, given_in)
                some[:0] = [(one, "subject") for one in subject or unsaid]
        if verbal and rule.rule.frame == "joint":
            some += self._share_parties(made, act, number, some)
        cases = {case for _, case in some}
        if "requested" in rule.traits and cases & {"to", "from"} and not cases & {"of", "by"}:
            some = [(one, "of" if case == "subject" else case) for one, case in some]
        if "speaker" in rule.traits and not any(case == "by" for _, case in some):
            some += [(one, "by") for one in _find_speaker(made, act, some)]
        some += self._fall_back(made, act, rule, some)
        if rule.rule.type == "COOPERATE" and rule.rule.frame == "joint":
            some += [(one, "with") for one in self._present(made, number)]
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
        if rule.rule.type == "REJECT" and rule.rule.target and _denies_charge(made, some, subject):
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
            if "anyway" in rule.traits or blames or self._refers(words, act.clause):
                frame = FRAMES[rule.rule.frame]
                case = (rule.rule.target or frame.target or ("with",))[0]
                if rule.rule.type not in _FACING or not _names_another(made, subject):
                    other: Anaphor = "foe" if rule.rule.type in _TOLD else "others"
                    some.append((Phrase(act.first, act.first, (), other), case))
        return some

    @staticmethod
    def _share_parties(
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

    def _fall_back(
        self, made: Sentence, act: Act, rule: Compiled, some: list[tuple[Phrase, str]]
    ) -> list[tuple[Phrase, str]]:
        """Return the arguments that only stand farther off: who announced it, whom it hit."""
        type_ = rule.rule.type
        cases = {case for _, case in some}
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
            mine = {a.country for one, _ in some for a in one.actors}
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
            and standing.case in _OBJECTS
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
            return [(one, target[0]) for one in made.subjects.get(id(clause), ())]
        if type_ in ("AID", "MOBILIZE") and not cases & {*target}:
            number = made.clauses.index(clause)
            mine = {a.country for one, _ in some for a in one.actors}
            side = target[-1] if type_ == "AID" else target[0]
            return [
                (made.phrases[n], side) for n in made.members[number]
                if _is_reason(made, made.standings[n], deep=type_ == "MOBILIZE")
                and not mine & {a.country for a in made.phrases[n].actors}
            ]  # fmt: skip
        return []

    def recalls(self, words: list[str]) -> bool:
        """Does a sentence speak of a deed told before: this attack?"""
        if self._this.isdisjoint(words):
            return False
        pairs = pairwise(words)
        return any(one in self._this and other in self._deeds for one, other in pairs)

    def _refers(self, words: list[str], clause: Clause) -> bool:
        """Does the clause point at an act told before (this decision), or at a border?"""
        if clause.opened == "که" and clause.head >= 0 and words[clause.head] in self._deeds:
            return True
        return any(
            words[k] in self._facing
            or words[k : k + 2] == ["آن", "را"]
            or words[k : k + 2] in (["از", "آن"], ["بر", "آن"])
            or (words[k] in self._this and k + 1 < len(words) and words[k + 1] in self._deeds)
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

    def _present(self, made: Sentence, number: int) -> list[Phrase]:
        """Return who was there when states did something together: با حضور."""
        words = made.words.words
        return [
            made.phrases[n] for n in made.members[number]
            if made.standings[n].case == "none"
            and words[made.standings[n].before + 1 : made.standings[n].before + 2] == ["حضور"]
        ]  # fmt: skip


def _is_reason(made: Sentence, standing: Standing, *, deep: bool) -> bool:
    """Does a phrase stand behind "after", itself or (deep) as the genitive of what was done?"""
    if standing.case == "reason" or not deep or standing.owner is None:
        return standing.case == "reason"
    outer = made.nouns.get(standing.owner.first)
    return standing.case == "of" and outer is not None and outer.case == "reason"


def _is_protested(made: Sentence, standing: Standing) -> bool:
    """Does a phrase stand behind "in protest at", itself or as the genitive of what does?"""
    words, before = made.words.words, standing.before
    if standing.owner is not None:
        first = standing.owner.first
        return words[first - 1 : first + 1] in (["در", "اعتراض"], ["نشانه", "اعتراض"])
    return standing.case == "reason" and "اعتراض" in words[before : before + 3]


def _find_speaker(made: Sentence, act: Act, some: list[tuple[Phrase, str]]) -> tuple[Phrase, ...]:
    """Return who says it: the subject of a clause before with another subject."""
    known = {id(phrase) for phrase, _ in some}
    back = act.clause.outer or act.clause.before
    while back is not None:
        subject = made.subjects.get(id(back), ())
        if subject and not any(id(one) in known for one in subject):
            return subject
        back = back.outer or back.before
    return ()


def _denies_charge(
    made: Sentence, some: list[tuple[Phrase, str]], subject: tuple[Phrase, ...]
) -> bool:
    """Is what is denied a charge in which only the own state is named: the claim of our part?"""
    mine = {a.country for one in subject for a in one.actors}
    named = {a.country for one, _ in some for a in one.actors}
    charged = not _CHARGED.isdisjoint(made.words.words)
    return bool(mine) and charged and named <= mine and len(some) > len(subject)


def _names_another(made: Sentence, subject: tuple[Phrase, ...]) -> bool:
    """Does the sentence name a state besides the subject's?"""
    mine = {a.country for one in subject for a in one.actors}
    return any(a.country not in mine | {*BODIES} for one in made.phrases for a in one.actors)


def _suffers_blame(act: Act, rule: Compiled, case: str) -> bool:
    """Is whoever did it (by) the one who is blamed for it by an infinitive?"""
    blames = rule.rule.type in _BLAMES and act.infinitive and not act.passive
    return blames and case == "by"


def _is_passive(verb: Verb) -> bool:
    return verb.passive or verb.lemma in BECOME


def find_post(phrase: Phrase) -> Phrase:
    """Return the state where an envoy is posted."""
    return Phrase(phrase.last, phrase.last, (Actor(phrase.post),))


def _unsaid(
    made: Sentence,
    act: Act,
    rule: Compiled,
    placed: bool,  # noqa: FBT001 - read in one place
) -> tuple[Phrase, ...]:
    """Return who acts where no subject is named: whoever did before, else a crowd."""
    if rule.rule.type != "PROTEST":
        verb = act.clause.verb
        many = act.passive or verb is None or is_plural(made.words.words, verb)
        unsaid: Anaphor = "alone" if act.verbal and not many else "dropped"
        return (Phrase(act.first, act.first, (), unsaid),)
    return () if placed else (Phrase(act.first, act.first, (), "others", "CVL"),)
