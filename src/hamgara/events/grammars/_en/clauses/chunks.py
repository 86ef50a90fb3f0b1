"""English chunks: verb groups, noun runs, prepositions and what parts clauses."""

from __future__ import annotations

from hamgara.events.grammars._en.chunk import NO_FORM, Chunk, Verb
from hamgara.events.grammars._en.clauses.beside_verbs import has, is_adverb, past_adverbs, skip_date
from hamgara.events.grammars._en.clauses.draft import Draft, kinds_of
from hamgara.events.grammars._en.clauses.openers import (
    SPAN,
    SPANS,
    is_plain,
    is_relative,
    opens_clause,
)
from hamgara.events.grammars._en.clauses.participles import settle_headline, settle_participles
from hamgara.events.grammars._en.clauses.verb_groups import read_bare, read_group
from hamgara.events.grammars._en.words.function import (
    ADVERBS,
    BE,
    BOUNDS,
    CASES,
    CLAUSE_WORDS,
    COMPOUND,
    DATE_WORDS,
    DETERMINERS,
    DO,
    FRONTED,
    HAVE,
    MAYBE,
    MODALS,
    NEGATIONS,
    RELATABLE,
    RELATIVES,
    WHEN,
    is_count,
)
from hamgara.events.grammars._en.words.inflection import (
    BASE,
    PARTICIPLE,
    PAST,
    THIRD,
    listed,
)

_TIMES = frozenset({"day", "morning", "evening", "night", "afternoon", "week", "month", "year"})
_ADVERBS_AT_MOST = 3
"""Words between two commas that make no chunk."""
_MANNERS = {
    "face": ["to", "face"], "side": ["by", "side"], "shoulder": ["to", "shoulder"],
    "hand": ["in", "hand"], "one": ["to", "one"], "eye": ["to", "eye"], "back": ["and", "forth"],
}  # fmt: skip
"""Phrases that tell how: met face to face."""
_SETTLED_PAIRS = {
    "at": {"once"}, "once": {"more", "again"}, "for": {"now"},
    "as": {"expected", "promised", "planned", "scheduled", "agreed", "announced", "usual"},
}  # fmt: skip
"""Pairs of words that are adverbs: it did so as expected."""
_INSET = 6
"""Words at most between the "and" of a list and the comma behind an inset."""
_JOINING = frozenset({"and", "or", "but", "nor", "yet", "plus"})
_FUNCTION = (
    ADVERBS | BE | CLAUSE_WORDS | DATE_WORDS | DO | HAVE | MAYBE | MODALS | NEGATIONS | RELATIVES
    | WHEN | _JOINING | BOUNDS.keys() | CASES.keys() | COMPOUND.keys() | _MANNERS.keys()
    | {"that", "what", "all", "both", "each"}
)  # fmt: skip
"""Words that may be more than part of a noun run or a verb without an auxiliary."""
_VOICING = listed("express convey give offer extend voice send say pass owe return transmit")
_WARM = listed("deep deepest sincere warm heartfelt special many profound public full")
_TALKS = listed(
    "talks meeting meetings visit summit call session lunch dinner conference ceremony opening"
    " event forum signing parade inauguration handover celebrations festivities briefing"
    " conversation"
)
_SPEAKING_ABOUT = listed(
    "talk speak complain ask inquire enquire worry know think hear argue disagree quarrel joke lie"
    " warn care learn write tell inform go fight clash be bring set"
)
"""Verbs behind which "about", "over" and "around" are prepositions, though a number follows."""


_SUPPOSED = 9
"""Words in which the "to" of a condition follows its "were"."""


_ROUNDING_VERBS = (("more", "than"), ("as", "good", "as"), ("all", "but"))
"""What may stand before a verb as well: more than doubled, all but closed."""


def cut_sentence(draft: Draft) -> list[Chunk]:
    """Return the chunks in their order."""
    i, end = 0, len(draft.tokens.words)
    while i < end:
        word = draft.words[i]
        if i in draft.starts and not (word == "both" and _is_floating(draft, i)):
            i = _take_phrase(draft, i)
        elif not word[0].isalnum():
            i = _take_sign(draft, i, word)
        elif word in _FUNCTION or word[0].isdigit():
            i = _step(draft, i, word)
        elif _is_toil(draft, i):
            i = _take_noun(draft, i, i)
        else:
            i = read_bare(draft, i) or pass_over(draft, i)
    settle_participles(draft)
    settle_headline(draft)
    _settle_fronted(draft)
    if "were" in draft.words:
        _settle_supposed(draft)
    return draft.made


