"""English verb groups: auxiliaries, tense, and words that may be verbs or nouns."""

from __future__ import annotations

from hamgara.events.grammars._en.chunk import (
    NO_FORM,
    Chunk,
    Verb,
    note_modal,
    note_prospect,
)
from hamgara.events.grammars._en.clauses.beside_verbs import (
    ONE,
    has,
    is_adverb,
    is_no_verb,
    is_told_of,
    past_adverbs,
    skip_date,
)
from hamgara.events.grammars._en.clauses.clauses import SPEAKING
from hamgara.events.grammars._en.clauses.draft import Draft, kinds_of
from hamgara.events.grammars._en.clauses.headlines import continues_line, heads_line, leads_line
from hamgara.events.grammars._en.clauses.participles import (
    acts_on,
    are_several,
    closes_inset,
    goes_on_after_day,
    is_demanded,
    is_due_at,
    is_held,
    is_let,
    is_name,
    is_unknown_past,
    opens_with_deed,
    stay_passive,
    stay_progressive,
    takes_object,
)
from hamgara.events.grammars._en.words.function import (
    ADVERBS,
    AFTER_BE,
    BE,
    CASES,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    NEGATIONS,
    NOUN_GERUNDS,
    RELATABLE,
    is_count,
    is_crowd,
    is_inclined,
    skip_lapse,
)
from hamgara.events.grammars._en.words.inflection import (
    BASE,
    GERUND,
    PARTICIPLE,
    PAST,
    THIRD,
)

_MANY = frozenset({"people", "police", "men", "women", "media", "staff", "crew", "military"})
"""Plurals without an s."""
_COUNTED = frozenset({"of", "many", "some", "several", "hundreds", "thousands"})

_STRUCK = frozenset({"targets", "positions", "bases"})
"""What is struck, not a verb, behind the name of whose it is (attacked Hezbollah targets in)."""
_QUOTES = frozenset({'"', "“", "'", "‘"})
"""What may open the words of another inside a verb group (would be "taken out")."""
_SETTLED = frozenset({"prepared", "committed", "determined", "disposed", "indebted"})
"""States somebody is in, not passives, before "to"."""
_STARTS = frozenset({"start", "begin", "stop", "be", "consider", "avoid", "keep", "finish"})


def read_group(draft: Draft, i: int) -> int | None:
    """Read a verb with its auxiliaries, return the word behind; None where none begins at i."""
    word = draft.words[i]
    if word == "to":
        k = past_adverbs(draft, i + 1)
        if not draft.tokens.cases[i] and is_name(draft, k):
            return None
        noun = draft.words[k] in draft.dual and _follows_noun_only(draft, k)
        if noun or not has(draft, k, BASE):
            return None
        if draft.words[k] in ("be", "have"):
            return _read_aux(draft, k, i, form="inf")
        return _make(draft, i, k, "inf")
    if word == "not" and draft.words[i + 1] == "to" and has(draft, i + 2, BASE):
        return _make(draft, i, i + 2, "inf", negated=True)
    if word == "no" and draft.words[i + 1] == "longer" and draft.words[i + 2] in draft.forms:
        return _make(draft, i, i + 2, "finite", negated=True, past=has(draft, i + 2, PAST))
    if word in BE or word in HAVE or word in MODALS or word in DO:
        if word in ("may", "will", "can", "might") and draft.tokens.cases[i] and i:
            return None
        return _read_aux(draft, i, i, form="ing" if word in ("having", "being") else "finite")
    return None if word in NEGATIONS else read_bare(draft, i)


def _follows_noun_only(draft: Draft, k: int) -> bool:
    """Is "to X" followed by nothing that a verb needs (to talks, to power)?"""
    deed = draft.words[k] in ("visit", "meet", "attack")
    return not deed and draft.words[k + 1] in ("of", "between", "", ".")


