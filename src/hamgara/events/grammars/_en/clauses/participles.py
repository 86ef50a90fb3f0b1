"""English participles told from pasts: a tanker seized by Iran."""

from __future__ import annotations

import re

from hamgara.events.grammars._en.chunk import NO_FORM, Chunk
from hamgara.events.grammars._en.clauses.clauses import SLATED
from hamgara.events.grammars._en.clauses.draft import Draft, kinds_of
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.words.function import CASES, DETERMINERS, OWNERS, is_count
from hamgara.events.grammars._en.words.inflection import PARTICIPLE, PAST, THIRD

_INSET = re.compile("N(?:PN|&N)*,[PN]+,")
"""A subject with words set behind it between commas."""
_INSET_PARTICIPLE = re.compile("(N,)V(?:PN)+(?:,?&V(?:PN)+)?,V")
_SUFFERED = frozenset(
    {"expel", "free", "release", "detain", "arrest", "seize", "kill", "wound", "jail", "extradite",
     "deport", "summon", "recall", "sanction", "blacklist", "ban", "bar", "hit", "bomb", "shell",
     "lift", "impose", "cancel", "suspend", "reject", "sign", "ratify", "impound", "hack", "storm"}
)  # fmt: skip
"""What headlines say without an auxiliary."""
_DEMANDS = frozenset({"demand", "insist", "request", "ask", "urge", "propose", "recommend"})
"""Verbs whose clause has a bare verb (demanded that he go)."""

_STAYING = frozenset({"stood", "stuck", "went", "came", "dropped"})
"""Pasts that "by" makes no passive of (stood by its ally)."""
_MEANS = frozenset({"thousand", "thousands", "hundred", "hundreds", "phone", "telephone", "letter"})
"""By the thousand, by phone: nobody who acts."""
_MANY_MORE = frozenset({"others", "several", "dozens", "scores", "hundreds", "many", "another"})
_DONE = frozenset(
    {"holding", "shelling", "bombing", "killing", "shooting", "closing", "opening", "hacking",
     "burning", "storming", "jailing", "building", "signing", "meeting", "jamming", "lifting"}
)  # fmt: skip
_OPENING = frozenset({"meeting", "signing", "briefing", "closing", "opening"})
"""Gerunds, nouns elsewhere, that open a sentence before who did its main act."""
_PLACING = frozenset({"in", "with", "at", "on", "near", "behind", "outside", "for"})
_DEEDS = frozenset(
    {"exercise", "drill", "drills", "exercises", "strike", "strikes", "raid", "raids", "attack",
     "attacks", "aid", "support", "help", "force", "move", "moves", "threat", "threats", "hold",
     "control", "build-up", "buildup", "surge", "exchange", "exchanges", "contact", "supplies"}
)  # fmt: skip
_ARTICLES = frozenset({"the", "a", "an", "his", "its", "her", "their", "this", "these", "those"})
_LADEN = frozenset(
    {"load", "fill", "pack", "bind", "destine", "equip", "arm", "base", "register", "deport",
     "expel", "evict"}
)  # fmt: skip
_SERVED = frozenset({"handed", "given", "served", "presented", "issued"})
_TOLD = frozenset({"told", "informed", "notified", "reminded", "asked", "urged", "advised"})
_CALLED = frozenset({"summon", "call", "invite", "convoke"})
_NOTES = frozenset({"note", "protest", "demarche", "ultimatum", "letter", "statement"})
"""What an envoy gets who is called in."""


def stay_passive(draft: Draft, i: int) -> None:
    """Read a participle behind its own subject as passive (were killed and ten injured in)."""
    verb = draft.made[-1].verb
    if _is_summoned_to_be(draft, i) or _is_also_told(draft, i):
        if verb is not None:
            verb.passive = True
        return
    made = draft.made[-4:]
    if [one.kind for one in made[1:]] != ["&", "N", "V"] or takes_object(draft, i):
        return
    last = made[0].verb
    counted = is_count(draft.words[made[2].first]) or draft.words[made[2].first] in _MANY_MORE
    if last is not None and verb is not None and last.passive and counted:
        verb.passive, verb.had = True, last.had


def _is_summoned_to_be(draft: Draft, i: int) -> bool:
    """Is an envoy called in also handed a note (was summoned and given a protest)?"""
    if draft.words[i] not in _SERVED:
        return False
    before = [one.verb for one in draft.made[:-1] if one.verb is not None][-1:]
    called = any(one.passive and not _CALLED.isdisjoint(one.lemmas) for one in before)
    joined = draft.made[-2].kind == "&" if len(draft.made) > 1 else False
    return called and joined and not _NOTES.isdisjoint(draft.words[i + 1 : i + 4])


