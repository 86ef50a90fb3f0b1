"""English inflection by rule: all forms of a verb and the plural of a noun."""

from __future__ import annotations

import re
from collections.abc import Mapping

BASE, THIRD, PAST, PARTICIPLE, GERUND = "b", "s", "d", "n", "g"


def listed(text: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(text.split())


def spread(groups: Mapping[str, str]) -> dict[str, str]:
    """Return the group that each word of some texts belongs to."""
    return {word: group for group, text in groups.items() for word in text.split()}


_IRREGULAR = """
be was been, have had had, do did done, go went gone, say said said, make made made,
take took taken, come came come, see saw seen, know knew known, get got got, give gave given,
find found found, think thought thought, tell told told, become became become, leave left left,
feel felt felt, put put put, bring brought brought, begin began begun, keep kept kept,
hold held held, write wrote written, stand stood stood, hear heard heard, let let let,
mean meant meant, set set set, meet met met, run ran run, pay paid paid, sit sat sat,
speak spoke spoken, lie lay lain, lead led led, read read read, grow grew grown,
lose lost lost, fall fell fallen, send sent sent, build built built,
understand understood understood,
draw drew drawn, break broke broken, spend spent spent, cut cut cut, rise rose risen,
drive drove driven, buy bought bought, wear wore worn, choose chose chosen, seek sought sought,
throw threw thrown, catch caught caught, deal dealt dealt, win won won, forget forgot forgotten,
strike struck struck, shoot shot shot, fly flew flown, hit hit hit, shut shut shut,
sell sold sold, fight fought fought, teach taught taught, sing sang sung, swear swore sworn,
withdraw withdrew withdrawn, undertake undertook undertaken, overthrow overthrew overthrown,
forbid forbade forbidden, forgive forgave forgiven, lend lent lent, ring rang rung,
shake shook shaken, spread spread spread, steal stole stolen, blow blew blown, burn burned burned,
flee fled fled, hang hung hung, hide hid hidden, rebuild rebuilt rebuilt, sink sank sunk,
split split split, swap swapped swapped, spurn spurned spurned, uphold upheld upheld,
withhold withheld withheld, resell resold resold, cast cast cast, host hosted hosted,
bid bid bid, feed fed fed, bind bound bound, dig dug dug, shed shed shed, stick stuck stuck,
tear tore torn, wind wound wound, quit quit quit, rid rid rid, arise arose arisen,
oversee oversaw overseen, foresee foresaw foreseen, mislead misled misled, lay laid laid,
retake retook retaken, overtake overtook overtaken, ride rode ridden, eat ate eaten,
show showed shown, prove proved proven, sweep swept swept, swim swam swum, breed bred bred,
bear bore borne, beat beat beaten, bend bent bent, cost cost cost, hurt hurt hurt,
sleep slept slept, slide slid slid, speed speeded speeded, spin spun spun, weep wept wept,
freeze froze frozen, unfreeze unfroze unfrozen, broadcast broadcast broadcast,
overrun overran overrun, undergo underwent undergone, beset beset beset, recast recast recast,
repay repaid repaid, override overrode overridden, spit spat spat, cling clung clung,
fling flung flung, sling slung slung, wring wrung wrung, creep crept crept, bleed bled bled,
kneel knelt knelt, thrust thrust thrust, slay slew slain, shrink shrank shrunk,
upset upset upset, withstand withstood withstood, light lit lit, spring sprang sprung,
outrun outran outrun, retell retold retold, sting stung stung,
reset reset reset, overfly overflew overflown, rewrite rewrote rewritten,
underwrite underwrote underwritten, unwind unwound unwound, forswear forswore forsworn,
overcome overcame overcome, swing swung swung, strive strove striven
"""
_TABLE = {
    one.split()[0]: (one.split()[1], one.split()[2])
    for one in _IRREGULAR.replace("\n", " ").split(",")
}
_ALSO = {
    "burn": "burnt", "learn": "learnt", "dream": "dreamt", "spell": "spelt", "leap": "leapt",
    "hang": "hanged", "speed": "sped", "plead": "pled", "light": "lighted",
}  # fmt: skip
"""Second past forms."""
_DOUBLED = listed(
    """admit ban bar beg chat commit compel confer cut deter dig drop equip fit get grab hit jam
    kidnap let map omit outfit permit plan prefer put quit refer rub run set shed ship shut sit
    slap snub split spur stop strip swap tap transfer trim win worship zap knit pin plot rob
    slip step hop submit occur defer infer rebel patrol control cancel travel expel repel
    propel regret label signal fuel quarrel model dispel excel program initial channel counsel
    airdrop dial duel rappel marshal tunnel enrol remit rebut recur abet refit begin forget
    forbid wiretap overrun outrun hobnob unplug concur readmit reset"""
)
_EITHER = listed(
    """cancel travel label signal fuel quarrel model program initial channel counsel dial duel
    marshal tunnel level shovel pummel imperil"""
)
_PLURALS = {"man": "men", "woman": "women", "person": "people", "child": "children"}
_VOWELS = "aeiou"
_CLOSED = re.compile(r"[^aeiou]*[aeiou][bdgklmnprtz]|[^aeiou]*qu[aeiou][bdgmnprt]")
"""One syllable with one vowel and one consonant behind it: stop, scrap, jam."""


def conjugate(verb: str) -> list[tuple[str, str]]:
    """Return the forms of a verb, each with its feature: b, s, d, n or g.

    Forms spelt two ways (canceled, cancelled; burned, burnt) come twice.
    """
    if verb == "be":
        return [
            ("be", BASE), ("am", THIRD), ("is", THIRD), ("are", THIRD), ("was", PAST),
            ("were", PAST), ("been", PARTICIPLE), ("being", GERUND),
        ]  # fmt: skip
    stem = verb.rsplit("-", 1)[-1]
    prefix = verb[: len(verb) - len(stem)]
    third = "has" if stem == "have" else pluralize(stem)
    forms = [(stem, BASE), (third, THIRD)]
    stems = [_stem(stem)] + ([stem] if stem in _EITHER else [])
    if stem in _ALSO:
        forms += [(_ALSO[stem], PAST), (_ALSO[stem], PARTICIPLE)]
    for one in stems:
        if stem in _TABLE:
            forms += [(_TABLE[stem][0], PAST), (_TABLE[stem][1], PARTICIPLE)]
        else:
            past = one + "d" if one.endswith("e") else _past(one)
            forms += [(past, PAST), (past, PARTICIPLE)]
        forms.append((_gerund(one), GERUND))
    return [(prefix + form, feature) for form, feature in forms]


def pluralize(noun: str) -> str:
    """Return the plural of a noun, which is the third person of a verb as well."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith("man") and len(noun) > 4:
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "z", "ch", "sh", "o")):
        return noun + "es"
    return noun + "s"


def _stem(verb: str) -> str:
    doubled = verb in _DOUBLED or _CLOSED.fullmatch(verb) is not None
    return verb + verb[-1] if doubled else verb


def _past(stem: str) -> str:
    if stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        return stem[:-1] + "ied"
    return stem + "ed"


def _gerund(stem: str) -> str:
    if stem.endswith("ie"):
        return stem[:-2] + "ying"
    if stem.endswith("e") and not stem.endswith(("ee", "ye", "oe")) and len(stem) > 2:
        return stem[:-1] + "ing"
    return stem + "ing"