def _read_aux(draft: Draft, k: int, first: int, form: str) -> int:
    """Read a group that begins with an auxiliary at k."""
    group = Verb(k, (), form)
    helper = ""
    last = k
    while True:
        word = draft.words[k]
        if (
            word in NEGATIONS
            and (word != "no" or draft.words[k + 1] == "longer")
            and (helper or word != "neither")
        ):
            group.negated = True
        elif word in MODALS and not helper:
            note_modal(group, word)
            helper = "modal"
        elif word in HAVE and helper in ("", "modal"):
            group.had = word == "had"
            helper, last = "have", k
        elif word in DO and helper == "":
            group.past = word == "did"
            helper, last = "do", k
        elif word in BE:
            group.past |= word in ("was", "were")
            helper, last = "be", k
        elif helper == "be" and word == "due" and _take_due(draft, group, k):
            draft.made.append(Chunk("V", first, group.head, verb=group))
            return group.head + 1
        elif helper == "be" and word in AFTER_BE and _leads_to_verb(draft, k):
            note_prospect(group, word)
            k, helper = k + 1, "modal"
        elif (
            word == "to"
            and (helper in ("be", "have") or "ought" in draft.words[k - 2 : k])
            and has(draft, k + 1, BASE)
            and draft.words[k + 1] != "blame"
        ):
            placed = draft.words[k - 1] in ("there", "here")
            group.future = group.future or (helper == "be" and not placed)
            unmet = helper == "have" and draft.words[k - 1] == "yet"
            group.modal = group.modal or ("must" if helper == "have" and not unmet else "")
            group.negated = group.negated or unmet
            helper = "modal"
        elif k in draft.starts or not _is_within(draft, k, helper):
            jump = skip_date(draft, k)
            lapsed = skip_lapse(draft.words, k) if jump == k and helper else k
            jump = lapsed if has(draft, lapsed, PARTICIPLE) else jump
            if jump == k:
                break
            k = jump - 1
        k += 1
    return _finish(draft, group, helper, k, last, first)


def _take_due(draft: Draft, group: Verb, k: int) -> bool:
    """Read who is due in a place as coming there, what is due on a day as planned."""
    if head := is_due_at(draft, k):
        group.future, group.lemmas, group.head = True, ("arrive",), head
    elif skip_date(draft, k + 1) > k + 1:
        group.passive, group.lemmas, group.head = True, ("slate",), k
    return group.head >= k


def _leads_to_verb(draft: Draft, k: int) -> bool:
    """Does "to" with a verb follow word k (due to arrive)?"""
    return draft.words[k + 1] == "to" and has(draft, past_adverbs(draft, k + 2), BASE)


def _is_within(draft: Draft, k: int, helper: str) -> bool:
    """May word k stand inside a verb group (has since barred, had both warned)?"""
    if helper == "be" and draft.words[k] in _QUOTES and has(draft, k + 1, PARTICIPLE):
        return True
    since = draft.words[k] == "since" and helper == "have" and has(draft, k + 1, PARTICIPLE)
    if helper == "modal" and draft.words[k] == "back" and takes_object(draft, k):
        return False
    return since or is_adverb(draft, k) or draft.words[k] in ("each", "both", "all", "longer")


def _finish(draft: Draft, group: Verb, helper: str, k: int, last: int, first: int) -> int:
    """Take the main verb at k, or the auxiliary itself."""
    features = draft.forms.get(draft.words[k], NO_FORM).features
    bare = not features and draft.words[k].endswith("ed") and k not in draft.starts
    bare = bare and not draft.words[k].startswith("un")
    if k in draft.starts or (draft.words[k] in _SETTLED and is_inclined(draft.words, k)):
        features, bare = frozenset(), False
    done = PARTICIPLE in features or bare
    group.passive = helper == "be" and done and draft.words[k : k + 2] != ["engaged", "in"]
    if helper == "be":
        going = GERUND in features and (group.future or not _is_noun_gerund(draft, k))
        taken = done or going
    else:
        taken = done if helper == "have" else BASE in features and helper in ("modal", "do")
    if not taken:
        group.lemmas, group.head = (helper if helper in ("have", "do") else "be",), last
        group.past, group.had = group.past or group.had, False
        draft.made.append(Chunk("V", first, last, verb=group))
        return k
    wanted = {"modal": BASE, "do": BASE, "have": PARTICIPLE}.get(
        helper, PARTICIPLE if group.passive else GERUND
    )
    group.lemmas, group.head = _lemmas(draft, k, wanted) or (draft.words[k],), k
    draft.made.append(Chunk("V", first, k, verb=group))
    return k + 1