def _is_also_told(draft: Draft, i: int) -> bool:
    """Is who was called in or received told something (was summoned and told that)?"""
    if draft.words[i] not in _TOLD or draft.words[i + 1] not in ("that", "to", "of"):
        return False
    joined = draft.made[-2].kind == "&" if len(draft.made) > 1 else False
    before = [one.verb for one in draft.made[:-1] if one.verb is not None][-1:]
    return joined and any(one.passive and one.form == "finite" for one in before)


def goes_on_after_day(draft: Draft, i: int, features: frozenset[str]) -> bool:
    """Is it the main verb behind a day (the letter sent on Friday accuses Libya)?"""
    last = draft.made[-1]
    if last.last >= i - 1 or last.verb is None or draft.words[i] in draft.dual:
        return False
    inner = last.verb.form == "pp" or any(one.kind == "R" for one in draft.made[-4:])
    return THIRD in features or (inner and PAST in features and takes_object(draft, i))


def is_unknown_past(draft: Draft, i: int) -> bool:
    """Is this a past of a verb not in the lists: Ankara reciprocated?"""
    word = draft.words[i]
    if word[-2:] != "ed" or len(word) < 6 or "-" in word or not draft.made:
        return False
    if word.startswith("un"):
        return False
    last = draft.made[-1]
    if last.kind == "R":
        return True
    if last.kind != "N" or not last.phrases or draft.tokens.cases[i]:
        return False
    phrase = draft.phrases[last.phrases[-1]]
    return phrase.last == i - 1 and not phrase.modifier and not phrase.owner


def takes_object(draft: Draft, i: int) -> bool:
    """Does a noun phrase begin behind word i, as an object does?"""
    nxt = draft.words[i + 1]
    return (
        i + 1 in draft.starts
        or nxt in DETERMINERS
        or is_count(nxt)
        or nxt in ("it", "him", "them", "that")
        or nxt.endswith(("self", "selves"))
    )


def is_due_at(draft: Draft, k: int) -> int:
    """Return the last word of "due (back)" before a place (is due in Accra), 0 elsewhere."""
    last = k + (draft.words[k + 1] == "back")
    start = last + 2 + (draft.words[last + 2] == "the")
    placed = draft.words[last + 1] in ("in", "at") and start in draft.starts
    return last if placed and draft.phrases[draft.starts[start]].actors else 0


def acts_on(draft: Draft, i: int) -> bool:
    """Does gerund i behind for, by or of have a bare object (for holding naval drills)?"""
    word, ahead = draft.words[i], draft.words[i - 1]
    if word not in _DONE or ahead not in ("for", "by", "of", "with", "against"):
        return False
    k = i + 1
    while draft.words[k] and draft.words[k].isalpha() and draft.words[k] not in CASES:
        if draft.words[k] in ("and", "or", "but", "that", "which", "who"):
            break
        k += 1
    return k > i + 1 and not draft.words[i + 1].endswith("ing")


def opens_with_deed(draft: Draft, i: int) -> bool:
    """Does a participle open the sentence (Meeting in Lviv with X, Kyiv's envoy asked)?"""
    if i or draft.words[0] not in _OPENING or draft.words[1] not in _PLACING:
        return False
    end = draft.words.index(",") if "," in draft.words else 0
    begin = end + 1 + (draft.words[end + 1] == "the")
    told = any(
        PAST in draft.forms[word].features and word not in draft.dual
        for word in draft.words[1:end] if word in draft.forms
    )  # fmt: skip
    return begin > end > 0 and not told and (begin in draft.starts or begin - 1 in draft.starts)


def is_glued(draft: Draft, i: int) -> bool:
    """Does a hyphen make participle i part of an epithet (Iran-backed groups)?"""
    return draft.tokens.glued[i] and draft.words[i][-2:] in (
        "ed",
        "ld",
        "de",
        "un",
        "nd",
        "ht",
        "lt",
    )


def is_name(draft: Draft, k: int) -> bool:
    """Is word k behind "to" a name written like a verb (letters to Ban Ki-moon)?"""
    known = k < len(draft.tokens.words) and bool(draft.tokens.cases[k])
    return known and k + 1 < len(draft.tokens.words) and bool(draft.tokens.cases[k + 1])


