"""Whether and how a Persian act that a noun names is told: the moods of what governs the noun."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hamgara.events.grammars._fa.acts.saying import (
    CHARGES,
    THREATS,
    is_decided,
    is_denied_report,
)
from hamgara.events.grammars._fa.clauses.asides import gives_counted
from hamgara.events.grammars._fa.clauses.sentence import Act, Sentence, Standing
from hamgara.events.grammars._fa.sides.steps import PUT, find_step
from hamgara.events.grammars._fa.told.days import DayReader
from hamgara.events.grammars._fa.told.forgone import is_given_up
from hamgara.events.grammars._fa.told.moods import MoodReader
from hamgara.events.grammars._fa.told.scopes import find_happening
from hamgara.events.grammars._fa.words.triggers import Compiled
from hamgara.events.grammars._fa.words.verbs import AHEAD, ARE, MAKING, Verb
from hamgara.events.reading import Mood

_ANNOUNCING = frozenset({"اعلام", "اعلان", "خبر"})
_PASSED_ON: frozenset[Mood] = frozenset({"future", "conditional", "wish", "earlier"})
"""Moods of a verb that what its object names has, too."""
HOSTILE = THREATS | {"PROTEST", "ASSAULT", "AID"}
_LEFT = HOSTILE | {"ACCUSE", "MOBILIZE"}
"""Types of what one refrains from."""
_ASSENTS = frozenset(
    ["موافقت", "مخالفت", "تهدید", "هشدار", "متهم", "تشویق", "ترغیب", "وادار", "ملزم", "مظنون"]
)
_OWN_ASSENTS = [["موافقت", "خود", "را"], ["مخالفت", "خود", "را"]]
_NOT_DOING = frozenset(
    [
        "حمایت", "پشتیبانی", "خودداری", "پرهیز", "دوری", "اجتناب", "صرفنظر", "صرف‌نظر", "دست",
        "چشم", "مستثنا", "مستثنی", "استثنا", "معاف", "منع", "برحذر",
    ]
)  # fmt: skip
"""With "from" an act: who backs it or does not do it does not tell it."""
_DATING = frozenset({"CONSULT", "SANCTION", "SUPPORT", "COOPERATE", "ASSAULT", "COERCE"})
_AFTER = (["پس", "از"], ["بعد", "از"])
_BEFORE = (["پیش", "از"], ["قبل", "از"])
_ARRANGED = frozenset({"CONSULT", "SUPPORT", "COOPERATE"})
_NEAR_UNITS = frozenset({"روز", "ساعت", "ساعتی", "ساعاتی", "دقیقه", "دقایقی", "شب", "اندکی", "کمی"})
_LONG = frozenset({"ماه", "سال", "دهه", "قرن", "هفته", "سالها", "ماهها"})
"""Spells by which what is dated is told of another time: six months after the cut of ties."""
_SAYING = frozenset({"اعلام", "اظهار", "تاکید", "بیان", "تصریح", "خبر"})
_TOLD_AHEAD = frozenset([("from", "خبر"), ("object", "تایید"), ("object", "تأیید")])
"""How a journey is told of that is still to come: told of it, confirmed it."""
_JOURNEYS = frozenset({"سفر", "عزیمت", "مسافرت"})
_SPOKEN = frozenset({"THREATEN", "REQUEST", "ACCUSE", "REJECT", "CONCEDE"})
"""Types of nouns that behind "without" only say how another act was done: without warning."""
_GONE = frozenset(
    ["دیروز", "امروز", "دیشب", "گذشته", "پیش", "اخیر", "پیشین", "پریروز", "موفقیتآمیز", "نخستین"]
)
"""Words by which a journey that is told of is over or on."""
_HELD = [[word] for word in ("انجامشده", "برگزارشده", "صورتگرفته", "انجامگرفته", "انجامیافته")]
"""Behind a noun: the talks held before."""
_CALLED_OFF = frozenset({"لغو", "ملغی", "منتفی", "تعویق", "موکول", "معلق"})
_END = frozenset({"پایان", "خاتمه", "اتمام"})
_TODAY = frozenset({"امروز", "امشب"})
_MEANS = frozenset({"REQUEST", "THREATEN", "ACCUSE", "SANCTION"})
_TAKING_UP = frozenset({"همراهی", "همسو", "موافق", "مخالف", "همدلی", "کنار", "روبرو", "مواجه"})
"""What may be done with a request, charge or step, so that it is one: did not go along with it."""
_DESPITE = (["با", "وجود"], ["به", "رغم"], ["علیرغم"], ["بهرغم"], ["باوجود"])
_REPEATED = frozenset(
    ["چند", "چندین", "دور", "دورهای", "بارها", "پیاپی", "مکرر", "متعدد", "پیدرپی", "ماهها", "سالها",
     "هفتهها", "دهها", "دیدارهای", "گفتگوهای", "رایزنیهای", "نشستهای", "تماسهای"]
)  # fmt: skip
_PASSING, _LONGEST_PASSING = "گذشت", 5
_PART, _NEAR_PART = "نقش", 5
_SPELLS = frozenset({"سال", "سالها", "ماه", "ماهها", "دهه"})
_WAYS = frozenset({"کانال", "کانالهای", "راه", "مسیر"})
"""Before a noun: only the way to it is kept open or was paved."""


@dataclass(frozen=True, slots=True)
class Named:
    """An act that a noun names, as a rule of its trigger reads it, and how the noun stands.

    `days`: first and last word of the time right behind the noun, which is that of the act.
    """

    made: Sentence
    act: Act
    rule: Compiled
    standing: Standing
    days: tuple[int, int] | None

    @property
    def words(self) -> list[str]:
        """The words of the sentence."""
        return self.made.words

    @property
    def type(self) -> str:
        """The type of the act."""
        return self.rule.type

    @property
    def case(self) -> str:
        """The case in which the noun stands."""
        return self.standing.case

    @property
    def verb(self) -> Verb | None:
        """The verb of its clause."""
        return self.act.clause.verb


class NamedReader:
    """Finds the moods of acts that nouns name; compiled from the vocabulary's lists."""

    def __init__(
        self, moods: MoodReader, days: DayReader, lists: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._moods = moods
        self._days = days
        self._happen = frozenset(lists.get("happen", ()))
        self._taken = self._happen | PUT

    def read(self, made: Sentence, act: Act, rule: Compiled) -> set[Mood] | None:
        """Return the moods of an act named by a noun, None where it is no act."""
        words, standing = made.words, made.nouns.get(act.first)
        act.recalled = words[act.last + 1 : act.last + 2] in _HELD
        if _is_part(words, act, rule):
            return None
        if standing is None or act.recalled or words[act.last].endswith(ARE):
            return set()
        named = Named(made, act, rule, standing, self._days.find_own(made, act))
        if _is_manner(named):
            return None
        if named.case == "to" and named.verb is not None and named.verb.lemma in MAKING:
            return self._moods.of_verb(made, act.clause, speech="speech" in rule.traits)
        if _is_no_way(named) or _is_banned(named):
            return None
        if is_denied_report(made, act) or is_given_up(made, act):
            return {"negated"}
        if _is_in_vain(named):
            return None
        moods = self._read_governors(named)
        if "wish" in moods or _is_of_talk(named):
            return None
        act.recalled = "earlier" in moods
        if _is_assented(named) or _is_offer(named) or _is_left(named):
            return None
        moods |= self._read_verb(named, moods)
        if named.days is not None and self._moods.is_earlier(
            words, [*range(named.days[0], named.days[1] + 1)]
        ):
            moods.add("earlier")
        return moods

    def _read_governors(self, named: Named) -> set[Mood]:
        """Return the moods that the words which govern the noun set: the plan to visit X."""
        words, act, clause = named.words, named.act, named.act.clause
        own = (act.first, act.last)
        markers = named.made.markers
        moods = self._moods.of_noun(words, named.standing, clause, own, markers, named.type)
        if _is_considered(named):
            moods = (moods - {"wish"}) | {"conditional"}
        if _is_judged(named):
            moods -= _PASSED_ON
        step = find_step(named.made, named.standing)
        if step is not None and words[act.first - 1] not in _WAYS:
            moods.discard("wish")
        moods |= _place_in_time(named)
        if named.days is None and _is_to_follow(named):
            over = self._days.names_month(words, clause.tokens)
            moods.add("earlier" if over else "future")
        if named.type == "THREATEN":
            moods.discard("conditional")
        return moods

    def _read_verb(self, named: Named, moods: set[Mood]) -> set[Mood]:
        """Return the moods that a verb sets which tells that the act takes place, or tells of it.

        `moods`: those of what governs the noun.
        """
        made, act, clause = named.made, named.act, named.act.clause
        if self._takes_place(named):
            held = self._moods.of_verb(made, clause, speech="speech" in named.rule.traits)
            return held - {"future"} if self._is_ending(named) else held
        if "negated" in moods and _is_called_off(named):
            return set()
        follow = find_happening(made, act, self._taken)
        if follow is not None:
            return self._moods.of_verb(made, follow, speech=True)
        if named.case != "reason" and find_step(made, named.standing) is None:
            return self._pass_on(named)
        owned = made.list_owned(act.trigger)
        if named.verb is not None and any(standing.case == "by" for _, standing in owned):
            return self._moods.of_verb(made, clause, speech=True) & {"earlier"}
        return set()

    def _pass_on(self, named: Named) -> set[Mood]:
        """Return what a noun has of the moods of the verb it stands with: will welcome the deal."""
        moods = self._moods.of_verb(named.made, named.act.clause, speech=True)
        if _is_announced(named):
            moods.add("future")
        if named.case == "in" and is_decided(named.made, named.act):
            moods.discard("future")
        return moods & ({"earlier"} if _is_judged(named) else _PASSED_ON)

    def _takes_place(self, named: Named) -> bool:
        """Does the verb of its clause tell that it takes place: talks were held, began, go on?"""
        verb = named.verb
        if verb is None or named.case not in ("bare", "object", "of"):
            return False
        near = named.words[max(0, verb.first - 2) : verb.last + 1]
        return not self._happen.isdisjoint(near)

    def _is_ending(self, named: Named) -> bool:
        """Is it told to end, and to have begun or to end today: what began on Friday ends today?"""
        words, verb = named.words, named.verb
        if verb is None or _END.isdisjoint(words[max(0, verb.first - 2) : verb.first]):
            return False
        follow = find_happening(named.made, named.act, self._happen)
        begun = follow is not None and follow.verb is not None and follow.verb.tense not in AHEAD
        return begun or any(words[k] in _TODAY for k in named.act.clause.tokens)


def _is_part(words: list[str], act: Act, rule: Compiled) -> bool:
    """Is it backing in which somebody had a part: punished for the part of X in backing Y?"""
    near = words[max(0, act.first - _NEAR_PART) : act.first]
    return rule.type == "SUPPORT" and words[act.first - 1] == "در" and _PART in near


def _is_manner(named: Named) -> bool:
    """Does it only say how another act was not done: without warning?"""
    return named.type in _SPOKEN and named.words[named.act.first - 1] == "بدون"


def _is_no_way(named: Named) -> bool:
    """Is it what does not bring about something: no water comes by begging X, with threats?"""
    verb, words, before = named.verb, named.words, named.standing.before
    if named.type not in _MEANS or named.case != "with":
        return False
    if verb is None or not verb.negated or verb.tense not in AHEAD or before < 0:
        return False
    return words[before] == "با" and not any(
        words[k] in _ASSENTS | _TAKING_UP for k in (verb.first - 1, verb.first - 2) if k >= 0
    )


def _is_banned(named: Named) -> bool:
    """Is it a move of troops that is forbidden: banned flights over the border?"""
    verb = named.verb
    return named.type == "MOBILIZE" and named.case == "object" and verb is not None and (
        named.words[verb.first - 1] == "ممنوع"
    )  # fmt: skip


def _is_in_vain(named: Named) -> bool:
    """Are talks only what did not help, on no day: despite several rounds of talks of X and Y?"""
    words, at = named.words, named.standing.before
    if named.type != "CONSULT" or named.case != "reason":
        return False
    return any(words[at : at + len(form)] == form for form in _DESPITE) and (
        not _REPEATED.isdisjoint(words[at : named.act.last + 2])
    )


def _is_of_talk(named: Named) -> bool:
    """Is it help that is only a topic (talks about aid), or backing that is only counted?"""
    words, act = named.words, named.act
    if named.type == "SUPPORT" and words[act.first - 1].isdigit():
        return True
    return named.type == "AID" and named.case == "about" and not gives_counted(words, act)


def _is_assented(named: Named) -> bool:
    """Is it what somebody only agrees to, threatens with or is led to: agreed to a visit?"""
    words, verb, before = named.words, named.verb, named.standing.before
    if verb is None or named.type in CHARGES or named.case not in ("with", "to", "about"):
        return False
    if named.type == "SANCTION" and named.case == "with":
        return False
    near = [words[k] for k in (verb.first - 1, verb.first - 2) if k >= 0]
    return not _ASSENTS.isdisjoint(near) or words[before - 3 : before] in _OWN_ASSENTS


def _is_offer(named: Named) -> bool:
    """Is it a meeting that is only accepted: he accepted talks?"""
    verb = named.verb
    accepted = verb is not None and verb.lemma == "پذیرفتن"
    return named.type == "CONSULT" and named.case == "object" and accepted


def _is_left(named: Named) -> bool:
    """Is it what somebody backs or does not do: refrained from an attack?"""
    verb = named.verb
    if named.type not in _LEFT or named.case != "from" or verb is None:
        return False
    return named.words[verb.first - 1] in _NOT_DOING


def _is_called_off(named: Named) -> bool:
    """Is it a visit or talks that a clause tells to be called off or put off?"""
    verb = named.verb
    return verb is not None and not _CALLED_OFF.isdisjoint(named.words[verb.first - 1 : verb.first])


def _is_considered(named: Named) -> bool:
    """Is it what somebody only considers (در حال بررسی) doing?"""
    return any(
        one.mood == "conditional"
        and named.standing.before <= one.first
        and one.last < named.act.first
        for one in named.made.markers
    )


def _is_judged(named: Named) -> bool:
    """Is it what was done already, which somebody is to judge: asked to condemn the raid of X?"""
    act, words = named.act, named.words
    if named.type not in HOSTILE or named.case != "object":
        return False
    owned = named.made.list_owned(act.trigger)
    done = any(standing.case == "of" and one.actors for one, standing in owned)
    return done and any(
        words[other.first] not in _ANNOUNCING and other.clause.verb is not None
        and other.clause.verb.lemma != "خواستن"
        and any(one.rule.type == "ACCUSE" for one in other.trigger.entries)
        for other in act.behind
    )  # fmt: skip


def _is_announced(named: Named) -> bool:
    """Is it a journey of which somebody tells ahead: he told of the minister's journey to X?"""
    verb, words, act = named.verb, named.words, named.act
    if named.rule.frame != "visit" or verb is None or words[act.first] not in _JOURNEYS:
        return False
    if (named.case, words[verb.first - 1]) not in _TOLD_AHEAD or verb.tense == "pluperfect":
        return False
    return _GONE.isdisjoint(words[k] for k in act.clause.tokens if k > act.first)


def _place_in_time(named: Named) -> set[Mood]:
    """Return whether an act that another one is dated by is long past, or still to come."""
    words, act, at, verb = named.words, named.act, named.standing.before, named.verb
    if verb is None and named.rule.frame == "visit" and any(
        words[k : k + 2] == ["هفته", "جاری"] for k in act.clause.tokens
    ):  # fmt: skip
        return {"future"}  # a heading: the journey of X to Y this week
    if named.type not in _DATING:
        return set()
    if _PASSING in words[max(0, act.first - _LONGEST_PASSING) : act.first]:
        return {"earlier"}  # twenty days having passed since the closing of the border
    if named.case != "reason" or at < 0:
        return set()
    if words[at : at + 2] in _AFTER and (
        words[at - 1] in _LONG or not _SPELLS.isdisjoint(words[at + 2 : act.first])
    ):  # fmt: skip
        return {"earlier"}  # years after the cut of ties, after seven years of cut ties
    said = verb is not None and (verb.lemma == "گفتن" or words[verb.first - 1] in _SAYING)
    ahead = words[at : at + 2] in _BEFORE and said and named.rule.frame == "visit"
    return {"future"} if ahead or words[at : at + 2] == ["در", "آستانه"] else set()


def _is_to_follow(named: Named) -> bool:
    """Is it a meeting or the like that only dates what was done before it: freed X before they met?

    Hours or days before it are counted from one that is over, as is what had been done.
    """
    words, at, verb = named.words, named.standing.before, named.verb
    if named.type not in _ARRANGED or at < 0 or words[at : at + 2] not in _BEFORE:
        return False
    over = verb is not None and verb.tense == "pluperfect"
    return not over and (at == 0 or words[at - 1] not in _NEAR_UNITS)