def _settle_fronted(draft: Draft) -> None:
    """Let what is fronted tell that something is to come (Planned for June is a visit)."""
    if draft.words[0] not in FRONTED:
        return
    for one in draft.made:
        if one.verb is not None and one.verb.form == "finite":
            if one.verb.lemmas == ("be",) and not one.verb.past:
                one.verb.lemmas, one.verb.passive = ("slate",), True
            return
        if one.phrases or one.kind in (",", ";", "B", "R"):
            return


def _settle_supposed(draft: Draft) -> None:
    """Let who stands behind the "were" of a condition do it (were Kabul to expel them)."""
    opened = False
    for one in draft.made:
        if one.kind == "B":
            opened = draft.words[one.first] == "were"
        elif one.verb is not None:
            if opened and one.verb.form == "inf":
                one.verb.form = "finite"
            opened = False


def _step(draft: Draft, i: int, word: str) -> int:
    """Take the chunk at function word i and return where the next begins."""
    for read in _READINGS:
        after = read(draft, i, word)
        if after > i:
            return after
    return _take(draft, "P", i, CASES[word]) if word in CASES else pass_over(draft, i)


def _skip_time(draft: Draft, i: int, _word: str) -> int:
    """Leave out a date (on Friday, June 4)."""
    after = skip_date(draft, i)
    if after > i:
        _drop_dated(draft, i, after)
        _close_opening(draft, after)
    return after


def _skip_wording(draft: Draft, i: int, word: str) -> int:
    """Leave out what rounds a number (more than ten) or hedges a noun (what he called)."""
    if word in ("that", "what"):
        return _skip_naming(draft, i)
    return _skip_bound(draft, i) if word in BOUNDS else i


def _take_prospect(draft: Draft, i: int, word: str) -> int:
    """Take the "due" of what is to be done (talks due to begin) as a participle."""
    if word != "due" or draft.words[i + 1] != "to" or not has(draft, i + 2, BASE):
        return i
    draft.made.append(Chunk("V", i, i, verb=Verb(i, ("slate",), "pp", passive=True)))
    return i + 1


def _take_compound(draft: Draft, i: int, word: str) -> int:
    """Take a preposition of several words (ahead of), or "according to which"."""
    nxt = draft.words[i + 1]
    if word == "according" and draft.words[i + 1 : i + 3] == ["to", "which"]:
        draft.made.append(Chunk("B", i, i + 2, "that"))
        return i + 3
    if word not in COMPOUND or nxt not in COMPOUND[word] or _are_given(draft, i):
        return i
    last = i + 1 + (draft.words[i + 2] in ("of", "to", "with", "for", "from"))
    draft.made.append(Chunk("P", i, last, COMPOUND[word][nxt]))
    return last + 1


def _skip_manner(draft: Draft, i: int, word: str) -> int:
    """Leave out words that are an adverb together (as expected, face to face), a floating "all"."""
    if draft.words[i + 1] in _SETTLED_PAIRS.get(word, ()) and (
        draft.words[i + 2] not in ("by", "to", "than")
    ):
        return i + 2
    if word in _MANNERS and draft.words[i + 1 : i + 3] == _MANNERS[word]:
        return i + 3
    return i + 1 if word in ("all", "both", "each") and _is_floating(draft, i) else i


def _take_inversion(draft: Draft, i: int, word: str) -> int:
    """Take the auxiliary before its subject that opens a condition (should Minsk refuse)."""
    inverted = word in ("should", "had", "were") and _is_inverted(draft, i)
    return _take(draft, "B", i, "if") if inverted else i


def _take_verb(draft: Draft, i: int, _word: str) -> int:
    """Take a verb group that an auxiliary, modal or "to" opens."""
    return read_group(draft, i) or i


def _take_negation(draft: Draft, i: int, word: str) -> int:
    """Take the "no" of a noun (no talks); leave out a "not" or "never" beside no verb."""
    if word not in NEGATIONS:
        return i
    return _take_noun(draft, i, i) if word in ("no", "neither") else i + 1