def stay_progressive(draft: Draft) -> None:
    """Read a joined gerund as the form begun before (was cancelling a call and suspending)."""
    number = next((n for n in range(len(draft.made) - 2, -1, -1) if draft.made[n].verb), -1)
    verb, last = draft.made[-1].verb, draft.made[number].verb if number >= 0 else None
    if verb is None or last is None or last.form != "finite" or last.passive:
        return
    going = draft.words[last.head].endswith("ing") and last.head > draft.made[number].first
    if going and not {"R", "B", ";"} & {chunk.kind for chunk in draft.made[number + 1 : -1]}:
        verb.form, verb.past, verb.future = "finite", last.past, last.future
        verb.negated, verb.modal = last.negated, last.modal


def precedes_past(draft: Draft, i: int) -> bool:
    """Is a word in -s a noun because a past follows (its partners took, strikes killed)?"""
    behind = draft.words[i + 1]
    if draft.words[i][-1] != "s":
        return False
    if draft.words[i - 1][-3:] == "est" and draft.words[i - 2] == "the":
        return True
    known = behind in draft.forms and i + 1 not in draft.starts and behind not in draft.dual
    return known and behind[-2:] != "ed" and PAST in draft.forms[behind].features


def is_military_deed(draft: Draft, i: int) -> bool:
    """Is a word behind "military" a noun (a joint military exercise that Seoul held)?"""
    deed = draft.words[i] in _DEEDS and draft.words[i - 1] in ("military", "army", "navy")
    return deed and draft.words[i + 1] not in DETERMINERS


def is_let(draft: Draft) -> bool:
    """Does the noun read last follow "let" (let two soldiers go)?"""
    made = draft.made[-2:]
    if [one.kind for one in made] != ["V", "N"] or made[0].verb is None:
        return False
    return "let" in made[0].verb.lemmas and not made[0].verb.passive


def is_demanded(draft: Draft) -> bool:
    """Does the noun read last follow "demanded that", "its demand that" (that he apologize)?"""
    made = draft.made[-3:]
    kinds = [one.kind for one in made]
    if kinds[-2:] == ["B", "N"] and draft.words[made[-2].first] == "should":
        return True  # should the envoy make a mistake
    if kinds not in (["V", "B", "N"], ["N", "B", "N"]) or made[1].case != "that":
        return False
    if made[0].verb is None:
        return draft.words[made[0].last] in _DEMANDS
    return bool(_DEMANDS & set(made[0].verb.lemmas))


def closes_inset(draft: Draft) -> bool:
    """Does the last comma close words set behind the subject: X, on behalf of Y, paid?"""
    opens = any(one.phrases for one in draft.made[:3] if one.kind == "N")
    return opens and _INSET.fullmatch(kinds_of(draft)) is not None


def settle_headline(draft: Draft) -> None:
    """Read the only verb of a line without object as its passive (Two envoys expelled from)."""
    found = [k for k, chunk in enumerate(draft.made) if chunk.verb is not None]
    if len(found) != 1:
        return
    k = found[0]
    verb, nxt = draft.made[k].verb, draft.made[k + 1 : k + 2]
    if verb is None or not k or draft.made[k - 1].kind != "N" or verb.head != draft.made[k].first:
        return
    stands = not nxt or nxt[0].kind in ("P", ";")
    stands = stands and draft.words[verb.head + 1] not in ("back", "out", "off")
    if verb.form == "pp" or (stands and verb.past and _SUFFERED & set(verb.lemmas)):
        verb.form, verb.passive = "finite", True


def settle_participles(draft: Draft) -> None:
    """Tell reduced relatives (a tanker seized by Iran) from finite pasts."""
    loose = [k for k, chunk in enumerate(draft.made) if _is_loose(draft, chunk)]
    for k in loose:
        if _precedes_by(draft, k) or _is_laden(draft, k, loose):
            _make_reduced(draft, k)
    for k in loose:
        verb = draft.made[k].verb
        if verb is not None and _shares_passive(draft, k):
            verb.passive = True
    for k in reversed(loose):
        if not _is_loose(draft, draft.made[k]):
            continue
        inset = _is_slated(draft, k) or _is_inset(draft, k)
        if not _precedes_by(draft, k) and (inset or _is_reduced(draft, k)):
            _make_reduced(draft, k)


