"""Persian acts told as not so without a negated verb: neither-nor, none is on, a tale of it."""

from __future__ import annotations

from hamgara.events.grammars._fa.clauses.sentence import Act, Sentence

_NOT = "نه"
_ONLY = frozenset({"تنها", "فقط", "صرفا", "چندان", "لزوما"})
_NINE = frozenset({"ساعت", "گروه", "هر", "این"})
"""Before the same word it is the number nine."""
_JOINTS = frozenset({"و", ","})
_ON = (["در", "کار"], ["در", "میان"], ["در", "برنامه"])
_TALES = frozenset(
    ["خبر", "خبرهای", "خبرها", "گزارش", "گزارشها", "گزارشهای", "شایعه", "شایعات", "آنچه", "گفتهها",
     "گفتههای", "روایت", "خبری", "گزارشی"]
)  # fmt: skip
_FALSE = frozenset(
    ["خیال", "خیالبافی", "دروغ", "دروغی", "کذب", "ساختگی", "جعلی", "نادرست", "بیاساس", "بیپایه",
     "شایعه", "توهم", "افسانه", "واهی", "محض"]
)  # fmt: skip
_CALLING = frozenset({"بودن", "خواندن", "دانستن", "نامیدن", "کردن", "شمردن"})
_FAR_TALE = 8
_WHAT = "آنچه"


def is_untrue(made: Sentence, act: Act, type_: str) -> bool:
    """Is an act told as not so by other words than a negated verb of its own?"""
    return (
        _is_neither(made, act)
        or _is_not_on(made, act)
        or (type_ != "ACCUSE" and _is_tale(made, act))
    )


def _is_neither(made: Sentence, act: Act) -> bool:
    """Is it one of two that were not done: neither recalled its envoy nor cut the ties?"""
    words = made.words
    if _NOT not in made.bag or "بلکه" in made.bag:
        return False
    nots = [k for k, word in enumerate(words[:-1]) if word == _NOT and words[k + 1] not in _ONLY]
    joined = [k for k in nots[1:] if words[k - 1] in _JOINTS]
    if not joined or any(words[k - 1] in _NINE or words[k - 1].isdigit() for k in nots if k):
        return False
    first = max(k for k in nots if k < joined[0])
    verb = act.clause.verb
    return (
        verb is not None
        and not verb.negated
        and any(k in act.clause.tokens and k < verb.first for k in (first, joined[0]))
    )


def _is_not_on(made: Sentence, act: Act) -> bool:
    """Does a clause tell that there is none of what a noun names: no talks are on (در کار نیست)?"""
    verb = act.clause.verb
    if act.verbal or verb is None or not verb.negated or verb.lemma != "بودن":
        return False
    standing = made.nouns.get(act.first)
    plain = standing is not None and standing.case in ("bare", "of")
    return plain and act.last < verb.first and made.words[verb.first - 2 : verb.first] in _ON


def _is_tale(made: Sentence, act: Act) -> bool:
    """Is it only told by what is called false: what they wrote about X's request is a lie?"""
    words, clause = made.words, act.clause
    if act.verbal or _TALES.isdisjoint(made.bag) or _FALSE.isdisjoint(made.bag):
        return False
    begin = max(clause.tokens[0], act.first - _FAR_TALE)
    at = next((k for k in range(act.first - 1, begin - 1, -1) if words[k] in _TALES), -1)
    if (at < 0 and clause.opened != _WHAT) or made.verbs.intersection(
        range(begin if at < 0 else at, act.first)
    ):
        return False
    closing = [clause, *([clause.outer] if clause.outer is not None else [])]
    return any(
        one.verb is not None and not one.verb.negated and one.verb.first > act.last
        and one.verb.lemma in _CALLING
        and not _FALSE.isdisjoint(words[max(act.last + 1, one.verb.first - 2) : one.verb.first])
        for one in closing
    )  # fmt: skip
