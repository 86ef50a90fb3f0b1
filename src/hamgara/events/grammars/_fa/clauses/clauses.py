"""Cut a Persian sentence into clauses: each ends with its verb; one with که lies inside another."""

from __future__ import annotations

from dataclasses import dataclass, field

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
_EMPTY = frozenset({",", '"', "(", ")", "و"})
"""What alone makes no clause."""
_CLOSING = (['"'], [")"], ["'"])
"""Between a verb and the word that tells how the sentence goes on."""
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


@dataclass(slots=True)
class _Cutting:
    """A sentence being cut: the clauses that ended, the one that is open, and those around it.

    `at`: the first word that is in no clause yet; `around`: the outermost first; `verbs`: places
    of the words of verbs; `masked`: of words that name somebody or set a mood, and so cut nothing.
    """

    words: list[str]
    forms: dict[str, Form]
    masked: set[int]
    now: Clause = field(default_factory=Clause)
    at: int = 0
    done: list[Clause] = field(default_factory=list)
    around: list[Clause] = field(default_factory=list)
    verbs: set[int] = field(default_factory=set)

    def take(self, end: int) -> None:
        """Take the words up to `end`, which is not included, into the open clause."""
        self.now.tokens.extend(range(self.at, end))
        self.at = end

    def open_inside(self, head: int, opened: str) -> None:
        """Open a clause inside the open one, which goes on behind it."""
        outer = self.now
        self.around.append(outer)
        self.now = Clause(before=outer.before, outer=outer, head=head, opened=opened)


def cut_clauses(
    words: list[str], forms: dict[str, Form], cuts: frozenset[str], masked: set[int]
) -> tuple[list[Clause], set[int]]:
    """Return the clauses in the order they end, and the places of all verbs' words."""
    cutting = _Cutting(words, forms, masked)
    for at in [k for k, word in enumerate(words) if word in cuts or word.endswith(ARE_SO)]:
        if at < cutting.at:
            continue
        cutting.take(at)
        verb = _find_verb(cutting)
        if verb is not None:
            _end_with_verb(cutting, verb)
        elif words[at] in HARD and not _is_figure(words, at):
            _end_at_sign(cutting)
        elif words[at] in _OPENERS and at not in masked:
            _open_relative(cutting)
        else:
            _open_condition(cutting)
            cutting.take(at + 1)
    cutting.take(len(words))
    left = (cutting.now, *reversed(cutting.around))
    done = cutting.done
    done += [one for one in left if any(words[k] not in _SIGNS for k in one.tokens)]
    _join_verbs(words, done)
    return done, cutting.verbs


def _find_verb(cutting: _Cutting) -> Verb | None:
    """Return the verb that ends the open clause at the next word, None if none does.

    A bare participle inside a clause, which does not end it, is an adjective.
    """
    words, at, now = cutting.words, cutting.at, cutting.now
    if words[at] == _DOES and now.opened in IFS and words[at - 1] not in BEFORE_NOUNS:
        return Verb(at, at, "کردن", "subjunctive", negated=False, passive=False)
    if at in cutting.masked:
        return None
    verb = read_verb(words, at, cutting.forms)
    if verb is not None and (verb.tense == "infinitive" or _is_named(words, verb)):
        verb = None
    if verb is None and now.opened == "که" and now.head >= 0:
        verb = _read_last(words, at, cutting.forms)
    adjective = verb is not None and verb.tense == "participle" and not _ends(words, verb)
    return None if adjective and now.tokens and now.verb is None else verb


def _end_with_verb(cutting: _Cutting, verb: Verb) -> None:
    """End the open clause with its verb; what follows goes on with it or with the one around."""
    words, ended = cutting.words, cutting.now
    cutting.verbs.update(range(cutting.at, verb.last + 1))
    cutting.take(verb.last + 1)
    ended.verb = verb
    cutting.done.append(ended)
    behind = words[cutting.at : cutting.at + 2]
    if behind[:1] in _CLOSING:
        del behind[0]
    following = behind[0] if behind else ""
    if cutting.around and following not in ("و", "که"):
        cutting.now = cutting.around.pop()
    elif cutting.around and following == "و":
        cutting.now = Clause(
            before=ended, outer=ended.outer, head=ended.head, opened=ended.opened, chained=True
        )
    else:
        cutting.now = Clause(before=ended, chained=following in ("و", ","))


def _end_at_sign(cutting: _Cutting) -> None:
    """End the open clause and all around it, without a verb, at a colon or semicolon."""
    words, ended, done = cutting.words, cutting.now, cutting.done
    if any(words[k] not in _EMPTY for k in ended.tokens):
        done.append(ended)
        ended.speaker = words[cutting.at] == ":"
    last = done[-1] if done else None
    done.extend(one for one in reversed(cutting.around) if one.tokens)
    cutting.around.clear()
    cutting.now = Clause(before=last)
    cutting.at += 1


def _open_relative(cutting: _Cutting) -> None:
    """Open a clause with که inside the open one, or as its first word: X, که Y (را) کشت, ..."""
    words, at, now = cutting.words, cutting.at, cutting.now
    opens = words[at] == "که" and _opens(words, now)
    cutting.take(at + 1)
    if opens:
        now.opened = now.opened or "که"
    else:
        cutting.open_inside(at - 1, words[at])


def _open_condition(cutting: _Cutting) -> None:
    """Open a clause with اگر inside the open one, or as its first word; تا opens only as such."""
    word, now = cutting.words[cutting.at], cutting.now
    if word not in IFS and word != "تا":
        return
    if _opens(cutting.words, now):
        now.opened = word
    elif word != "تا":
        cutting.open_inside(-1, word)


def _join_verbs(words: list[str], clauses: list[Clause]) -> None:
    """Set what clauses have from one another: a shared verb, a wish asked for; and long "ifs"."""
    for one in clauses:
        if one.chained and one.before is not None and _is_bare(one.before.verb):
            one.before.after = one
        if one.verb is not None and _is_asked(words, one, one.verb):
            one.verb = one.verb._replace(tense="subjunctive")
    if not _IF_WORDS.isdisjoint(words):
        for one in clauses:
            one.opened = "اگر" if _is_if(words, one) else one.opened


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