def _is_noun_gerund(draft: Draft, k: int) -> bool:
    last = draft.made[-1].phrases if draft.made else ()
    staged = draft.words[k] == "meeting" or (last and draft.phrases[last[-1]].rank)
    places = ("of", "between") if staged else ("of", "between", "in")
    return draft.words[k] in NOUN_GERUNDS and draft.words[k + 1] in places


def _make(
    draft: Draft, first: int, head: int, form: str, *, negated: bool = False, past: bool = False
) -> int:
    lemmas = _lemmas(draft, head, {"inf": BASE, "ing": GERUND}.get(form, PAST if past else ""))
    passive = form == "pp"
    made = Verb(head, lemmas, form, passive=passive, negated=negated, past=past)
    draft.made.append(Chunk("V", first, head, verb=made))
    return head + 1


def read_bare(draft: Draft, i: int) -> int | None:
    """Read a verb without an auxiliary, None where the word is a noun or adjective here."""
    word = draft.words[i]
    if word not in draft.forms:
        if not is_unknown_past(draft, i):
            return None
        draft.made.append(Chunk("V", i, i, verb=Verb(i, (word,), "finite", past=True)))
        return i + 1
    if leads_line(draft, i):
        return _make(draft, i, i, "finite")
    features = draft.forms[word].features
    if PAST in features and _is_spent(draft, i):
        draft.made.pop()
    previous = draft.made[-1] if draft.made else None
    kind = previous.kind if previous is not None else ";"
    if is_no_verb(draft, i, word) or (previous is not None and is_held(draft, i, previous)):
        return None
    form = (
        ("inf" if BASE in features and is_let(draft) else "")
        or ("finite" if draft.words[i - 1] in ("we", "i") and THIRD not in features else "")
        or _after_noun(draft, i, features, previous)
        if kind == "N" and previous is not None
        else _after_other(draft, i, features, kind)
    )
    if not form:
        return None
    after = _make(draft, i, i, form, past=PAST in features)
    if kind == "&" and previous is not None and previous.case == "nor" and draft.made[-1].verb:
        draft.made[-1].verb.negated = True
    if kind in ("&", ",") and PARTICIPLE in features:
        _stay_perfect(draft, features)
    if kind == "&" and form == "ing":
        stay_progressive(draft)
    if PARTICIPLE in features and form == "finite":
        stay_passive(draft, i)
    if kind in ("&", ",") and form == "finite" and BASE in features and PAST not in features:
        _carry_on(draft)
    return after


def _is_spent(draft: Draft, i: int) -> bool:
    """Has the preposition before verb i all that it governs (in response, over the weekend)?"""
    last = draft.made[-1] if len(draft.made) > 1 else None
    if last is None or last.kind != "P" or draft.made[-2].kind != "N":
        return False
    whole = last.last == i - 1 and last.last > last.first and draft.words[last.first] == "in"
    dated = last.last < i - 1 and last.case not in ("of", "from", "to", "with", "by")
    return whole or dated


def _stay_perfect(draft: Draft, features: frozenset[str]) -> None:
    """Read a joined participle as the perfect begun before (had expelled one, jailed two)."""
    verb = draft.made[-1].verb
    before = range(len(draft.made) - 2, -1, -1)
    number = next((n for n in before if draft.made[n].kind == "V"), -1)
    last = draft.made[number].verb if number >= 0 else None
    if verb is None or last is None or last.form != "finite" or last.passive:
        return
    perfect = draft.words[draft.made[number].first] in HAVE
    between = {chunk.kind for chunk in draft.made[number + 1 : -1]}
    apart = between & {"R", "B", ";"} or (number and draft.made[number - 1].kind == "R")
    if not perfect or apart:
        return
    parted = [chunk.kind for chunk in draft.made[-3:-1]] == [",", "&"]
    told = any(c.kind == "V" for c in draft.made[:number])
    speaks = parted and told and PAST in features and not SPEAKING.isdisjoint(verb.lemmas)
    denied = any(c.verb is not None and "deny" in c.verb.lemmas for c in draft.made[:number])
    speaks = speaks or (parted and denied and PAST in features)
    if last.had or PAST not in features:
        had = last.had and not speaks
        verb.form, verb.passive, verb.past, verb.had = "finite", False, True, had