def _shares_passive(draft: Draft, k: int) -> bool:
    """Is the auxiliary left out (were arrested and their dhow impounded)?"""
    made, nxt = draft.made, draft.made[k + 1] if k + 1 < len(draft.made) else None
    if k < 3 or made[k - 1].kind != "N" or made[k - 2].kind != "&":
        return False
    if draft.words[made[k - 1].first] not in OWNERS:
        return False
    before = next((c.verb for c in reversed(made[: k - 2]) if c.verb is not None), None)
    bare = nxt is None or nxt.kind not in ("N", "V")
    return bare and before is not None and before.passive and before.form == "finite"


def _is_loose(draft: Draft, chunk: Chunk) -> bool:
    """Is this a lone form that may be a past or a participle?"""
    verb = chunk.verb
    if verb is None or verb.form != "finite" or not verb.past or verb.passive:
        return False
    word = draft.words[verb.head]
    return chunk.first == chunk.last and PARTICIPLE in draft.forms.get(word, NO_FORM).features


def _precedes_by(draft: Draft, k: int) -> bool:
    nxt = draft.made[k + 1] if k + 1 < len(draft.made) else None
    if nxt is None or nxt.kind != "P" or nxt.case != "by":
        return False
    if draft.words[draft.made[k].last] in _STAYING:
        return False
    if not _MEANS.isdisjoint(draft.words[nxt.last + 1 : nxt.last + 5]):
        return False
    subject = draft.made[k - 1] if k and draft.made[k - 1].kind == "N" else None
    if subject is None or not subject.phrases:
        return True
    agent = draft.made[k + 2] if k + 2 < len(draft.made) else None
    acts = agent is not None and any(_names(draft, n) for n in agent.phrases)
    return not _is_pronoun(draft, subject) and (acts or not _names(draft, subject.phrases[-1]))


def _is_laden(draft: Draft, k: int, loose: list[int]) -> bool:
    """Does it only tell what a thing carries or is bound for (a ship loaded with food)?"""
    verb, nxt = draft.made[k].verb, draft.made[k + 1 : k + 2]
    follows = any(k < other and draft.made[other - 1].kind == "N" for other in loose)
    bound = bool(nxt) and nxt[0].kind == "P" and nxt[0].case in ("with", "for", "to", "from")
    return follows and bound and verb is not None and not _LADEN.isdisjoint(verb.lemmas)


def _names(draft: Draft, number: int) -> bool:
    """Does a phrase name somebody who acts, rather than qualify a thing?"""
    phrase = draft.phrases[number]
    return bool(phrase.actors or phrase.anaphor) and not phrase.modifier


def _make_reduced(draft: Draft, k: int) -> None:
    verb = draft.made[k].verb
    if verb is not None:
        verb.form, verb.passive = "pp", True


def _is_pronoun(draft: Draft, chunk: Chunk) -> bool:
    return chunk.first == chunk.last and draft.words[chunk.first] in ("it", "he", "she", "they")


def _is_reduced(draft: Draft, k: int) -> bool:
    """Does a lone form behind a noun only qualify it (a tanker seized off the coast)?"""
    made, kinds = draft.made, kinds_of(draft)
    nxt = made[k + 1] if k + 1 < len(made) else None
    if k and (_is_pronoun(draft, made[k - 1]) or _follows(draft, k, nxt)):
        return False
    if draft.words[made[k].last + 1] == "there" and _says(draft, k):
        return False
    if kinds[:k].endswith("RN"):
        return nxt is not None and nxt.case == "by"
    opens = "V" not in kinds[:k]
    if _is_of_weapon(draft, k, kinds):
        return nxt is not None and nxt.case == "by"
    if k == 0 or kinds[k - 1] != "N":
        if kinds[k - 1] != "," or nxt is None or nxt.kind != "P":
            return False
        return nxt.case == "by" or (opens and _has_other(draft, k))
    if nxt is not None and nxt.kind == "N":
        return False
    if opens and kinds[k - 2 : k + 2] == "PNVP" and (k == 2 or kinds[k - 3] in ";,"):
        return True
    return _is_under_verb(draft, k)


def _is_of_weapon(draft: Draft, k: int, kinds: str) -> bool:
    """Does a clause tell who does it with a thing (the missiles that Iran launched at)?"""
    linked = kinds[:k].endswith("NBN") and draft.made[k - 2].case == "that"
    if not linked and not kinds[:k].endswith("NN"):
        return False
    doer, told = draft.made[k - 1], draft.made[k - 4] if linked and k > 3 else None
    said = told is not None and told.verb is not None
    acts = any(_names(draft, n) and draft.phrases[n].role != "CVL" for n in doer.phrases)
    return acts and not said