def _take_joint(draft: Draft, i: int, word: str) -> int:
    """Take an "and" or "or"."""
    if word not in _JOINING:
        return i
    _take(draft, "&", i, word)
    return _skip_inset(draft, i)


def _take_opener(draft: Draft, i: int, word: str) -> int:
    """Take what opens a clause: a relative pronoun, a conjunction, "that" where it is no noun."""
    that = word == "that"
    if word in RELATIVES or (that and is_relative(draft, i)):
        return _take(draft, "R", i, word)
    if that and _is_pronoun(draft, i):
        return _take_noun(draft, i, i)
    if that or word in CLAUSE_WORDS or (word in MAYBE and opens_clause(draft, i)):
        return _take(draft, "B", i, word)
    return i


def _is_pronoun(draft: Draft, i: int) -> bool:
    """Does "that" stand for a noun (and that of Iran, that ended talks)?"""
    nxt = draft.words[i + 1]
    if nxt == "of" and draft.made and draft.made[-1].kind in "&P":
        return True
    return nxt in draft.forms and not (nxt.endswith("ing") or _is_said(draft, i))


def _skip_particle(draft: Draft, i: int, word: str) -> int:
    """Leave out the particle of a verb (called off), "from there", what rounds (about 800)."""
    if word in ("from", "in") and draft.words[i + 1] in ("there", "here"):
        return i + 2
    if word == "off" and _belongs_to_verb(draft, i):
        return i + 1
    rounds = word in ("about", "over", "around") and _is_approximate(draft, i)
    return i + 1 if rounds else i


_READINGS = (
    _skip_time, _skip_wording, _take_prospect, _take_compound, _skip_manner, _take_inversion,
    _take_verb, _take_negation, _take_joint, _take_opener, _skip_particle,
)  # fmt: skip
"""What a function word may be, the first that fits it; each returns where the next chunk begins.

That is at the word itself where it is none of these.
"""


def _skip_inset(draft: Draft, i: int) -> int:
    """Return the word after the "and" at word i and an inset (to X, Y and, with limits, Z)."""
    begin = i + 1 + (draft.words[i + 1] == ",")
    kinds = "".join(one.kind for one in draft.made[-4:]).removesuffix("&").removesuffix(",")
    opened = draft.words[begin] in CASES or draft.words[begin] in ADVERBS | {"more", "most"}
    if not kinds.endswith(",N") or not opened:
        return i + 1
    for k in range(begin + 1, begin + _INSET):
        if draft.words[k] == ",":
            after = k + 1 + (draft.words[k + 1] == "the")
            return k + 1 if after in draft.starts or k + 1 in draft.starts else i + 1
        if k in draft.starts or not draft.words[k].isalpha():
            return i + 1
    return i + 1


def pass_over(draft: Draft, i: int) -> int:
    """Take word i into a noun run, or leave out an adverb."""
    return i + 1 if is_adverb(draft, i) else _take_noun(draft, i, i)


def _belongs_to_verb(draft: Draft, i: int) -> bool:
    """Does the "off" at word i belong to the verb before it (called off talks)?"""
    last = draft.made[-1] if draft.made else None
    capital = (draft.tokens.cases[i + 1 : i + 2] or [0])[0]
    return last is not None and last.kind == "V" and last.last == i - 1 and not capital


def _are_given(draft: Draft, i: int) -> bool:
    """Are the "thanks to" at word i what somebody expresses (his thanks to Angola)?"""
    if draft.words[i] != "thanks" or not draft.made:
        return False
    verb = draft.made[-1].verb
    voiced = verb is not None and not _VOICING.isdisjoint(verb.lemmas)
    known = draft.words[i - 1] in DETERMINERS | _WARM or draft.tokens.owner[i - 1]
    owned = draft.made[-1].last == i - 1 and known
    return voiced or owned


def _drop_dated(draft: Draft, i: int, after: int) -> None:
    """Leave out the preposition of a date before a verb (the plan for Friday includes)."""
    last = draft.made[-1] if draft.made else None
    verb = THIRD in draft.forms.get(draft.words[after], NO_FORM).features
    if last is not None and last.kind == "P" and last.last == i - 1 and verb:
        draft.made.pop()


def _close_opening(draft: Draft, after: int) -> None:
    """Part what opens the sentence from its subject (In Baku on Monday Iran's envoy said)."""
    if after in draft.starts and kinds_of(draft) in ("PN", "PNPN"):
        draft.made.append(Chunk(",", after - 1, after - 1))