def _carry_on(draft: Draft) -> None:
    """Give a joined verb the prospect of the one before (will set it up and strike)."""
    verb = draft.made[-1].verb
    last = next((c.verb for c in reversed(draft.made[:-1]) if c.kind == "V"), None)
    if verb is not None and last is not None and last.form == "finite":
        verb.future, verb.modal, verb.negated = last.future, last.modal, last.negated


def _lemmas(draft: Draft, k: int, feature: str) -> tuple[str, ...]:
    """Return the verbs that word k is a form of, those of the wanted form if any."""
    form = draft.forms.get(draft.words[k], NO_FORM)
    return form.by_feature.get(feature, form.lemmas)


def _is_guest(draft: Draft, i: int, kind: str) -> bool:
    """Does "visiting" qualify who is met (held talks with visiting Indonesian ministers)?"""
    number = draft.starts.get(i + 1)
    if number is None or not draft.phrases[number].rank:
        return False
    last = draft.made[-1].verb if draft.made else None
    free = last is not None and last.form == "finite" and not _STARTS & set(last.lemmas)
    met = kind == "P" and draft.words[i - 1] in ("with", "to", "by", "between", "from")
    met = met or draft.words[i] == "acting"
    return met or free or (kind in (",", ";") and _opens_main(draft, number))


def _opens_main(draft: Draft, number: int) -> bool:
    """Does a finite verb follow a guest's phrase, the first of the sentence?"""
    k = past_adverbs(draft, draft.phrases[number].last + 1)
    told = any(one.verb is not None and one.verb.form == "finite" for one in draft.made)
    return not told and (has(draft, k, PAST) or has(draft, k, THIRD) or draft.words[k] in HAVE)


def _after_other(draft: Draft, i: int, features: frozenset[str], kind: str) -> str:
    """Return the form of a verb at word i behind a chunk that is no noun, "" for no verb."""
    word = draft.words[i]
    if word in ("visiting", "acting") and _is_guest(draft, i, kind):
        return ""
    if word == "opening" and draft.words[i + 1] == "fire":
        return "ing"
    if GERUND in features:
        return _read_gerund(draft, i, kind)
    if kind == "V":
        return "finite" if goes_on_after_day(draft, i, features) else ""
    if kind == "P":
        return ""
    if kind == "," and features & {PAST, THIRD} and closes_inset(draft):
        return "finite"
    if features & {PAST, PARTICIPLE}:
        return _read_past(draft, i, features, kind)
    return _read_present(draft, i, features, kind)


def _read_gerund(draft: Draft, i: int, kind: str) -> str:
    """Return "ing" for a gerund, "" for a noun in -ing (after the shelling, kept shelling it)."""
    noun_like = draft.words[i] in NOUN_GERUNDS and draft.words[i + 1] != "down"
    acts = takes_object(draft, i)
    if noun_like and kind in ("P", ";") and not (acts or (kind == "P" and acts_on(draft, i))):
        return "ing" if opens_with_deed(draft, i) else ""
    kept = draft.words[i - 1] in ("keep", "keeps", "kept", "keeping")
    return "" if noun_like and kind == "V" and not (kept or acts) else "ing"


def _read_past(draft: Draft, i: int, features: frozenset[str], kind: str) -> str:
    """Return the form of a past or participle behind a sign or what opens a clause."""
    nxt = draft.words[i + 1]
    if kind == ";":
        return "pp" if nxt in CASES else "finite" if takes_object(draft, i) else ""
    noun = nxt.isalpha() and not (nxt in CASES or nxt in ADVERBS or nxt in draft.forms)
    if noun and kind in (",", "&") and not takes_object(draft, i) and "V" not in kinds_of(draft):
        return ""  # and united forces: no verb before it that it could go on with
    return "finite" if PAST in features else "pp"