def _is_under_verb(draft: Draft, k: int) -> bool:
    """Does a verb stand before a lone form in its clause, or a finite one follow it?"""
    made = draft.made
    for j in range(k - 1, -1, -1):
        one = made[j]
        paired = one.kind == "&" and j > 1 and made[j - 2].case == "between"
        listed = one.kind in (",", "&") and made[j + 1].kind == "N" and not paired
        if one.kind in (";", "B", "R") or listed:
            return _has_later(draft, k)
        if one.verb is not None:
            if draft.reporting & set(one.verb.lemmas):
                return False
            if one.verb.form == "ing" and j and made[j - 1].kind == "N":
                continue
            return one.verb.form != "pp" or _has_later(draft, k)
    return _has_later(draft, k)


def _is_inset(draft: Draft, k: int) -> bool:
    """Does the participle stand between commas (trucks, halted after the raid, will roll)?"""
    kinds = "".join(one.kind for one in draft.made[max(k - 2, 0) :])
    found = _INSET_PARTICIPLE.match(kinds)
    if found is None or k < len(found.group(1)):
        return False
    after = draft.made[k - 2 + found.end() - 1].verb
    return after is not None and after.form == "finite"


def _is_slated(draft: Draft, k: int) -> bool:
    """Does the participle behind a noun's comma tell when it will be (, slated to open)?"""
    verb, nxt = draft.made[k].verb, draft.made[k + 1 : k + 2]
    if verb is None or SLATED.isdisjoint(verb.lemmas) or not nxt or not _has_other(draft, k):
        return False
    behind = [one.kind for one in draft.made[max(k - 2, 0) : k]] == ["N", ","]
    ahead = nxt[0].verb is not None and nxt[0].verb.form == "inf"
    return behind and (ahead or draft.words[nxt[0].first] == "for")


def _follows(draft: Draft, k: int, nxt: Chunk | None) -> bool:
    """Does a verb of saying close an inset behind its subject (the three, A and B, said)?"""
    closes = draft.made[k - 1].kind == "," and (nxt is None or nxt.case != "by")
    return closes and draft.words[draft.made[k].last] in ("said", "stated", "added")


def _says(draft: Draft, k: int) -> bool:
    """Is chunk k a verb of saying (said there was no proof)?"""
    verb = draft.made[k].verb
    return verb is not None and not draft.reporting.isdisjoint(verb.lemmas)


def _has_other(draft: Draft, k: int) -> bool:
    """Has the part of the sentence between strong signs another finite verb than chunk k?"""
    signs = [n for n, one in enumerate(draft.made) if one.kind == ";"]
    first = max((n for n in signs if n < k), default=-1)
    last = min((n for n in signs if n > k), default=len(draft.made))
    return any(
        one.verb is not None and one.verb.form == "finite"
        for n, one in enumerate(draft.made[first + 1 : last], first + 1)
        if n != k
    )


def _has_later(draft: Draft, k: int) -> bool:
    """Does a finite verb without a subject of its own follow (not a boat it had seized)?"""
    for n, one in enumerate(draft.made[k + 1 :], k + 1):
        if one.kind in (",", ";", "&", "B", "R"):
            return False
        owned = n > k + 2 and _is_pronoun(draft, draft.made[n - 1])
        if one.verb is not None and owned and draft.made[n - 2].kind == "N":
            continue
        if one.verb is not None:
            return one.verb.form == "finite" and not (draft.reporting & set(one.verb.lemmas))
    return False


def is_held(draft: Draft, i: int, previous: Chunk) -> bool:
    """Does an article before an adverb hold word i (the early convening of)?"""
    lone = previous.first == previous.last < i - 1 and not previous.phrases
    lone = lone and previous.kind == "N" and draft.words[i - 1] != "then"
    formed = draft.words[i].endswith(("ing", "ed"))
    owned = previous.last < i - 1 and draft.tokens.owner[previous.last]
    return formed and (owned or (lone and draft.words[previous.last] in _ARTICLES))


def are_several(draft: Draft, phrase: Phrase | None) -> bool:
    """Is a name the second of two (Chile and Argentina want no delay)?"""
    kinds = [one.kind for one in draft.made[-3:]]
    named = phrase is not None and bool(phrase.actors) and not phrase.modifier
    over = draft.made[-4].verb if len(draft.made) > len(kinds) else None
    held = over is not None and bool({"see", "let", "make", "help", "watch"} & set(over.lemmas))
    return named and not held and kinds == ["N", "&", "N"] and draft.made[-2].case == "and"