def _is_said(draft: Draft, i: int) -> bool:
    """Does what is said follow this "that" (confirmed that jets had been scrambled)?"""
    ends = draft.made[-1:] if draft.made and draft.made[-1].kind == "V" else draft.made[-2:-1]
    verb = ends[0].verb if ends else None
    told = verb is not None and bool(draft.reporting & set(verb.lemmas))
    heard = bool(draft.made) and draft.made[-1].kind == "N" and bool(draft.made[-1].phrases)
    return told and (heard or draft.words[i + 1][-1:] == "s")


def _skip_naming(draft: Draft, i: int) -> int:
    """Return the word after "what he called" before a noun, "that morning", else i."""
    words = draft.words
    if words[i] == "that":
        return i + 2 if words[i + 1] in _TIMES else i
    if words[i + 1] not in ("it", "he", "she", "they"):
        return i
    end = i + 2 + (words[i + 2] in HAVE)
    if words[end] in ("calls", "called", "termed", "terms", "considers", "considered"):
        return end + 1
    seen = words[end] in ("described", "sees", "saw") and words[end + 1] == "as"
    return end + 2 if seen else i


def _skip_bound(draft: Draft, i: int) -> int:
    """Return the word after what rounds a number or a verb (more than doubled), else i."""
    for bound in BOUNDS[draft.words[i]]:
        end = i + len(bound)
        if tuple(draft.words[i:end]) == bound:
            one = draft.words[end] in ("a", "one") and is_count(draft.words[end + 1])
            done = bound in _ROUNDING_VERBS and has(draft, end, PAST) and end not in draft.starts
            if one or is_count(draft.words[end]) or done:
                return end + (draft.words[end] == "a")
    return i


def _is_floating(draft: Draft, i: int) -> bool:
    """Does "all" stand between the subjects and their verb (Paris and Rome all rejected)?"""
    group = bool(draft.made) and draft.made[-1].kind == "N" and draft.made[-1].last == i - 1
    past = bool({PAST, PARTICIPLE} & draft.forms.get(draft.words[i + 1], NO_FORM).features)
    return group and i + 1 not in draft.starts and past


def _is_inverted(draft: Draft, i: int) -> bool:
    """Does an auxiliary before its subject open a condition (should Minsk refuse)?"""
    kind, nxt = draft.made[-1].kind if draft.made else ";", draft.words[i + 1]
    if nxt in ("both", "each", "all"):
        return False
    if not _supposes(draft, i) and draft.words[i] != "should" and kind != ";":
        told = any(one.verb and one.verb.form == "finite" for one in draft.made)
        if kind != "," or not told:
            return False
    named = i + 1 in draft.starts and not draft.phrases[draft.starts[i + 1]].owner
    return named or nxt in DETERMINERS or nxt == "there"


def _supposes(draft: Draft, i: int) -> bool:
    """Is it the "were" of a condition for what would follow (were Kabul to expel them)?"""
    ahead = draft.words[i + 2 : i + _SUPPOSED]
    return draft.words[i] == "were" and "to" in ahead and "would" in draft.words


def _is_approximate(draft: Draft, i: int) -> bool:
    """Does the word round a number (about 800 Filipinos burned a flag)?"""
    before = draft.made[-1] if draft.made else None
    if before is not None and before.verb is not None:
        apart = not set(before.verb.lemmas) & _SPEAKING_ABOUT
    else:
        apart = before is None or before.kind in (";", ",", "P", "&")
    return apart and is_count(draft.words[i + 1])


def _take(draft: Draft, kind: str, i: int, case: str) -> int:
    draft.made.append(Chunk(kind, i, i, case))
    return i + 1


def _take_phrase(draft: Draft, i: int) -> int:
    number = draft.starts[i]
    _take_noun(draft, i, draft.phrases[number].last)
    draft.made[-1].phrases.append(number)
    return draft.phrases[number].last + 1


def _take_noun(draft: Draft, first: int, last: int) -> int:
    if first in draft.starts and (
        _opens_with_talks(draft, first) or _opens_with_time(draft, first)
    ):
        draft.made += [Chunk(",", first - 1, first - 1), Chunk("N", first, last)]
        return last + 1
    previous = draft.made[-1] if draft.made else None
    if previous is None or previous.kind != "N" or _begins_anew(draft, first, previous.last):
        draft.made.append(Chunk("N", first, last))
    else:
        previous.last = last
    return last + 1


