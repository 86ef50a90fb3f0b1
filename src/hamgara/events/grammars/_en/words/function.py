"""English function words."""

from __future__ import annotations

from collections.abc import Iterable

from hamgara.events.grammars._en.words.inflection import listed, spread

BE = listed("be am is are was were been being")
HAVE = listed("have has had having")
DO = listed("do does did")
OWNERS = listed("its his her their")
MODALS = listed("will would shall should ought may might can could must cannot")
AFTER_BE = listed(
    """due set expected scheduled slated poised about likely planned supposed going unable unlikely
    able planning preparing"""
)
NEGATIONS = listed("not never no neither")
DETERMINERS = listed(
    """the a an this these those some any no each every its his her their our my your several many
    more most all both another other such whose few"""
)
RELATIVES = listed("who which whom whose where")
CLAUSE_WORDS = listed(
    """while when because although though if unless once whereas whereupon whether lest where how
    why what"""
)
MAYBE = listed("after before since until till as than")
CASES: dict[str, str] = spread(
    {
        "of": "of",
        "in": "in at across around inside behind beside beyond",
        "on": "on upon",
        "to": "to into onto toward towards",
        "from": "from",
        "with": "with alongside including",
        "by": "by",
        "for": "for",
        "about": "over about regarding concerning re",
        "against": "against near along opposite outside off versus",
        "between": "between among",
        "under": "under",
        "time": "amid despite during within throughout after following since until till",
        "without": "without",
        "before": "before",
        "via": "via through",
        "as": "as like than per besides except minus unlike",
        "source": "citing quoting",
    }
)  # fmt: skip
COMPOUND: dict[str, dict[str, str]] = {
    "according": {"to": "source"}, "ahead": {"of": "before"}, "fresh": {"from": "time"},
    "because": {"of": "about"}, "together": {"with": "with"}, "along": {"with": "with"},
    "instead": {"of": "as"}, "prior": {"to": "before"}, "such": {"as": "as"},
    "close": {"to": "against"}, "out": {"of": "from"}, "back": {"from": "from", "to": "to"},
    "due": {"to": "about"}, "as": {"part": "as"}, "away": {"from": "from"},
    "on": {"behalf": "as"}, "thanks": {"to": "as"}, "next": {"to": "as"}, "while": {"in": "in"},
    "touching": {"on": "about", "upon": "about"},
    "in": spread({
        "about": "response retaliation return favor favour connection reaction protest defiance",
        "as": "view line terms addition light",
        "time": "spite",
        "against": "front",
    }),
}  # fmt: skip
MONTHS = listed(
    """january february march april june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec may"""
)
DATE_WORDS = MONTHS | listed(
    """monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight
    mon tue tues wed thu thurs fri sat sun weekend mid-january mid-february mid-march mid-april
    mid-may mid-june mid-july mid-august mid-september mid-october mid-november
    mid-december"""
) - {"sat", "sun", "wed", "mar"}
WHEN = listed("last next this late early earlier later past coming previous following the same")
PERIODS = listed("week month year weekend night morning evening afternoon day decade")
NEVER_VERBS = listed(
    """talks ties forces troops arms sanctions relations thanks goods affairs rights flights
    exports imports shipments supplies measures means further united nations states leaders
    deals elections issues guards police press states following including regarding concerning
    opposing fellow ships tanks drones rockets plans contacts helicopters bulldozers planes jets
    riots camps homes lines alight"""
)
NOUN_GERUNDS = listed(
    """meeting bombing shelling killing hearing training briefing signing opening building
    understanding beginning setting gathering burning beating bombings crossing warning fighting
    funding landing mooring offering parking planning posting reading recording ruling saying
    sitting spending standing suffering swearing teaching testing trading upbringing warming
    matching sweeping crippling punishing jamming dealing holding being housing shooting hacking
    closing lifting refuelling refueling
    shipping engineering shelling stoning spying looting mining fishing farming manufacturing
    broadcasting processing pumping haggling bargaining wrangling
    mentoring spring morning evening including according meddling bullying scaremongering
    warmongering fearmongering posturing bluffing"""
)
ADVERBS = listed(
    """duly also again already still soon now then later earlier ever just only even once twice yet
    too
    almost nearly about meanwhile however thus therefore hence instead moreover ago away back out
    up down off abroad here there together apart aside forward further ahead forth home overseas
    jointly reportedly formally officially today yesterday tomorrow tonight immediately so very
    well far long often always usually never perhaps maybe indeed rather quite overnight
    unilaterally either half first finally unhurt unharmed unconditionally alive at-least
    nonetheless nevertheless elsewhere afterwards thereafter alike separately outright
    wholesale altogether unannounced unnoticed uninvited unopposed undetected untouched
    unmolested alight ablaze aflame"""
)


BOUNDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "more": (("more", "than"),),
    "less": (("less", "than"),),
    "fewer": (("fewer", "than"),),
    "at": (("at", "least"), ("at", "most")),
    "up": (("up", "to"),),
    "as": (("as", "many", "as"), ("as", "much", "as"), ("as", "good", "as")),
    "all": (("all", "but"),),
    "close": (("close", "to"),),
    "well": (("well", "over"),),
}
"""What rounds a number: more than 100 fishermen."""


def is_number(word: str) -> bool:
    """Is this word a figure?"""
    return word[:1].isdigit()


RELATABLE = listed(
    """charge charges allegation allegations claim claims accusation accusations step move demand
    decision assertion proposal offer plan deal agreement request report reports vessel ship tanker
    drivers prisoners fishermen sailors troops visit meeting ultimatum threat aid weapons drone
    drones missile missiles rocket rockets shells bombs"""
)
"""Nouns that a clause without a pronoun often follows: a charge Islamabad denied."""

_COUNTS = listed(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    dozen dozens hundred hundreds thousand thousands million billion several"""
)


def is_year(word: str) -> bool:
    """Are these the four digits of a year?"""
    return is_number(word) and len(word) == len("1999")


def is_inclined(words: list[str], k: int) -> bool:
    """Is it somebody's mind, not paper, that is committed or disposed to something at word k?"""
    return words[k + 1] == "to" and words[k + 2] not in ("paper", "writing")


def is_count(word: str) -> bool:
    """Is this word a figure or a number word?"""
    return word[:1].isdigit() or word in _COUNTS


FRONTED = listed(
    "planned pencilled penciled scheduled slated set due expected foreseen fixed booked arranged"
)
"""What opens a sentence whose subject follows its "is" (Planned for June is a visit by)."""
_LAPSES = listed("minute hour day week month year fortnight decade")
_EARLIER = listed("earlier before ago later previously")


def skip_lapse(words: list[str], k: int) -> int:
    """Return the word behind how long before it was (had two days earlier expelled), or k."""
    end = k + 1 if words[k] in ("a", "an") or is_count(words[k]) else k
    end += words[end] in ("few", "full", "good")
    told = words[end].rstrip("s") in _LAPSES and words[end + 1] in _EARLIER
    return end + 2 if told else k


_RALLYING = listed(
    """rally protest demonstrate march gather chant converge fill flood pour take besiege surround
    picket throng storm burn block parade"""
)


def is_crowd(word: str, lemmas: Iterable[str]) -> bool:
    """Is this number a crowd that no noun names, before what crowds do (hundreds rallied)?"""
    return word in ("thousands", "hundreds", "dozens") and not _RALLYING.isdisjoint(lemmas)