def _read_present(draft: Draft, i: int, features: frozenset[str], kind: str) -> str:
    """Return the form of a present behind a sign or what opens a clause, "" for a noun."""
    word, dual = draft.words[i], draft.words[i] in draft.dual
    if kind in ("R", "B"):
        return "" if dual and kind == "B" and not takes_object(draft, i) else "finite"
    if kind not in (",", "&") or (kind == "," and word in RELATABLE and is_told_of(draft, i)):
        return ""
    follows = takes_object(draft, i) or draft.words[i + 1] in ("for", "on", "off")
    if dual and not (follows or (kind == "," and continues_line(draft, i))):
        return ""
    last = next((one.verb for one in reversed(draft.made) if one.kind == "V"), None)
    if last is None:
        return ""
    if BASE in features:
        return last.form if last.form in ("inf", "finite") else ""
    return "finite" if THIRD in features else ""


def _after_noun(draft: Draft, i: int, features: frozenset[str], previous: Chunk) -> str:
    word = draft.words[i]
    dual = word in draft.dual
    floating = draft.words[i - 1] in ("all", "both", "each") and previous.last == i - 2
    dated = previous.last < i - 1 and draft.words[i - 1][0].isdigit()
    before = draft.words[previous.last if dated else i - 1 - floating]
    phrase = draft.phrases[previous.phrases[-1]] if previous.phrases else None
    if phrase is not None and phrase.last != (previous.last if dated else i - 1 - floating):
        phrase = None
    if phrase is not None and phrase.pronoun and not (phrase.owner or phrase.rank):
        return "ing" if GERUND in features else "finite"
    counted = is_count(before) and not is_crowd(before, draft.forms[word].lemmas)
    held = before in DETERMINERS and not (before == "each" and GERUND in features)
    if (phrase is None and (held or counted)) or (phrase is not None and phrase.owner):
        return ""
    people = previous.first > 1 and before[-3:] == "ese" and draft.words[i - 2] in _COUNTED
    modifier = phrase is not None and phrase.modifier and before[-1:] != "s" and not people
    named = phrase.first if phrase is not None else i
    ahead = {BASE, THIRD} if modifier else {BASE}
    held = modifier or draft.words[named - 1] in ("a", "an")
    if held and ahead & features and PAST not in features:
        return ""
    lone = draft.words[named - 1] in ONE and draft.words[i + 1] in CASES and PAST in features
    if modifier and (dual or PAST in features) and not (lone or takes_object(draft, i)):
        return ""
    if GERUND in features:
        told = draft.words[i + 1] == "that" and word in ("briefing", "meeting", "hearing")
        held = word in NOUN_GERUNDS and (told or not takes_object(draft, i))
        return "" if held or modifier else "ing"
    if PAST in features:
        return "finite"
    if PARTICIPLE in features and not (BASE in features and before[-1:] == "s"):
        return "pp"
    many = before in _MANY or before.endswith(("smen", "emen", "rmen", "dmen", "nmen"))
    plural = (
        phrase.plural or many or (phrase.last > phrase.first and before[-1:] == "s")
        if phrase is not None
        else many or (before[-1:] == "s" and before[-2:] not in ("ss", "us"))
    )
    plural = plural or are_several(draft, phrase)
    if heads_line(draft, i, phrase):
        return "finite"
    plural = plural or (not dual and "and" in draft.words[previous.first : i])
    if BASE in features and not plural:
        return "finite" if is_demanded(draft) else ""
    if dual and (not takes_object(draft, i) or draft.words[i + 1] == "that"):
        nxt, acts = draft.words[i + 1], phrase is not None and phrase.actors and not modifier
        moves = nxt in ("for", "on", "upon", "off", "against", "in", "out", "back", "to")
        moves = moves and word not in ("attacks", "strikes", "visits", "protests", "trips")
        sides = word in ("stands", "sides") and nxt in ("with", "by")
        struck = word in _STRUCK and kinds_of(draft).endswith("VN")
        return "finite" if acts and (moves or sides) and not struck else ""
    return "finite"
