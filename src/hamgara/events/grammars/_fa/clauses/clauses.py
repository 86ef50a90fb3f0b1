"""Cut a Persian sentence into clauses: each ends with its verb; one with که lies inside another."""

from __future__ import annotations

from hamgara.events.grammars._fa.clauses.sentence import Clause, Marker
from hamgara.events.grammars._fa.words.verbs import (
    ARE_SO,
    ASKING,
    BECOME,
    BEFORE_NOUNS,
    SPLIT_WILL,
    WILL,
    Form,
    Verb,
    read_verb,
)

HARD = frozenset({";", ":", "/", "|", "?", "!", "*", "…", "•", "■"})
_SIGNS = frozenset({".", ",", '"', "'", "(", ")", "-", "–", "و"})
_LEADING = frozenset({",", '"', "و"})
_OPENERS = frozenset(
    {"که", "اینکه", "آنکه", "آنچه", "انکه", "وقتیکه", "حالیکه", "صورتیکه", "طوریکه"}
)
IFS = frozenset({"اگر", "چنانچه", "هرگاه", "اگرچه", "مگر", "درصورتیکه", "مادامی"})
_LONG_IFS = (("در", "صورتی", "که"), ("به", "شرطی", "که"), ("در", "صورتیکه"))
_IF_WORDS = frozenset(form[1] for form in _LONG_IFS)
_LONGEST_IF = 6
_LONG_DATE = 5
_DOING = frozenset(
    [
        "کردن", "دادن", "گفتن", "گرفتن", "نوشتن", "فرستادن", "خواستن", "زدن", "کشیدن", "آوردن",
        "بستن", "گذاشتن", "ساختن", "بردن", "رساندن", "نهادن",
    ]
)  # fmt: skip
"""Verbs whose bare participle, unlike that of become, is no adjective."""
_NOUNS = frozenset({"خواسته", "گفته", "نوشته", "داده", "یافته", "فرستاده", "کشته"})
_POINTING = frozenset({"این", "آن", "همین", "همان", "هر", "هیچ", "چنین"})
"""Before a participle that is a noun: this demand, these words."""
_BECOME = frozenset({"شده", "شد", "بود", "است", "باشد"})
_ASKED_WITH = frozenset(
    [
        "درخواست", "تقاضا", "دستور", "پیشنهاد", "توصیه", "متعهد", "موافقت", "خواستار", "تعهد",
        "قول", "امیدواری", "آمادگی", "تمایل",
    ]
)  # fmt: skip
_SENT = frozenset({"گسیل", "اعزام", "ارسال", "مبذول", "معطوف"})
"""With "have": what looks like a present and is what somebody is asked to do."""
_WEIGHS = frozenset({"میکند", "میکنند", "میسنجد", "میسنجند", "میزند", "میزنند"})
_PAUSING = frozenset({",", ";", "و", "ولی", "اما"})
_DOES = "کند"
"""Does, behind an "if" a verb even where it does not end its clause; elsewhere also "slow"."""


def list_cuts(forms: dict[str, Form]) -> frozenset[str]:
    """Return all words that may begin or end a clause."""
    return frozenset({*forms, *WILL, *SPLIT_WILL, *HARD, *_OPENERS, *IFS, "تا"})


def cut_clauses(  # noqa: C901 - one pass over the words, a branch for each kind of cut
    words: list[str], forms: dict[str, Form], cuts: frozenset[str], masked: set[int]
) -> tuple[list[Clause], set[int]]:
    """Return the clauses in the order they end, and the places of all verbs' words."""
    done: list[Clause] = []
    stack: list[Clause] = []
    verbs: set[int] = set()
    now = Clause()
    at, size = 0, len(words)
    for cut in [k for k, word in enumerate(words) if word in cuts or word.endswith(ARE_SO)]:
        if cut < at:
            continue
        now.tokens.extend(range(at, cut))
        at, word = cut, words[cut]
        verb = None if at in masked else read_verb(words, at, forms)
        if verb is not None and (verb.tense == "infinitive" or _is_named(words, verb)):
            verb = None
        if verb is None and now.opened == "که" and now.head >= 0 and at not in masked:
            verb = _read_last(words, at, forms)
        if word == _DOES and now.opened in IFS and words[at - 1] not in BEFORE_NOUNS:
            verb = Verb(at, at, "کردن", "subjunctive", negated=False, passive=False)
        if verb is not None:
            if (
                now.tokens
                and now.verb is None
                and verb.tense == "participle"
                and not _ends(words, verb)
            ):
                now.tokens.append(at)
                at += 1
                continue
            now.tokens.extend(range(at, verb.last + 1))
            verbs.update(range(at, verb.last + 1))
            now.verb = verb
            done.append(now)
            at = verb.last + 1
            following = words[at] if at < size else ""
            if following in ('"', ")", "'"):
                following = words[at + 1] if at + 1 < size else ""
            if stack and following != "و" and following != "که":
                now = stack.pop()
            elif following == "که" or not stack:
                now = Clause(before=now, chained=following in ("و", ","))
            else:
                now = Clause(
                    before=now, outer=now.outer, head=now.head, opened=now.opened, chained=True
                )
            continue
        if word in HARD and not _is_figure(words, at):
            if any(words[k] not in (",", '"', "(", ")", "و") for k in now.tokens):
                done.append(now)
                now.speaker = word == ":"
            last = done[-1] if done else None
            done.extend(rest for rest in reversed(stack) if rest.tokens)
            stack.clear()
            now = Clause(before=last)
            at += 1
            continue
        if word in _OPENERS and at not in masked:
            if word == "که" and _opens(words, now):
                now.opened = now.opened or "که"
            else:
                now.tokens.append(at)
                stack.append(now)
                now = Clause(before=now.before, outer=now, head=at - 1, opened=word)
                at += 1
                continue
        elif word in IFS or (word == "تا" and _opens(words, now)):
            if _opens(words, now):
                now.opened = word
            elif word != "تا":
                stack.append(now)
                now = Clause(before=now.before, outer=now, head=-1, opened=word)
        now.tokens.append(at)
        at += 1
    now.tokens.extend(range(at, size))
    done.extend(
        rest for rest in (now, *reversed(stack)) if any(words[k] not in _SIGNS for k in rest.tokens)
    )
    for one in done:
        if one.chained and one.before is not None and _is_bare(one.before.verb):
            one.before.after = one
        if one.verb is not None and _is_asked(words, one, one.verb):
            one.verb = one.verb._replace(tense="subjunctive")
    if not _IF_WORDS.isdisjoint(words):
        for one in done:
            one.opened = "اگر" if _is_if(words, one) else one.opened
    return done, verbs


