"""Persian speech: the subject first, the verb of saying, then the gist (که may be missing).

In `library/speech/fa.toml` an infinitive stands for all finite forms of its verb that are not
negated. The frames are: main (what is said follows, or stands between two words of the verb),
aside (with the remark that ...), according (according to X), described (called X a friend),
document (in the note of X stands), back (X said this, behind what is said), heading
(Minister: ...).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from hamgara.events.grammars._fa.words.verbs import (
    BE_PAST,
    BE_PRESENT,
    list_forms,
)
from hamgara.events.reading import Argument
from hamgara.events.speech._fa.clauses import Clauses, is_list, list_denied, trim
from hamgara.events.speech._fa.speakers import (
    AND,
    SIGNS,
    Place,
    Speakers,
    Subject,
    find_heading,
)
from hamgara.events.speech._frames import Frames, Match
from hamgara.events.speech_book import SpeechVerb, StanceBook
from hamgara.events.utterances import SpeechReader, Utterance
from hamgara.events.words import Words, split_forms

_ASIDE = frozenset({"aside", "according"})
_NAME = 2
_BE = BE_PRESENT | BE_PAST
_FINITE = frozenset({"past", "imperfect", "present", "perfect", "pluperfect"})
_IMPERSONAL = frozenset({"باید", "بایست", "میتوان", "نمیتوان", "میشود", "نباید"})
_DEEDS = frozenset(
    {"سخنان", "سخن", "ادعا", "ادعای", "ادعاهای", "اظهارات", "اتهام", "اتهامات", "بیانیه", "تصمیم",
     "اقدام", "رفتار", "گزارش", "حرفهای", "حرف", "موضع", "قطعنامه"}
)  # fmt: skip
_ALSO = frozenset({"نیز", "هم", "متقابلا"})
_SHORTEST = 2
_TOLD_OF = frozenset({"perfect", "participle", "pluperfect"})
_LIGHT = (("کردن", "نمودن"), ("شدن", "گردیدن"))
_THAT = " که …"
_READ = frozenset({"خواند", "خواندند", "خوانده", "می‌خواند"})
"""Forms of a verb that means to call and to read."""

DENIED = list_denied()
"""Negated forms of all verbs, with the same form not negated."""


def build(book: StanceBook) -> SpeechReader:
    """Compile the reader of Persian speech."""
    return _Persian(book)


def _expand(book: StanceBook) -> StanceBook:
    """Return the verbs with the other light verbs that mean the same, and a colon for "that".

    Before "that" the verb may be a perfect (has written that).
    """
    verbs: list[SpeechVerb] = []
    for verb in book.verbs:
        forms = dict.fromkeys(verb.words)
        for form in verb.words:
            for light, other in _LIGHT:
                if f" {light}" in form:
                    forms[form.replace(f" {light}", f" {other}")] = None
        for form in list(forms):
            if form.endswith(_THAT):
                bare = form.removesuffix(_THAT)
                forms |= dict.fromkeys((f"{bare} : …", f"{bare} بودن{_THAT}", f"{bare} بودن : …"))
        verbs.append(replace(verb, words=tuple(forms)))
    return replace(book, verbs=tuple(verbs))


class _Persian:
    def __init__(self, book: StanceBook) -> None:
        self._frames = Frames(_expand(book), frozenset({"و"}))
        self._all = list_forms()
        self._clauses = Clauses()
        self._forms = self._clauses.forms
        self._speakers = Speakers(book.lists, self._forms)
        self._met = frozenset(book.lists["met"])
        self._replies = frozenset(book.lists["replies"])
        self._answered = [tuple(form) for form in split_forms(book.lists["answered"], "fa")]
        self._heading = next((one for one in book.verbs if one.frame == "heading"), None)

    def is_ending(self, stem: str, rest: str) -> bool:  # noqa: ARG002 - as SpeechReader asks
        """May these letters follow a name or title inside its word?"""
        return rest == "ی"

    def read(self, sentence: Words, text: str, named: Sequence[Argument]) -> Sequence[Utterance]:  # noqa: ARG002 - as SpeechReader asks
        """Return the utterances of a sentence."""
        words = sentence.words
        mentions = [Place(one.mention, *_find_words(sentence, one)) for one in named]
        made = [
            Utterance(sentence.place(first, last), "named", (), mention,
                      sentence.place(first, last), introduces=True)
            for mention, first, last in self._speakers.introduce(words, mentions)
        ]  # fmt: skip
        matches = self._find_verbs(words)
        heading = find_heading(words, mentions) if self._heading else -1
        if heading > 0 and self._heading and not any(one.first < heading for one in matches):
            matches.insert(0, Match(self._heading, heading, heading, heading + 1, None))
        if not matches:
            return made
        said = [self._read_one(sentence, mentions, matches, k) for k in range(len(matches))]
        return [*self._share_subject(said, matches), *made]

    def _find_verbs(self, words: list[str]) -> list[Match]:
        """Return the verbs of saying; those of "it must be said", "talks" are none."""
        found: list[Match] = []
        for one in self._frames.find([self._base(words, at) for at in range(len(words))]):
            first, last = one.first, one.last
            if first and words[first - 1] in _IMPERSONAL:
                continue
            if words[last : last + 2] == ["گفت", "و"] and words[last + 2 :][:1] in (
                ["گو"],
                ["شنود"],
            ):
                continue
            while last + 1 < len(words) and words[last + 1] in _BE:
                last += 1
            if one.verb.frame == "document" and not self._is_document(words, found, one):
                continue
            told = self._all.get(words[one.last])
            content = one.end is not None and self._runs_on(words, found, one)
            content = content or (bool(found) and self._is_relative(words, found[-1], one))
            if found and ((told and told.tense == "present") or content):
                continue
            begin = last + 1 if one.begin == one.last + 1 else one.begin
            if one.end is None and last + 1 >= len(words):
                continue
            found.append(replace(one, last=last, begin=begin))
        return found

    def _is_document(self, words: list[str], found: Sequence[Match], one: Match) -> bool:
        """Is it written in a paper, and not what somebody says of one?"""
        form = self._all.get(words[one.last])
        perfect = form is not None and (form.tense in _TOLD_OF or form.lemma == "شدن")
        start = found[-1].last + 1 if found else 0
        return perfect and not found and self._speakers.find_document(words, start, one.first) >= 0

    def _runs_on(self, words: list[str], found: Sequence[Match], one: Match) -> bool:
        """Is a verb part of what the one before says?

        No clause ends between them; or its object would reach over the one before; or it is
        told in the perfect, as nobody reports a speech.
        """
        last = next((k.last for k in reversed(found) if k.end is None), None)
        if one.opener and any(
            one.opener[1] < k.first and k.verb.frame not in _ASIDE for k in found
        ):
            return True
        if last is None or found[-1].verb.frame in _ASIDE:
            return False
        form = self._all.get(words[one.last])
        if form is not None and form.tense in _TOLD_OF:
            return True
        between = words[last + 1 : one.first]
        while between and between[0] in SIGNS and between[0] != '"':
            between = between[1:]
        return not any(
            word == '"' or ((word in SIGNS or word in AND) and self._ends_clause(between, at))
            for at, word in enumerate(between)
        )

    def _is_relative(self, words: list[str], before: Match, one: Match) -> bool:
        """Is a perfect the verb of a relative clause in what is said (the ship X has promised)?"""
        told = self._all.get(words[one.last])
        if told is None or told.tense not in _TOLD_OF or before.end is not None:
            return False
        between = words[before.last + 2 : one.first]
        behind = between[between.index("که") :] if "که" in between else []
        return bool(behind) and not any(word in self._forms or word in SIGNS for word in behind)

    def _ends_clause(self, words: list[str], at: int) -> bool:
        """Does a clause end before this sign?"""
        return at == 0 or words[at - 1] in SIGNS or self._clauses.is_finite(words[at - 1])

    def _base(self, words: list[str], at: int) -> str:
        """Return the infinitive of a finite form that is not negated, else the word itself."""
        word = words[at]
        form = self._all.get(word)
        if form is None:
            return word
        if form.tense == "participle" and not form.negated:
            behind = words[at + 1] if at + 1 < len(words) else ""
            if behind in _BE or behind in (":", ",", "و", ";", "که"):
                return form.lemma
            return word
        if form.tense == "infinitive":
            return f"{word}~"
        if form.tense in _FINITE and not form.negated:
            if at and words[at - 1].startswith("نخواه"):
                return word
            return form.lemma
        return word

    def _read_one(
        self, sentence: Words, mentions: Sequence[Place], matches: Sequence[Match], number: int
    ) -> Utterance:
        words = sentence.words
        match = matches[number]
        behind = matches[number + 1] if number + 1 < len(matches) else None
        start = matches[number - 1].last + 1 if number else 0
        edge = match.opener[0] if match.opener else match.first
        own = [one for one in mentions if start <= one.first and one.last < match.first]
        if number and matches[number - 1].verb.frame == "according":
            comma = [k for k in range(start, edge) if words[k] in (",", ":")]
            start = comma[0] + 1 if comma else start
        if match.verb.frame == "according":
            subject, bounds = self._accord(sentence, mentions, match, behind)
        elif match.verb.frame == "document":
            subject = self._speakers.find_author(words, own, start, match.first)
            bounds = trim(words, match.last + 1, self._end(words, match, behind))
        elif match.verb.frame == "back" and match.opener:
            subject = self._speakers.find(sentence, own, match.opener[1] + 1, match.first)
            bounds = self._find_quotation(words, match.opener[0])
            if bounds is None and match.opener[0] and words[match.opener[0] - 1] in (";", ","):
                bounds = trim(words, start, match.opener[0] - 1)
        else:
            if number and matches[number - 1].begin is not None and start < edge:
                start = max(start, self._clause_start(words, start, edge))
            subject = self._find_subject(sentence, mentions, matches, number, start)
            bounds = self._find_gist(words, match, behind, subject, start)
        reads = match.verb.frame == "described" and words[match.first] in _READ
        if reads and bounds and not self._names(words, mentions, bounds):
            bounds = None
        nested = behind is not None and self._is_nested(words, match, behind, mentions)
        gists = [] if bounds is None or nested or subject.outside else [
            sentence.place(*part) for part in self._clauses.split(words, *bounds)
        ]  # fmt: skip
        addressees = tuple(
            one.mention for one in own
            if one.mention is not subject.mention and self._speakers.is_addressed(words, one)
        )  # fmt: skip
        about = tuple(
            one.mention for one in own
            if one.mention is not subject.mention and one.mention.anaphor is None
        )  # fmt: skip
        region = words[start : match.last + 1]
        met = any(one in ("این", "همین") and other in self._met for one, other in pairwise(region))
        quoted = '"' in words[match.last + 1 : match.last + 4]
        verb = match.verb
        lean = verb.lean or ("convergent" if met else None)
        if verb.frame == "described" and bounds and self._names_deed(words, *bounds):
            lean = lean or "divergent"
        return Utterance(
            sentence.place(match.first, match.last), verb.id, tuple(gists), subject.mention,
            sentence.place(*subject.name) if subject.name else None, addressees, about, verb.stance,
            lean, verb.turns, quoted,
            open=behind is None and words[match.last + 1 :].count('"') % 2 == 1,
            replies=bool(self._replies & set(words[start:edge])),
            outside=subject.outside,
            back=match.verb.frame == "back" and bounds is None, reports=nested,
            also=subject.name is not None and bool(_ALSO & {*words[subject.name[1] + 1 :][:1]}),
        )  # fmt: skip

    @staticmethod
    def _names_deed(words: list[str], first: int, last: int) -> bool:
        """Is it about what others said or did: called these remarks, this decision ...?"""
        end = next((k for k in range(first, last) if words[k] == "را"), first)
        return not _DEEDS.isdisjoint(words[first:end])

    @staticmethod
    def _names(words: list[str], mentions: Sequence[Place], bounds: tuple[int, int]) -> bool:
        """Does a gist name or point to anything: called Iran a friend, called this a step?"""
        inside = any(bounds[0] <= one.first <= bounds[1] for one in mentions)
        return inside or words[bounds[0]] in ("این", "آن", "چنین")

    def _find_subject(
        self,
        sentence: Words,
        mentions: Sequence[Place],
        matches: Sequence[Match],
        number: int,
        start: int,
    ) -> Subject:
        """Return the subject of a verb: before the remarks on the way to it, else behind them."""
        match = matches[number]
        edge = match.opener[0] if match.opener else match.first
        first = number
        while first and matches[first - 1].verb.frame == "aside":
            first -= 1
        if first < number:
            before = matches[first].first
            begin = matches[first - 1].last + 1 if first else 0
            if first:
                begin = self._clause_start(sentence.words, begin, before)
            own = [one for one in mentions if begin <= one.first and one.last < before]
            subject = self._speakers.find(sentence, own, begin, before)
            if subject.mention or subject.name or subject.outside:
                return subject
            comma = [k for k in range(start, edge) if sentence.words[k] == ","]
            start = comma[-1] + 1 if comma else edge
        own = [one for one in mentions if start <= one.first and one.last < edge]
        return self._speakers.find(sentence, own, start, edge, objects=match.begin is None)

    @staticmethod
    def _share_subject(made: list[Utterance], matches: Sequence[Match]) -> Sequence[Utterance]:
        """Give a participle (stressing that ...) the subject of the verb that follows."""
        for number, one in enumerate(made):
            if one.speaker is None and one.name is None and matches[number].verb.frame in _ASIDE:
                main = next(
                    (made[k] for k in range(number + 1, len(made))
                     if matches[k].verb.frame not in _ASIDE), None,
                )  # fmt: skip
                if main is not None:
                    made[number] = replace(
                        one, speaker=main.speaker, name=main.name, outside=main.outside,
                        gists=() if main.outside else one.gists,
                    )  # fmt: skip
        return made

    def _clause_start(self, words: list[str], start: int, edge: int) -> int:
        """Return where the clause of a verb begins that follows another's gist."""
        for at in range(edge - 1, start, -1):
            if words[at] in AND and (words[at - 1] in self._forms or words[at - 1] in SIGNS):
                return at + 1
            if words[at] in (",", ";") and words[at - 1] in self._forms | {'"'}:
                return at + 1
        return start

    def _find_gist(
        self, words: list[str], match: Match, behind: Match | None, subject: Subject, start: int
    ) -> tuple[int, int] | None:
        """Return the first and last word of what is said."""
        if match.end is not None:
            begin = match.begin
            if begin is None:
                begin = self._object_start(words, match, subject, start)
                if match.verb.frame == "described" and "را" not in words[begin + 1 : match.end]:
                    return None
            elif match.opener:
                begin = self._widen(words, match, max(start, subject.last + 1))
            if match.verb.frame == "clause" and words[match.last + 1 : match.last + 2] == ["که"]:
                return trim(words, match.last + 1, self._end(words, match, behind))
            return trim(words, begin, match.end)
        end = self._end(words, match, behind)
        quotes = [k for k in range(match.last + 1, end + 1) if words[k] == '"']
        if quotes and quotes[0] <= match.last + 2 < quotes[-1]:
            end = quotes[-1]
        if match.verb.id == "demand":
            end = self._leave_out_answer(words, match.last, end)
        return trim(words, match.last + 1, end)

    def _leave_out_answer(self, words: list[str], first: int, last: int) -> int:
        """Return the end of what was asked for: "asked him to come, which was accepted"."""
        end = last
        while end > first and words[end] in SIGNS:
            end -= 1
        for form in self._answered:
            if tuple(words[max(first, end - len(form) + 1) : end + 1]) != form:
                continue
            told = [k for k in range(first, end - len(form) + 2) if words[k] == "که"]
            return told[-1] - 1 if told else last
        return last

    @staticmethod
    def _find_quotation(words: list[str], edge: int) -> tuple[int, int] | None:
        """Return the words between quotation marks before a place, None where there are none."""
        quotes = [k for k in range(edge) if words[k] == '"']
        return trim(words, quotes[0], quotes[-1]) if len(quotes) > 1 else None

    def _end(self, words: list[str], match: Match, behind: Match | None) -> int:
        if behind is not None:
            return self._cut_before(words, match.last + 1, behind)
        if match.verb.frame in _ASIDE and "," in words[match.last + 1 :]:
            return words.index(",", match.last + 1) - 1
        return len(words) - 1

    def _object_start(self, words: list[str], match: Match, subject: Subject, start: int) -> int:
        """Return where the object of a verb begins: behind its subject and the last comma."""
        end = match.end or match.first
        begin = max(start, subject.last + 1, (subject.name[1] + 1) if subject.name else 0)
        for at in range(end, begin - 1, -1):
            if words[at] in SIGNS and words[at] not in ("'", '"') and not is_list(words, at):
                return at + 1
            if words[at] == "و" and words[at - 1] in _HALVES:
                return at + 1
        while begin < end and words[begin] in ("نیز", "هم", "همچنین"):
            begin += 1
        return begin

    def _widen(self, words: list[str], match: Match, start: int) -> int:
        """Return where a gist between two words of a verb begins: behind the first such word."""
        first, last = match.opener or (start, start)
        size = last - first + 1
        opener = words[first : last + 1]
        begin = last + 1
        for at in range(first - 1, start - 1, -1):
            if (words[at] in SIGNS and not is_list(words, at)) or words[at] in self._forms:
                break
            if words[at] == "و" and words[at - 1] in _HALVES:
                break
            if words[at : at + size] == opener and not (at and words[at - 1] in _GOVERN):
                begin = at + size
        return begin

    def _cut_before(self, words: list[str], start: int, behind: Match) -> int:
        """Return the last word of a gist that another verb of saying follows."""
        edge = behind.opener[0] if behind.opener else behind.first
        for at in range(edge - 1, start, -1):
            if words[at] in AND and (
                words[at - 1] in self._forms or words[at - 1] in SIGNS or edge - at <= _SHORTEST
            ):
                return at - 1
            if words[at] in (",", ";", '"') and at > start:
                return at - 1
        return edge - 1

    def _accord(
        self, sentence: Words, mentions: Sequence[Place], match: Match, behind: Match | None
    ) -> tuple[Subject, tuple[int, int] | None]:
        """Read "according to X, ...": the speaker is behind the words.

        Without a comma it is who is named first, or two words of a name that nobody knows.
        """
        words = sentence.words
        begin = match.last + 1
        comma = next((k for k in range(begin, len(words)) if words[k] in (",", ":")), len(words))
        named = next(
            (one.last for one in mentions
             if begin <= one.first < begin + _NAME + 2 * bool(one.mention.office)), -1,
        )  # fmt: skip
        if comma == len(words) and begin + _NAME < len(words):
            comma = max(named, begin + _NAME - 1 if named < 0 else 0)
            own = [one for one in mentions if begin <= one.first <= comma]
            subject = self._speakers.find(sentence, own, begin, comma + 1)
        else:
            own = [one for one in mentions if begin <= one.first < comma]
            subject = self._speakers.find(sentence, own, begin, comma)
        end = self._cut_before(words, comma + 1, behind) if behind else len(words) - 1
        if behind and not any(word in self._forms for word in words[comma + 1 : end + 1]):
            return subject, None
        return subject, trim(words, comma + 1, end)

    def _is_nested(
        self, words: list[str], match: Match, behind: Match, mentions: Sequence[Place]
    ) -> bool:
        """Is the whole gist that somebody else says something?"""
        if match.end is not None or _ASIDE & {match.verb.frame, behind.verb.frame}:
            return False
        edge = behind.opener[0] if behind.opener else behind.first
        between = words[match.last + 1 : edge]
        own = [one for one in mentions if match.last < one.first and one.last < edge]
        subject = next((one for one in own if one.first <= match.last + 3), None)
        return (
            subject is not None
            and (subject.first == match.last + 1 or words[subject.first - 1] in {"که", *SIGNS})
            and not any(word in self._forms for word in between)
        )


_HALVES = frozenset({"اشاره", "اعلام", "تاکید", "ابراز", "بیان", "تصریح", "محکوم", "تشکر", "تبریک"})
"""Nouns of saying whose verb is only told once, behind a second one."""
_GOVERN = frozenset(
    {"پس", "بعد", "قبل", "پیش", "بازدید", "دیدن", "یکی", "برخی", "بسیاری", "بیش", "کمتر", "بیشتر",
     "بخشی", "عبور", "خروج", "ناشی", "گذشته", "فراتر", "جدا"}
)  # fmt: skip


def _find_words(sentence: Words, one: Argument) -> tuple[int, int]:
    first, end = sentence.within(one.mention.span)
    return (first, end - 1) if first < end else (len(sentence), len(sentence))
