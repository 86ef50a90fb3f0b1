"""Azerbaijani clauses: which words are predicates, and where the clause of each begins.

The language puts its verb last: a finite verb (or a converb in -ıb, -araq) closes a clause, and
participles and verbal nouns close clauses inside one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.grammars._az.words.patterns import Known
from hamgara.events.grammars._az.words.verbs import FINITE, Form, Verb

_STOP = frozenset(".,;:!?)")
_I, _A = "[ıiuü]", "[aə]"
_SHAPES: tuple[tuple[Form, str], ...] = (
    ("perfect", rf"\w{{2,}}y?{_I}b(?:l{_A}r)?"),
    ("pluperfect", rf"\w{{2,}}m{_I}şd{_I}(?:l{_A}r)?"),
    ("future", r"\w{2,}(?:acaq|əcək)(?:d[ıi]r)?(?:lar|lər)?"),
    ("must", rf"\w{{2,}}m{_A}l[ıi]d[ıi]r"),
    ("if", rf"\w{{3,}}s{_A}n[ıi]z"),
    ("dik", rf"\w{{2,}}d{_I}[yğ]{_I}(?P<case>n{_I}n|n{_A}|nd{_A}n?|n{_I})"),
    ("acaq", r"\w{2,}(?:acağ|əcəy)[ıi](?P<case>n[ıi]n|n[aə]|nd[aə]n?|n[ıi])"),
    ("after", rf"\w{{2,}}d{_I}[qk]d{_A}n?"),
    ("while", r"\w{3,}(?:araq|ərək|arkən|ərkən)"),
    ("ma", rf"(?!\w*namə)\w{{3,}}m{_A}s{_I}(?P<case>n{_I}n|n{_A}|nd{_A}n?|n{_I}|)"),
    ("maq", rf"\w{{3,}}(?:m(?:aq|ək)(?P<case>d{_A}n?|l{_A}|)|m(?:ağ|əy)(?P<case2>{_I}|{_A}))"),
    ("an", rf"\w+(?:l{_A}n|{_I}l|{_I}n|l{_A}ş|d{_I}r|{_I}ş)(?:an|ən)"),
)
_UNKNOWN = tuple((form, re.compile(pattern)) for form, pattern in _SHAPES)
_LAST: tuple[tuple[Form, re.Pattern[str]], ...] = (
    ("present", re.compile(rf"\w{{2,}}{_I}r(?:l{_A}r)?")),
    ("past", re.compile(rf"\w{{3,}}d{_I}(?:l{_A}r)?")),
    ("present", re.compile(rf"\w{{3,}}d{_I}r(?:l{_A}r)?")),
)


_COPULA = re.compile(rf"\w{{4,}}d{_I}r(?:l{_A}r)?")
_IS_NOT = re.compile(r"deyil(?:di|miş|dir)?(?:lər)?")
"""Behind a plan: it is not meant (niyyətində deyil)."""
_ANDS = frozenset({"və", "amma", "lakin", "ancaq"})
"""Behind which another clause follows one that ends in the copula (qəbuledilməzdir və ...)."""

MEANT = ("olan", "olmuş")
"""Behind "must" of what is to be held (keçirilməli olan görüş)."""

_SAYING = frozenset({"report", "threat", "promise"})
"""What is called to announce an act, on a condition or without."""
_PAPERS = frozenset({"razılaş", "anlaş", "toqquş", "atış"})
"""Verbs whose noun in -ma is a paper or a fight (razılaşma, toqquşma)."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb form at a word; `closes` a clause, or is inside one (participle, verbal noun).

    `end` is its last word; `able`: "can" stood there (edə bilər). `called` is its operator
    (report, deny, ...), "" for none; `first` the first word of the operator's phrase.
    """

    at: int
    end: int
    verb: Verb
    closes: bool
    conditional: bool = False
    able: Form | None = None
    called: str = ""
    first: int = 0
    noun_next: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """Words `start` to `end`; `predicate` closes it (None: a clause without a verb)."""

    start: int
    end: int
    predicate: int | None
    subject: Phrase | None
    own: bool
    """Does the clause name its subject itself (or is it the one of the clause before)?"""


@dataclass(frozen=True, slots=True)
class ClauseReader:
    """Finds predicates; `nouns` are the words that only look like verbs."""

    lists: Mapping[str, frozenset[str]]

    def find_verb(
        self, words: Sequence[str], known: Sequence[Known], cases: Sequence[int], i: int
    ) -> Verb | None:
        """Return the verb form that word i is, None for none."""
        word = words[i]
        if _IS_NOT.fullmatch(word) and i and words[i - 1].endswith(("ndə", "nda")):
            return Verb("", "present", negated=True)
        if word in self.lists["nonverbs"] and not _is_verb_here(words, i):
            return None
        verb = known[i].verb
        if verb is not None:
            return verb if self._is_meant(words, i, verb) else None
        quoted = i > 0 and words[i - 1] == '"' and word.endswith(("sanız", "səniz"))
        if len(word) < 4 or (cases[i] and not quoted) or not word[0].isalpha():
            return None
        after = known[i + 1].verb if i + 1 < len(words) else None
        if after is not None and after.stem in ("et", "ol") and word[-1] == "b":
            return None
        return self._guess_verb(words, i)

    def _is_meant(self, words: Sequence[str], i: int, verb: Verb) -> bool:
        """Is a form of a known verb one here, not a time, a name or a paper (razılaşma)?"""
        if verb.form == "an":
            return words[i] not in self.lists["times"] or not _is_time(words, i, self.lists)
        if verb.form == "let":
            return len(verb.stem) > 2
        return verb.form != "ma" or verb.stem not in _PAPERS

    def _guess_verb(self, words: Sequence[str], i: int) -> Verb | None:
        """Return the form of a verb that no list knows, by its ending."""
        word = words[i]
        for form, pattern in _UNKNOWN:
            match = pattern.fullmatch(word)
            if match:
                groups = match.groupdict()
                return Verb("", form, case=groups.get("case") or groups.get("case2") or "")
        if (i + 1 >= len(words) or words[i + 1] in _STOP) and word not in self.lists["adjectives"]:
            for form, pattern in _LAST:
                if pattern.fullmatch(word):
                    return Verb("", form)
        if i + 1 < len(words) and words[i + 1] in _ANDS and _COPULA.fullmatch(word):
            return Verb("", "present")
        return None

    def read(
        self,
        words: Sequence[str],
        verbs: Sequence[Verb | None],
        call: Callable[[int], tuple[str, int]],
    ) -> list[Predicate]:
        """Return the predicates in order."""
        made: list[Predicate] = []
        end = -1
        for i, found in enumerate(verbs):
            if found is None or i == end:
                continue
            verb, able = found, None
            if found.form == "able":
                can = verbs[i + 1] if i + 1 < len(words) else None
                if can is None or can.stem != "bil":
                    continue
                verb = Verb(found.stem, can.form, found.passive, can.negated, can.case)
                able = can.form
            end = i if able is None else i + 1
            after = _find_word(words, end + 1)
            if after == '"':
                after = _find_word(words, end + 2)
            last = after in _STOP or after in self.lists["breaks"]
            if verb.form == "aorist" and verb.negated and not last and _is_quality(words, i):
                continue
            closes = _closes(verb, able, after, last=last)
            conditional = verb.form == "if" and after not in ("da", "də")
            called, first = call(i)
            made.append(
                Predicate(
                    i, end, verb, closes, conditional, able, called, first,
                    noun_next=not last and not closes,
                )
            )  # fmt: skip
        return made


def _is_verb_here(words: Sequence[str], i: int) -> bool:
    """Is a word a verb that mostly is none (daxil olaraq; gələcək at the end)?"""
    word, after = words[i], _find_word(words, i + 1)
    if word == "olaraq":
        return i > 0 and words[i - 1] == "daxil"
    return word == "gələcək" and (after in _STOP or after in ("və", "ki"))


def _find_word(words: Sequence[str], i: int) -> str:
    """Return a word, a full stop behind the last."""
    return words[i] if i < len(words) else "."


def _closes(verb: Verb, able: Form | None, after: str, *, last: bool) -> bool:
    """Does a verb close its clause: by its form, or where a sign or "ki" stands behind it?"""
    if verb.form == "mis":
        return last
    if verb.form == "future":
        whole = verb.stem == "" or after == "və"
        return last or after == "ki" or (able is not None and whole)
    if verb.form == "must":
        return not after.startswith(("olduğ", *MEANT))
    return verb.form in ("if", "while") or verb.form in FINITE


def _is_quality(words: Sequence[str], i: int) -> bool:
    """Does what looks like a verb only say of what kind a noun is (bağışlanmaz təxribat)?"""
    return words[i].endswith(("maz", "məz")) and words[i + 1 : i + 2] not in (['"'], ["deyə"])


def _is_time(words: Sequence[str], i: int, lists: Mapping[str, frozenset[str]]) -> bool:
    return i + 1 < len(words) and any(words[i + 1].startswith(one) for one in lists["periods"])


def find_speaker(
    clauses: Sequence[Clause], predicates: Sequence[Predicate], words: Sequence[str]
) -> Phrase | None:
    """Return who acts in the next clause if it names nobody, behind a condition of another.

    "X bildirib ki, Y hücum etsə, cavab verəcək": X will.
    """
    report = next((one for one in reversed(clauses[:-1]) if one.predicate is not None), None)
    if report is None or report.predicate is None or clauses[-1].predicate is None:
        return None
    if not clauses[-1].own or not predicates[clauses[-1].predicate].conditional:
        return None
    saying = predicates[report.predicate]
    told = words[saying.end + 1 : saying.end + 2] in (["ki"], [":"]) and saying.called in _SAYING
    return report.subject if told else None
