"""The arguments of a Persian act: its subject, its objects, who else was there."""

from __future__ import annotations

from collections.abc import Mapping

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._fa_acts import BECOME, Act, Sentence
from hamgara.events.grammars._fa_clauses import Clause
from hamgara.events.grammars._fa_phrases import Phrase
from hamgara.events.grammars._fa_triggers import Compiled, list_endings
from hamgara.events.grammars._fa_verbs import Verb
from hamgara.study.actors import BODIES
from hamgara.study.events import Actor

_THREATS = frozenset({"SANCTION", "ASSAULT", "COERCE", "MOBILIZE"})
_DONE = frozenset({"COERCE", "COOPERATE", "RETREAT", "AID", "SANCTION"})
_CROWDS = frozenset({"PROTEST", "ASSAULT", "AID"})
_PEOPLE = frozenset({"CVL", "REF", "BUS", "JRN", "CRM", "MED"})
_OBJECTS = frozenset({"object", "from", "to", "against", "about", "with"})
_SPOKEN = frozenset(
    {"ACCUSE", "SUPPORT", "REJECT", "PROTEST", "AGREE", "CONCEDE", "REQUEST", "THREATEN"}
)
_PARTS = frozenset(["نقش", "دخالت", "داشتن", "مشارکت", "همدستی"])
"""What one has in an act: a part in the attack."""
_MOVED = frozenset({"THREATEN", "MOBILIZE"})
"""Types whose passive still names the source as its subject: troops were massed."""
_PAIR = 2


class ArgumentReader:
    """Finds the arguments of an act; compiled from the vocabulary's lists."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]]) -> None:
        self._support = frozenset(lists.get("support", ()))
        self._this = frozenset(lists.get("this", ()))
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
        given_of: dict[int, list[tuple[Phrase, str]]] = {}
        for n in made.members[number]:
            phrase, stands = made.phrases[n], made.standings[n]
            suffers = rule.rule.type in _THREATS and stands.case in ("object", "of", "against")
            if (stands.media and not suffers) or stands.case == "none":
                continue
            if stands.case == "in" and phrase.actors and phrase.actors[0].country in BODIES:
                continue
            if stands.mediates and stands.owner is not None and stands.owner.first != act.first:
                continue
            if stands.owner is not None and (stands.owner.first == act.first):
                case = rule.genitive if stands.case == "of" else stands.case
                if act.infinitive and stands.case == "of":
                    case = "object"
                if phrase.post:
                    some.append((_post(phrase), "in"))
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
                some.append((phrase, "by" if act.passive else "object"))
                continue
            if stands.case in ("bare", "reason") or not low <= phrase.first <= high:
                continue
            if phrase.post:
                some.append((_post(phrase), "in"))
            if phrase.own or (stands.label and stands.case != "object"):
                continue
            if stands.case == "by" and verbal and not act.passive and rule.rule.type in _SPOKEN:
                some = [row for row in some if row[1] != "object"]
                some.append((phrase, "object"))
                continue
            some.append((phrase, stands.case))
        if owned and rule.rule.frame == "against" and any(case == "by" for _, case in some):
            some = [(one, "object" if case == "subject" else case) for one, case in some]
        takes_subject = not owned and (
            verbal or support or standing is None or standing.case not in ("reason", "bare")
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
            some += [(_post(one), "in") for one in subject if one.post]
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
                and subject
                and all(one.actors and one.actors[0].role in _PEOPLE for one in subject)
            ):
                return []
            given = {a.country for phrase, case in some if case != "in" for a in phrase.actors}
            own = any(made.phrases[n] in subject for n in made.members[number])
            if "mediator" in rule.traits:
                some[:0] = [(one, "between") for one in subject]
            elif own or rule.rule.frame != "joint" or len(given) < _PAIR:
                some[:0] = [(one, "subject") for one in subject or (_dropped(act),)]
        some += self._fall_back(made, act, rule, some)
        if rule.rule.type == "COOPERATE" and rule.rule.frame == "joint":
            some += [(one, "with") for one in self._present(made, number)]
        sides = {"subject", "by", "reason"} | ({"in"} if rule.rule.frame != "envoy" else set())
        if "loose" in rule.traits and all(case in sides for _, case in some):
            words = made.words.words
            if "anyway" in rule.traits or self._refers(words, act.clause):
                frame = FRAMES[rule.rule.frame]
                case = (rule.rule.target or frame.target or ("with",))[0]
                some.append((Phrase(act.first, act.first, (), "others"), case))
        return some

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
            if rule.rule.frame == "joint" and not cases:
                return [(Phrase(act.first, act.first, (), "both"), "of")]
        standing = made.nouns.get(act.first)
        target = rule.rule.target or frame.target
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
        if type_ == "AID" and not cases & {*target}:
            number = made.clauses.index(clause)
            return [
                (made.phrases[n], target[-1]) for n in made.members[number]
                if made.standings[n].case == "reason"
            ]  # fmt: skip
        return []

    def _refers(self, words: list[str], clause: Clause) -> bool:
        """Does the clause point at an act told before (this decision), or at a border?"""
        return any(
            words[k] in self._facing
            or (words[k] in self._this and k + 1 < len(words) and words[k + 1] in self._deeds)
            for k in clause.tokens
        )

    def _present(self, made: Sentence, number: int) -> list[Phrase]:
        """Return who was there when states did something together: با حضور."""
        words = made.words.words
        return [
            made.phrases[n] for n in made.members[number]
            if made.standings[n].case == "none"
            and words[made.standings[n].before + 1 : made.standings[n].before + 2] == ["حضور"]
        ]  # fmt: skip


def _is_passive(verb: Verb) -> bool:
    return verb.passive or verb.lemma in BECOME


def _post(phrase: Phrase) -> Phrase:
    return Phrase(phrase.last, phrase.last, (Actor(phrase.post),))


def _dropped(act: Act) -> Phrase:
    return Phrase(act.first, act.first, (), "dropped")