def _is_asked(words: list[str], clause: Clause, verb: Verb) -> bool:
    """Is what looks like a past or present what is asked for: خواست ... بازگرداند, گسیل دارد?"""
    asks = clause.before.verb if clause.before is not None else None
    either = verb.tense == "past" and verb.lemma.endswith("اندن") and not verb.passive
    either = either and words[verb.last].endswith("اند")
    sends = verb.tense == "present" and words[verb.first - 1] in _SENT and (
        verb.lemma == "داشتن"
    )  # fmt: skip
    if not (either or sends) or asks is None or clause.chained:
        return False
    return asks.lemma in ASKING or words[asks.first - 1] in _ASKED_WITH


def _is_bare(verb: Verb | None) -> bool:
    return verb is not None and verb.tense == "participle"


def ends(marker: Marker, words: list[str]) -> bool:
    """Does the verb of words of a mood end its clause: X weighs (سبک‌سنگین می‌کند) it, but Y did?"""
    behind = words[marker.last + 1 : marker.last + 2]
    weighed = marker.mood == "conditional" and words[marker.last] in _WEIGHS
    return weighed and bool(behind) and behind[0] in _PAUSING


def find_tense(clause: Clause) -> str:
    """Return the tense of a clause's verb; a bare participle shares one that is behind it.

    A pluperfect, or what is still to come: X با Y دیدار کرده و گفتگو خواهد کرد.
    """
    end = clause
    while end.after is not None and _is_bare(end.verb):
        end = end.after
    if clause.verb is None:
        return ""
    if not _is_bare(clause.verb):
        return clause.verb.tense
    if end.verb is None:
        return "past"
    ahead = end.verb.tense == "future" and not end.verb.negated and clause.verb.lemma != "شدن"
    return end.verb.tense if ahead or end.verb.tense == "pluperfect" else "past"


def is_killed(clause: Clause) -> bool:
    """Is it the first half of a passive: two of X killed and three wounded were?"""
    verb, behind = clause.verb, clause.after.verb if clause.after is not None else None
    halved = verb is not None and verb.lemma == "کشتن" and _is_bare(verb)
    return halved and behind is not None and (behind.passive or behind.lemma in BECOME)


def _is_if(words: list[str], clause: Clause) -> bool:
    """Does a clause begin with an "if" of several words: در صورتی که?"""
    begun = [words[k] for k in clause.tokens[:_LONGEST_IF] if words[k] not in _SIGNS]
    if begun[:1] == ["که"]:
        del begun[0]
    return any(tuple(begun[: len(form)]) == form for form in _LONG_IFS)


def _is_figure(words: list[str], at: int) -> bool:
    """Does a slash or colon stand between figures (1402/03/22), a slash between two dates?"""
    if words[at] == "/" and "(" in words[max(0, at - _LONG_DATE) : at]:
        return ")" in words[at : at + _LONG_DATE]
    return 0 < at < len(words) - 1 and words[at - 1].isdigit() and words[at + 1].isdigit()


def _opens(words: list[str], now: Clause) -> bool:
    """Has a clause no word yet?"""
    return all(words[k] in _LEADING for k in now.tokens)


def _read_last(words: list[str], at: int, forms: dict[str, Form]) -> Verb | None:
    """Return the participle that ends a relative clause, its "is" unsaid: X که Y کرده پاسخ داد.

    Only one verb is left behind it, which so is that of the clause around.
    """
    form = forms.get(words[at])
    if form is None or form.tense != "participle" or form.lemma not in _DOING:
        return None
    behind, left = at + 1, 0
    while behind < len(words) and words[behind] not in HARD and words[behind] not in (".", "که"):
        found = read_verb(words, behind, forms)
        if found is None or found.tense in ("infinitive", "participle"):
            behind += 1
            continue
        left += 1
        behind = found.last + 1
        if behind < len(words) and words[behind] in (",", "و"):
            break
    if left != 1 or words[at + 1] in _BECOME:
        return None
    return Verb(at, at, form.lemma, "perfect", form.negated, passive=False)


def _is_named(words: list[str], verb: Verb) -> bool:
    """Is what looks like a bare participle a noun: this demand (این خواسته), those words?"""
    before = words[verb.first - 1] if verb.first else ""
    return verb.tense == "participle" and words[verb.first] in _NOUNS and before in _POINTING


def _ends(words: list[str], verb: Verb) -> bool:
    """Does a bare participle end a clause (X شده و ...), or is it an adjective?"""
    following = words[verb.last + 1] if verb.last + 1 < len(words) else ""
    return following in ("و", "ولی", "اما", ",", ".", "", "که", "تا", ";", '"', "!", ")")
