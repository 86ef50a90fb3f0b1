"""English verb groups: auxiliaries, tense, and words that may be verbs or nouns."""

from __future__ import annotations

from hamgara.events.grammars._en.chunk import (
    NO_FORM,
    Chunk,
    Verb,
    note_modal,
    note_prospect,
)
from hamgara.events.grammars._en.clauses.bare_verbs import read_behind_noun, read_behind_other
from hamgara.events.grammars._en.clauses.beside_verbs import (
    has,
    is_adverb,
    is_no_verb,
    past_adverbs,
    skip_date,
)
from hamgara.events.grammars._en.clauses.clauses import SPEAKING
from hamgara.events.grammars._en.clauses.draft import Draft
from hamgara.events.grammars._en.clauses.headlines import leads_line
from hamgara.events.grammars._en.clauses.participles import (
    is_due_at,
    is_held,
    is_let,
    is_name,
    is_unknown_past,
    stay_passive,
    stay_progressive,
    takes_object,
)
from hamgara.events.grammars._en.words.function import (
    AFTER_BE,
    BE,
    DO,
    HAVE,
    MODALS,
    NEGATIONS,
    NOUN_GERUNDS,
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

_QUOTES = frozenset({'"', "“", "'", "‘"})
"""What may open the words of another inside a verb group (would be "taken out")."""
_SETTLED = frozenset({"prepared", "committed", "determined", "disposed", "indebted"})
"""States somebody is in, not passives, before "to"."""


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
        or read_behind_noun(draft, i, features, previous)
        if kind == "N" and previous is not None
        else read_behind_other(draft, i, features, kind)
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
