"""Whether and how a Persian act is told: the moods of its verb or of what governs its noun."""

from __future__ import annotations

from collections.abc import Mapping

from hamgara.events.grammars._fa.acts.saying import (
    CHARGES,
    THREATS,
    describes_undone,
    is_decided,
    is_denied_report,
    is_none,
)
from hamgara.events.grammars._fa.clauses.asides import gives_counted
from hamgara.events.grammars._fa.clauses.clauses import IFS
from hamgara.events.grammars._fa.clauses.sentence import Act, Sentence, Standing
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.sides.steps import PUT, find_step
from hamgara.events.grammars._fa.told.days import DayReader
from hamgara.events.grammars._fa.told.forgone import is_given_up
from hamgara.events.grammars._fa.told.moods import MoodReader
from hamgara.events.grammars._fa.told.scopes import find_happening
from hamgara.events.grammars._fa.told.untrue import is_untrue
from hamgara.events.grammars._fa.words.triggers import Compiled
from hamgara.events.grammars._fa.words.verbs import AHEAD, ARE, ASKING, MAKING, Verb
from hamgara.events.reading import Mood

_ANNOUNCING = frozenset({"اعلام", "اعلان", "خبر"})
_PASSED_ON: frozenset[Mood] = frozenset({"future", "conditional", "wish", "earlier"})
"""Moods of a verb that what its object names has, too."""
_UNDOING: Mapping[str, frozenset[Mood]] = {
    "offer": frozenset({"wish"}), "negated": frozenset({"negated"}),
    "future": frozenset({"future", "conditional", "wish"}),
    "must": frozenset({"wish", "demand", "future"}), "able": frozenset({"wish", "conditional"}),
}  # fmt: skip
"""Moods of the verb that an act of a trait does not have, whose words say so themselves."""
HOSTILE = THREATS | {"PROTEST", "ASSAULT", "AID"}
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
_BEGINS = frozenset({"ابتدای", "اول", "آغاز", "فردا", "اوایل", "نخستین", "پسفردا"})
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
CALLED_OFF = frozenset({"لغو", "ملغی", "منتفی", "تعویق", "موکول", "معلق"})
_END = frozenset({"پایان", "خاتمه", "اتمام"})
_TODAY = frozenset({"امروز", "امشب"})
_VIOLENT = frozenset({"ASSAULT", "COERCE"})
_MEANS = frozenset({"REQUEST", "THREATEN", "ACCUSE", "SANCTION"})
_TAKING_UP = frozenset({"همراهی", "همسو", "موافق", "مخالف", "همدلی", "کنار", "روبرو", "مواجه"})
"""What may be done with a request, charge or step, so that it is one: did not go along with it."""
_DESPITE = (["با", "وجود"], ["به", "رغم"], ["علیرغم"], ["بهرغم"], ["باوجود"])
_BASES = frozenset({"چارچوب", "اساس", "براساس", "پایه", "موجب", "طبق", "مطابق", "قالب"})
_LONGEST_ACCORD = 7
"""By what accord something is done, and how long its name is at most."""
_REPEATED = frozenset(
    ["چند", "چندین", "دور", "دورهای", "بارها", "پیاپی", "مکرر", "متعدد", "پیدرپی", "ماهها", "سالها",
     "هفتهها", "دهها", "دیدارهای", "گفتگوهای", "رایزنیهای", "نشستهای", "تماسهای"]
)  # fmt: skip
_PASSING, _LONGEST_PASSING = "گذشت", 5
_PART, _NEAR_PART = "نقش", 5
_IN_FORCE = frozenset({"SUPPORT", "SANCTION", "CONCEDE", "RETREAT", "MOBILIZE"})
_NOW = "امروز"
_SINCE_WHEN = frozenset(
    ["شنبه", "یکشنبه", "دوشنبه", "سهشنبه", "چهارشنبه", "پنجشنبه", "جمعه", "دیروز", "دیشب", "پریروز"]
)
_COMING = frozenset({"فردا", "پسفردا"})
_SPELLS = frozenset({"سال", "سالها", "ماه", "ماهها", "دهه"})
_WAYS = frozenset({"کانال", "کانالهای", "راه", "مسیر"})
"""Before a noun: only the way to it is kept open or was paved."""
_SAYINGS = frozenset({"گفتن", "افزودن"})
_SAID_WITH = frozenset(
    ["اعلام", "خبر", "تاکید", "هشدار", "تصریح", "اظهار", "بیان", "خاطرنشان", "مدعی", "ادعا"]
)