def _begins_anew(draft: Draft, first: int, last: int) -> bool:
    """Does another noun begin at word `first`, behind one that ends at word `last`?"""
    word, ahead = draft.words[first], draft.words[last]
    if word in ("it", "he", "she", "they"):
        return True
    if word in DETERMINERS and (last < first - 1 or ahead not in ("all", "both", "half")):
        return True
    number = draft.starts.get(first)
    return number is not None and ahead in RELATABLE and not draft.phrases[number].modifier


def _opens_with_talks(draft: Draft, first: int) -> bool:
    """Does a person stand behind talks that open the sentence (At their talks Fico said)?"""
    if draft.words[first - 1] not in _TALKS or not draft.made:
        return False
    phrase = draft.phrases[draft.starts[first]]
    person = (phrase.person or phrase.rank) and phrase.actors and not phrase.owner
    opens = draft.made[-1].last == first - 1 and kinds_of(draft) in ("PN", "PNPN", "PNPNPN")
    return bool(person) and opens


def _opens_with_time(draft: Draft, first: int) -> bool:
    """Does a state stand behind the time that opens the sentence (In two years Iran sent)?"""
    opens = kinds_of(draft) in ("PN", "PNPN", ",PN", ";PN") and draft.made[-1].last == first - 1
    spent = draft.words[first - 1] in SPANS or _is_toil(draft, first - 1)
    return opens and spent and not draft.made[-1].phrases


def _is_toil(draft: Draft, i: int) -> bool:
    """Is word i what the time before it went by with (after months of haggling Peru agreed)?"""
    opens = kinds_of(draft) in ("PN", "PNP", "PNPN") and draft.words[i - 1] == "of"
    if not opens or draft.words[i - 2] not in SPANS | SPAN or not is_plain(draft, i):
        return False
    k = i + 1
    while k in draft.starts:
        k = draft.phrases[draft.starts[k]].last + 1
        k += draft.words[k] in ("and", ",") and k + 1 in draft.starts
    k = past_adverbs(draft, skip_date(draft, k))
    told = has(draft, k, PAST) or has(draft, k, THIRD) or draft.words[k] in BE | HAVE | MODALS
    return draft.words[k] == "," if k == i + 1 else told


def _take_sign(draft: Draft, i: int, word: str) -> int:
    if word == "(":
        for k in range(i + 1, min(i + 12, len(draft.tokens.words))):
            if draft.words[k] == ")":
                return k + 1
    if word in ("$", "%", "&", "£", "€") or word in "\"'`()[]":
        return i + 1
    if word == "," and _parts_place(draft, i):
        return i + 1
    if word == "," and _closes_adverb(draft, i):
        draft.made.pop()
        return i + 1
    draft.made.append(Chunk("," if word in ",-" else ";", i, i))
    return i + 1


def _parts_place(draft: Draft, i: int) -> bool:
    """Does comma i stand between or behind a city and its state (in Goma, Congo, to)?"""
    last = draft.made[-1] if draft.made else None
    if last is None or last.kind != "N" or not last.phrases or last.last != i - 1:
        return False
    near = [draft.phrases[n] for n in last.phrases[-2:]]
    states = [one.countries for one in near]
    if len(near) > 1 and near[0].city and states[0] == states[1] != set():
        return draft.words[near[0].last + 1] == "," and not near[1].rank
    number = draft.starts.get(i + 1)
    state = draft.phrases[number] if number is not None else None
    plain = state is not None and not (state.rank or state.modifier or state.city)
    if state is None or not plain or not near[-1].city or near[-1].last != i - 1:
        return False
    closed = draft.words[state.last + 1] in (",", ".", "")
    return closed and state.countries == states[-1] != set()


def _closes_adverb(draft: Draft, i: int) -> bool:
    """Does comma i close a mere adverb between subject and verb (Tokyo, meanwhile, urged)?"""
    last = draft.made[-1] if draft.made else None
    if last is None or last.kind != "," or not 0 < i - last.last - 1 <= _ADVERBS_AT_MOST:
        return False
    return len(draft.made) > 1 and draft.made[-2].kind == "N"
