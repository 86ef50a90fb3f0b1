"""What a Persian clause tells that is done to nobody: regret of others, missiles only fired."""

from __future__ import annotations

from hamgara.events.grammars._fa.clauses.sentence import Act, Row, Sentence, list_states
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.reading import Anaphor
from hamgara.events.vocabulary import Rule

_SORRY = frozenset({"متاسف", "متأسف"})
_MISSILES = frozenset({"شلیک", "موشک"})
_CONTENT, _EXPRESSING = "رضایت", "ابراز"
_CHANCE = "فرصت"
_TERMS = frozenset({"ساعت", "ساعته", "روز", "روزه", "هفته", "ماه", "سال", "دقیقه", "تا"})
"""What makes of a chance that somebody is given a term: three days, till Monday."""

_BODY_TOWN = "نیویورک"
_AT_BODY = frozenset({"ملل", "مجمع", "شورای"})
_MURDERS = frozenset({"ترور", "قتل"})
_ACCIDENTS = frozenset({"حادثه", "سانحه", "رویداد"})
_THIS = frozenset({"این", "آن"})
_MEDIA = frozenset({"رسانهها", "رسانههای", "رسانهای"})
_CONDEMNING = "محکومیت"
_PRONOUNS = frozenset({"آن", "آنها", "وی", "او"})
_LIVING = frozenset({"مقیم", "ساکن"})
"""People who live in a state that is not theirs."""
_GROUPS = frozenset({"گروهی", "جمعی", "شماری", "تعدادی", "عدهای"})


def is_at_body(made: Sentence, arguments: list[Row]) -> bool:
    """Is one in New York for the United Nations, which is no visit to the state around it?"""
    if len(list_states(one for one, case in arguments if case == "subject")) > 1:
        return False
    others = [one for one, case in arguments if case != "subject" and one.anaphor != "counterpart"]
    town = [made.words[one.first] == _BODY_TOWN for one in others]
    return bool(town) and all(town) and not _AT_BODY.isdisjoint(made.bag)


def is_murder(words: list[str], act: Act) -> bool:
    """Does a noun name whose murder it is: the murder of the prime minister of X?"""
    return not act.verbal and words[act.first] in _MURDERS


def is_murder_by_nobody(made: Sentence, act: Act, arguments: list[Row]) -> bool:
    """Is a murder named whose doer is not: in answer to the murder of X's minister?"""
    cases = {case for one, case in arguments if one.actors}
    return is_murder(made.words, act) and "object" in cases and not cases & {"by", "subject"}


def is_condemned_by_nobody(made: Sentence, act: Act) -> bool:
    """Is it a heading that tells what is condemned, by nobody who is named in it?"""
    heading = act.clause.verb is None and made.words[act.first] == _CONDEMNING
    return heading and act.last + 1 in made.nouns


def backs_unnamed(made: Sentence, act: Act) -> bool:
    """Is it the backing of whom only a pronoun names, which may be any: the help of X for it?"""
    after = made.words[act.last + 1 : act.last + 8]
    return any(after[k] == "از" and after[k + 1] in _PRONOUNS for k in range(len(after) - 1))


def is_accident(made: Sentence, act: Act, arguments: list[Row]) -> bool:
    """Were people hurt in "this accident" by nobody who is named?"""
    words = made.words
    told = any(words[k] in _ACCIDENTS and words[k - 1] in _THIS for k in range(1, act.first))
    return told and not any(one.actors for one, _ in arguments)


def is_medias(made: Sentence, act: Act, arguments: list[Row]) -> bool:
    """Is it what some media claim, which are of no state that is named?"""
    opening = {made.words[k] for k in act.clause.tokens[:4]}
    claimed = act.verbal and not any(
        one.actors for one, case in arguments if case == "subject"
    )  # fmt: skip
    return claimed and not _MEDIA.isdisjoint(opening)


def meets_people(made: Sentence, arguments: list[Row]) -> bool:
    """Does somebody meet only people of his own abroad, or a group that no office leads?

    So of compatriots: he met the Poles who live in X, a group of (گروهی از) Armenians of X.
    """
    own = list_states(one for one, case in arguments if case == "subject")
    met = [one for one, case in arguments if case == "with" and one.actors]
    if any(_holds_office(one) for one in met):
        return False
    if met and own and all(list_states([one]) <= own for one in met):
        return True
    far = [one for one, case in arguments if case != "subject"]
    return bool(far) and all(_is_of_group(made, one) for one in far)