class ToldReader:
    """Finds the moods of acts; compiled from the vocabulary's lists."""

    def __init__(
        self, moods: MoodReader, days: DayReader, lists: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._moods = moods
        self._days = days
        self._happen = frozenset(lists.get("happen", ()))

    def read(self, made: Sentence, act: Act, rule: Compiled) -> set[Mood] | None:
        """Return the moods of an act, None where it is no act."""
        moods = self._read(made, act, rule)
        if moods is not None and is_untrue(made, act, rule.type):
            return (moods - {"earlier"}) | {"negated"}
        return moods

    def _read(self, made: Sentence, act: Act, rule: Compiled) -> set[Mood] | None:
        """Return the moods that the words of an act and of its governors set."""
        if act.verbal:
            moods = self._read_verb(made, act, rule)
            if moods is not None and rule.type == "SUPPORT" and _is_in_force(made, act):
                moods.add("earlier")
            if "هیچ" in made.bag and moods is not None and {"negated", "earlier"} <= moods:
                return None  # nobody had done it since: only how new is what is told
            return _put_in_force(made, act, rule, moods)
        found = _put_in_force(made, act, rule, self._read_noun(made, act, rule))
        return found | {"negated"} if found is not None and is_none(made, act) else found

    def _read_verb(self, made: Sentence, act: Act, rule: Compiled) -> set[Mood] | None:
        """Return the moods of an act told by a verb, None where it is no act."""
        verb, traits = act.clause.verb, rule.traits
        ahead = verb is not None and verb.tense in AHEAD
        left = self._days.list_left(made, act) if "گذشته" in made.bag or "پیش" in made.bag else ()
        speech = "speech" in traits
        moods = self._moods.of_verb(made, act.clause, speech=speech, agreed=True, left=left)
        if ahead and any(one.opened in IFS and one.outer is act.clause for one in made.clauses):
            moods.add("conditional")
        if "future" in traits and not ahead:
            return None
        for trait, undone in _UNDOING.items():
            if trait in traits:
                moods -= undone
        if rule.type == "THREATEN" and "offer" in traits:
            moods.discard("conditional")
        if rule.type == "THREATEN" and "future" in traits:
            moods.discard("negated")
        if rule.type == "REJECT" and "negated" in traits:
            moods.discard("future")
        if "speech" in traits and ("demand" in moods or _is_bidden(made, act, rule)):
            return None
        if rule.type == "CONCEDE" and _starts_later(made.words, act):
            moods.add("future")
        if verb is not None and verb.tense == "pluperfect" and (
            describes_undone(made, act, rule.type)
        ):  # fmt: skip
            moods.add("earlier")
        if "demand" in moods and "negated" not in moods:
            moods.add("wish")
        return moods - {"future"} if _is_under_way(made, act, rule) else moods

    def _read_noun(  # noqa: C901 - one governor of the noun after another
        self, made: Sentence, act: Act, rule: Compiled
    ) -> set[Mood] | None:
        """Return the moods of an act named by a noun, None where it is no act."""
        words, clause = made.words, act.clause
        verb = clause.verb
        speech = "speech" in rule.traits
        standing = made.nouns.get(act.first)
        act.recalled = words[act.last + 1 : act.last + 2] in _HELD
        if rule.type == "SUPPORT" and words[act.first - 1] == "در" and (
            _PART in words[max(0, act.first - _NEAR_PART) : act.first]
        ):  # fmt: skip
            return None  # punished for the part of X in backing Y
        if standing is None or act.recalled or words[act.last].endswith(ARE):
            return set()
        if words[act.first - 1] == "بدون" and rule.type in _SPOKEN:
            return None
        if standing.case == "to" and verb is not None and verb.lemma in MAKING:
            return self._moods.of_verb(made, clause, speech=speech)
        own = self._days.find_own(made, act)
        if rule.type in _MEANS and standing.case == "with" and _is_no_way(made, act, standing):
            return None
        if rule.type == "MOBILIZE" and standing.case == "object" and verb is not None and (
            words[verb.first - 1] == "ممنوع"
        ):  # fmt: skip
            return None
        if is_denied_report(made, act) or is_given_up(made, act):
            return {"negated"}
        if (
            rule.type == "CONSULT"
            and standing.case == "reason"
            and _is_in_vain(made, act, standing)
        ):
            return None
        moods = self._moods.of_noun(
            words, standing, clause, (act.first, act.last), made.markers, rule.type
        )
        if _is_considered(made, act, standing):
            moods = (moods - {"wish"}) | {"conditional"}
        step = find_step(made, standing)
        judged = rule.type in HOSTILE and _is_judged(made, act, standing)
        if judged:
            moods -= _PASSED_ON
        if step is not None and words[act.first - 1] not in _WAYS:
            moods.discard("wish")
        moods |= _place_in_time(words, act, rule, standing)
        if own is None and _is_to_follow(words, act, rule, standing):
            over = self._days.names_month(words, clause.tokens)
            moods.add("earlier" if over else "future")
        if rule.type == "THREATEN":
            moods.discard("conditional")
        if "wish" in moods or (rule.type == "SUPPORT" and words[act.first - 1].isdigit()):
            return None
        if rule.type == "AID" and standing.case == "about" and not gives_counted(words, act):
            return None
        act.recalled = "earlier" in moods
        if (
            rule.type not in CHARGES
            and not (rule.type == "SANCTION" and standing.case == "with")
            and standing.case in ("with", "to", "about")
            and verb is not None
            and (
                any(words[k] in _ASSENTS for k in (verb.first - 1, verb.first - 2) if k >= 0)
                or words[standing.before - 3 : standing.before] in _OWN_ASSENTS
            )
        ):
            return None
        if rule.type == "CONSULT" and standing.case == "object" and verb is not None and (
            verb.lemma == "پذیرفتن"
        ):  # fmt: skip
            return None
        held_off = rule.type in HOSTILE or rule.type in ("ACCUSE", "MOBILIZE")
        if held_off and standing.case == "from" and (
            verb is not None and words[verb.first - 1] in _NOT_DOING
        ):  # fmt: skip
            return None
        happens = (
            verb is not None
            and standing.case in ("bare", "object", "of")
            and any(words[k] in self._happen for k in range(max(0, verb.first - 2), verb.last + 1))
        )
        if happens and verb is not None:
            held = self._moods.of_verb(made, clause, speech=speech)
            moods |= held - {"future"} if self._is_ending(made, act, verb) else held
        elif "negated" in moods and _is_called_off(made, act):
            pass
        elif (follow := find_happening(made, act, self._happen | PUT)) is not None:
            moods |= self._moods.of_verb(made, follow, speech=True)
        elif standing.case != "reason" and step is None:
            whole = self._moods.of_verb(made, clause, speech=True)
            if _is_announced(made, act, rule, standing):
                whole.add("future")
            if standing.case == "in" and is_decided(made, act):
                whole.discard("future")
            moods |= whole & ({"earlier"} if judged else _PASSED_ON)
        elif verb is not None and "by" in {one.case for _, one in made.list_owned(act.trigger)}:
            whole = self._moods.of_verb(made, clause, speech=True)
            moods |= whole & {"earlier"}
        if own is not None and self._moods.is_earlier(words, [*range(own[0], own[1] + 1)]):
            moods.add("earlier")
        return moods

    def _is_ending(self, made: Sentence, act: Act, verb: Verb) -> bool:
        """Is it told to end, and to have begun or to end today: what began on Friday ends today?"""
        words = made.words
        if _END.isdisjoint(words[max(0, verb.first - 2) : verb.first]):
            return False
        follow = find_happening(made, act, self._happen)
        begun = follow is not None and follow.verb is not None and follow.verb.tense not in AHEAD
        return begun or any(words[k] in _TODAY for k in act.clause.tokens)


def _is_bidden(made: Sentence, act: Act, rule: Compiled) -> bool:
    """Is it what somebody asks another one to threaten: X asked the council to step in?"""
    verb, asks = act.clause.verb, act.clause.before
    if rule.type != "THREATEN" or verb is None or verb.tense != "subjunctive" or asks is None:
        return False
    bids = asks.verb is not None and (
        asks.verb.lemma in ASKING or made.words[asks.verb.first - 1] in ("درخواست", "تقاضا")
    )
    return bids and any(stands.case == "from" for _, stands in asks.members)


def _is_under_way(made: Sentence, act: Act, rule: Compiled) -> bool:
    """Is it what somebody does since a day that is over: since Monday X shells Y?"""
    words, verb = made.words, act.clause.verb
    if rule.type not in _VIOLENT or verb is None or verb.tense != "present":
        return False
    return any(
        words[k] == "از"
        and (words[k + 3 : k + 4] == ["پیش"] or not _SINCE_WHEN.isdisjoint(words[k + 1 : k + 3]))
        and words[k + 1] not in _COMING
        for k in act.clause.tokens
    )


def _is_in_vain(made: Sentence, act: Act, standing: Standing) -> bool:
    """Are talks only what did not help, on no day: despite several rounds of talks of X and Y?"""
    words, at = made.words, standing.before
    return any(words[at : at + len(form)] == form for form in _DESPITE) and (
        not _REPEATED.isdisjoint(words[at : act.last + 2])
    )


def _put_in_force(
    made: Sentence, act: Act, rule: Compiled, moods: set[Mood] | None
) -> set[Mood] | None:
    """Return moods, none of the future for what holds from today: from today X recognizes Y."""
    verb = act.clause.verb
    if not moods or "future" not in moods or rule.type not in _IN_FORCE or _NOW not in made.bag:
        return moods
    words = made.words
    held = verb is not None and verb.tense == "present" and any(
        words[k] == "از" and _NOW in words[k + 1 : k + 3] for k in act.clause.tokens
    )  # fmt: skip
    return moods - {"future"} if held else moods


def _is_no_way(made: Sentence, act: Act, standing: Standing) -> bool:
    """Is it what does not bring about something: no water comes by begging X, with threats?"""
    verb, words = act.clause.verb, made.words
    if verb is None or not verb.negated or verb.tense not in AHEAD or standing.before < 0:
        return False
    return words[standing.before] == "با" and not any(
        words[k] in _ASSENTS | _TAKING_UP for k in (verb.first - 1, verb.first - 2) if k >= 0
    )


def _is_called_off(made: Sentence, act: Act) -> bool:
    """Is it a visit or talks that a clause tells to be called off or put off?"""
    verb = act.clause.verb
    return verb is not None and not CALLED_OFF.isdisjoint(made.words[verb.first - 1 : verb.first])


def _is_in_force(made: Sentence, act: Act) -> bool:
    """Is it the accord by which something is done now: under the accord that X and Y signed?"""
    clause, words = act.clause, made.words
    if clause.opened != "که" or clause.head < 0:
        return False
    near = range(max(0, clause.head - _LONGEST_ACCORD), clause.head + 1)
    begin = next((k for k in near if words[k] in _BASES), -1)
    return begin >= 0 and not made.verbs.intersection(range(begin, clause.head))


def _is_considered(made: Sentence, act: Act, standing: Standing) -> bool:
    """Is it what somebody only considers (در حال بررسی) doing?"""
    return any(
        one.mood == "conditional" and standing.before <= one.first and one.last < act.first
        for one in made.markers
    )


def _is_judged(made: Sentence, act: Act, standing: Standing) -> bool:
    """Is it what was done already, which somebody is to judge: asked to condemn the raid of X?"""
    words = made.words
    done = any(stands.case == "of" and one.actors for one, stands in made.list_owned(act.trigger))
    return done and standing.case == "object" and any(
        words[other.first] not in _ANNOUNCING and other.clause.verb is not None
        and other.clause.verb.lemma != "خواستن"
        and any(one.rule.type == "ACCUSE" for one in other.trigger.entries)
        for other in act.behind
    )  # fmt: skip


def _starts_later(words: list[str], act: Act) -> bool:
    """Does what is so begin on a day that is named: from the tenth of June X need no visa?"""
    verb = act.clause.verb
    if verb is None or verb.tense != "present":
        return False
    return any(
        words[k] == "از" and (words[k + 1].isdigit() or words[k + 1] in _BEGINS)
        for k in act.clause.tokens if k < act.first
    )  # fmt: skip


def _is_announced(made: Sentence, act: Act, rule: Compiled, standing: Standing) -> bool:
    """Is it a journey of which somebody tells ahead: he told of the minister's journey to X?"""
    verb, words = act.clause.verb, made.words
    if rule.frame != "visit" or verb is None or words[act.first] not in _JOURNEYS:
        return False
    if (standing.case, words[verb.first - 1]) not in _TOLD_AHEAD or verb.tense == "pluperfect":
        return False
    return _GONE.isdisjoint(words[k] for k in act.clause.tokens if k > act.first)


def _place_in_time(words: list[str], act: Act, rule: Compiled, standing: Standing) -> set[Mood]:
    """Return whether an act that another one is dated by is long past, or still to come."""
    at, verb = standing.before, act.clause.verb
    if verb is None and rule.frame == "visit" and any(
        words[k : k + 2] == ["هفته", "جاری"] for k in act.clause.tokens
    ):  # fmt: skip
        return {"future"}  # a heading: the journey of X to Y this week
    if rule.type in _DATING and _PASSING in words[max(0, act.first - _LONGEST_PASSING) : act.first]:
        return {"earlier"}  # twenty days having passed since the closing of the border
    if standing.case != "reason" or at < 0 or rule.type not in _DATING:
        return set()
    if words[at : at + 2] in _AFTER and (
        words[at - 1] in _LONG or not _SPELLS.isdisjoint(words[at + 2 : act.first])
    ):  # fmt: skip
        return {"earlier"}  # years after the cut of ties, after seven years of cut ties
    said = verb is not None and (verb.lemma == "گفتن" or words[verb.first - 1] in _SAYING)
    ahead = words[at : at + 2] in _BEFORE and said and rule.frame == "visit"
    return {"future"} if ahead or words[at : at + 2] == ["در", "آستانه"] else set()


def _is_to_follow(words: list[str], act: Act, rule: Compiled, standing: Standing) -> bool:
    """Is it a meeting or the like that only dates what was done before it: freed X before they met?

    Hours or days before it are counted from one that is over, as is what had been done.
    """
    at, verb = standing.before, act.clause.verb
    if rule.type not in _ARRANGED or at < 0 or words[at : at + 2] not in _BEFORE:
        return False
    over = verb is not None and verb.tense == "pluperfect"
    return not over and (at == 0 or words[at - 1] not in _NEAR_UNITS)


def find_teller(made: Sentence) -> tuple[Phrase, ...]:
    """Return who says what the sentence reports: the subject of a first verb of saying."""
    for clause in made.clauses if len(made.clauses) > 1 else ():
        verb = clause.verb
        if clause.outer is None and verb is not None:
            said = verb.lemma in _SAYINGS or made.words[verb.first - 1] in _SAID_WITH
            return clause.subject if said else ()
    return ()