def _holds_office(one: Phrase) -> bool:
    return any(a.office and a.role != "CVL" for a in one.actors)


def _is_of_group(made: Sentence, one: Phrase) -> bool:
    """Is it the state where a group of people lives: a group of the Armenians of X?"""
    standing = made.standings.get(one)
    if standing is None or _holds_office(one):
        return False
    around = set(made.words[max(0, standing.before - 1) : one.first])
    return not (_LIVING | _GROUPS).isdisjoint(around)


def regrets_others(made: Sentence, act: Act) -> bool:
    """Is somebody only sorry that others did something: sorry that X did not come?"""
    if made.words[act.first] not in _SORRY:
        return False
    end = act.last + 1
    doers = [one for c in made.clauses if c.opened == "که" and end in c.tokens for one in c.subject]
    return bool(doers) and not list_states(doers) & list_states(act.clause.subject)


def only_fires(made: Sentence, act: Act, said: list[Anaphor | None]) -> bool:
    """Does somebody only fire missiles, at nobody who is named?"""
    fired = made.words[act.first : act.last + 1]
    return act.verbal and _MISSILES.issubset(fired) and all(one == "foe" for one in said)


def backs_own(act: Act, arguments: list[Row]) -> bool:
    """Is it the backing of the subject's own side, which others gave: thanked X for backing it?"""
    backed = list_states(one for one, case in arguments if case in ("with", "from"))
    return bool(backed) and backed <= list_states(act.clause.subject)


def gives_chance(made: Sentence, act: Act) -> bool:
    """Does somebody, or something, only give a chance to do it, without a term?"""
    words = made.words
    return words[act.first] == _CHANCE and _TERMS.isdisjoint(words[k] for k in act.clause.tokens)


def is_declined(made: Sentence, act: Act) -> bool:
    """Is it only what a refusal named before it is of: the refusal of X of talks?"""
    standing = made.nouns.get(act.first)
    return not act.verbal and standing is not None and standing.owner is not None and any(
        one.rule.type == "REJECT" for one in standing.owner.entries
    )  # fmt: skip


def is_named_after(made: Sentence, act: Act, arguments: list[Row]) -> bool:
    """Are talks only named after the town where they were, of nobody: like the talks of X?"""
    standing = made.nouns.get(act.first)
    if act.verbal or standing is None or standing.case not in ("none", "of"):
        return False
    named = [one for one in made.phrases if one.first == act.last + 1 and one.place]
    return bool(named) and all(
        one in named or case == "subject" or not one.actors for one, case in arguments
    )


def is_pleased(made: Sentence, act: Act) -> bool:
    """Does somebody only say how content he is, who agrees with nobody?"""
    words = made.words
    return words[act.first] == _CONTENT and _EXPRESSING in words[max(0, act.first - 2) : act.first]


def is_states(made: Sentence, act: Act, rule: Rule, arguments: list[Row]) -> bool:
    """Does a state itself do it, by its bare name, and no crowd of it: X closed the crossing?"""
    if rule.id != "protest-demonstrate" or not act.verbal:
        return False
    if "تحریم" in made.words[act.first : act.last + 1]:
        return False
    doers = [one for one, case in arguments if case == "subject"]
    return bool(doers) and all(
        one in made.standings
        and not made.standings[one].chain
        and not one.weak
        and {a.role for a in one.actors} == {"GOV"}
        and not made.words[one.last].endswith("ها")
        for one in doers
    )


def is_nobodys(made: Sentence, act: Act) -> bool:
    """Is it only told of something that it was hit, of nobody, by nobody: a plane that crashed?"""
    clause = act.clause
    if clause.head < 0 or clause.opened != "که":
        return False
    named = [one for one, _ in clause.members if one.actors or one.anaphor]
    owned = any(one.last <= clause.head <= one.last + 1 for one in made.phrases)
    return not named and not owned
