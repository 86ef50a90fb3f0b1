"""Azerbaijani speech: deyib ki ..., ... olduğunu bildirib, "..." - deyə ..., sözlərinə görə.

The subject stands first and the verb of saying last or before "ki". What is said stands behind
"ki" or a colon, in quotation marks before "deyə", or as a verbal noun before the verb.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hamgara.events.grammars._az.words.nouns import is_ending
from hamgara.events.reading import Argument
from hamgara.events.speech._az.speakers import Speakers, Subject
from hamgara.events.speech._az.words import (
    QUOTE,
    SIGNS,
    Hit,
    Place,
    SayingVerbs,
    find_places,
    is_finite,
    is_nominal,
    is_told,
)
from hamgara.events.speech_book import StanceBook
from hamgara.events.utterances import SpeechReader, Utterance
from hamgara.events.words import Words, split_forms

_SHORTEST = 2
_PAIR = 2
_HEADING = 9
_STEM = 4
"""Letters of a name at least before an ending."""
_POINTING = 3
_SAYINGS = frozenset({"sözləri", "fikri", "fikirləri", "açıqlamanı", "bəyanatı"})
_WHILE = ("araq", "ərək", "arkən", "ərkən")
_WHILE_WORD = 5
_PEER = "həmkar"
_LINKS = frozenset({"və", "amma", "lakin", "ancaq", "fəqət", "həmçinin"})
_TO_DO = ("mağa", "məyə")
"""To do what somebody is called upon."""
_TELLS = frozenset({"past", "perfect", "pluperfect", "present", "imperfect"})
_FIRST = (
    "am",
    "əm",
    "ıq",
    "ik",
    "uq",
    "ük",
    "dıq",
    "dik",
    "duq",
    "dük",
    "dım",
    "dim",
    "dum",
    "düm",
)


def build(book: StanceBook) -> SpeechReader:
    """Compile the reader of Azerbaijani speech."""
    return _Azerbaijani(book)


class _Azerbaijani:
    def __init__(self, book: StanceBook) -> None:
        self._verbs = SayingVerbs(book)
        self._speakers = Speakers(book.lists)
        self._acts = [form.split() for form in book.lists["acts"]]
        self._occasions = frozenset(
            form[-1] for form in split_forms(book.lists["occasions"], "az") if form
        )

    def is_ending(self, stem: str, rest: str) -> bool:
        """May these letters follow a name or title inside its word?"""
        return len(stem) >= _STEM and is_ending(rest)

    def read(self, sentence: Words, text: str, named: Sequence[Argument]) -> Sequence[Utterance]:  # noqa: ARG002
        """Return the utterances of a sentence."""
        words = sentence.words
        hits = self._drop_told(
            words, [one for one in self._verbs.find(words) if self._tells(words, one)]
        )
        places = find_places(sentence, named)
        hits = self._drop_states(sentence, places, self._drop_quoted(words, hits))
        if not hits:
            return self._read_bare(sentence, places)
        if ":" in words[: hits[0].first] and QUOTE not in words:
            heading = self._read_heading(sentence, places)
            if heading:
                return heading
        made: list[Utterance] = []
        done = floor = 0
        for number, hit in enumerate(hits):
            behind = hits[number + 1] if number + 1 < len(hits) else None
            ahead = self._opens(words, hit)
            subject = self._find_subject(sentence, places, hit, floor, ahead=ahead)
            bounds = self._find_gist(words, hit, behind, subject, done, ahead=ahead)
            back = not ahead and self._points_back(words, done, hit.first) >= 0
            opens = ahead or hit.verb.frame == "according"
            nested = behind is not None and opens and self._is_nested(sentence, places, hit, behind)
            act = not ahead and self._is_act(words[done : hit.last], hit)
            gists = () if bounds is None or nested or back or act else tuple(
                sentence.place(*part) for part in self._split(words, *bounds)
            )  # fmt: skip
            quoted = bounds is not None and bounds[0] > 0 and words[bounds[0] - 1] == QUOTE
            opened = quoted and bounds is not None and QUOTE not in words[bounds[0] :]
            made.append(
                Utterance(
                    sentence.place(hit.first, hit.last), hit.verb.id, gists, subject.mention,
                    sentence.place(*subject.name) if subject.name else None,
                    self._speakers.find_hearers(words, places, done, hit.first, subject),
                    stance=hit.verb.stance, lean=hit.verb.lean, quoted=quoted, open=opened,
                    replies=hit.verb.id == "answer" or "cavabında" in words[done : hit.last],
                    outside=subject.outside, back=back, reports=nested,
                )
            )  # fmt: skip
            done = hit.last + 1
            if hit.form is None or hit.form.form != "while":
                floor = done
        return made

    def _tells(self, words: Sequence[str], hit: Hit) -> bool:
        """Is it said now and by somebody: a finite form, or an aside (-araq)?"""
        form = hit.form
        if form is None:
            return True
        if form.negated or form.passive:
            return False
        word = words[hit.last]
        if word == "deyə":
            return False
        if hit.verb.frame == "passive":
            return form.form in _TELLS and not (form.stem == "deyil" and form.form == "past")
        if form.form == "while":
            return word.endswith(("raq", "rək"))
        if form.form not in _TELLS:
            return False
        return not (word.endswith(_FIRST) and form.form != "imperfect")

    def _is_act(self, before: Sequence[str], hit: Hit) -> bool:
        """Is it done and not said: an envoy is called back, one calls another by telephone?"""
        stem = "" if hit.form is None else hit.form.stem
        urges = before[-1:] and before[-1].endswith(_TO_DO)
        for first, *gap, verb in self._acts:
            near = before if gap else before[-1:]
            if verb == stem and not urges and any(word.endswith(first) for word in near):
                return True
        return False

    def _drop_told(self, words: Sequence[str], hits: list[Hit]) -> list[Hit]:
        """Leave out verbs that only belong to what is said (he said that Baku writes ...)."""
        kept: list[Hit] = []
        for hit in hits:
            inside = any(self._opens(words, one) for one in kept)
            present = hit.form is not None and hit.form.form in ("present", "imperfect")
            lasts = words[hit.first] == "davam"
            start = kept[-1].last + 1 if kept else 0
            told = present or lasts or self._is_act(words[start : hit.last], hit)
            if not (inside and told and not self._opens(words, hit)):
                kept.append(hit)
        return kept

    def _drop_quoted(self, words: Sequence[str], hits: list[Hit]) -> list[Hit]:
        """Leave out verbs within a quotation behind a colon."""
        first = next((k for k in range(1, len(words)) if words[k - 1 : k + 1] == [":", QUOTE]), -1)
        last = max((k for k, word in enumerate(words) if word == QUOTE), default=-1)
        return [
            one for one in hits
            if not (0 < first < one.first and one.last < last)
            or (
                self._opens(words, one) and one.last + 1 < last
                and not (one.form is not None and one.form.form in ("present", "imperfect"))
            )
        ]  # fmt: skip

    def _drop_states(self, sentence: Words, places: Sequence[Place], hits: list[Hit]) -> list[Hit]:
        """Leave out what a state by its bare name does in what is said (Baku has refused)."""
        kept: list[Hit] = []
        for hit in hits:
            before = next(
                (
                    one for one in kept
                    if self._opens(sentence.words, one) or one.verb.frame == "according"
                ),
                None,
            )  # fmt: skip
            if before is not None and hit.verb.frame == "object":
                subject = self._speakers.find(sentence, places, before.last + 1, hit.first)
                mention = subject.mention
                named = sentence.words[subject.first : subject.last + 1]
                peer = any(word.startswith(_PEER) for word in named)
                if mention and mention.actors and not (mention.office or subject.name or peer):
                    continue
            kept.append(hit)
        return kept

    @staticmethod
    def _opens(words: Sequence[str], hit: Hit) -> bool:
        """Is it said behind the verb?"""
        after = words[hit.last + 1 : hit.last + 4]
        return bool(after) and (
            after[0] in ("ki", ":")
            or after[:2] == [",", "ki"]
            or after[0] == QUOTE
            or after[:2] in ([",", QUOTE], ["-", QUOTE], ["–", QUOTE])
        )

    def _find_subject(
        self, sentence: Words, places: Sequence[Place], hit: Hit, done: int, *, ahead: bool
    ) -> Subject:
        """Return who says it."""
        if hit.verb.frame == "according":
            return self._speakers.find_owner(sentence, places, done, hit.first)
        words = sentence.words
        deya = next((k for k in range(hit.first - 2, done, -1) if words[k] == "deyə"), -1)
        if deya > 0:
            behind = self._speakers.find(sentence, places, deya + 1, hit.first)
            if behind.kind:
                return replace(behind, kind="beside")
        edge = hit.first
        back = self._points_back(words, done, hit.first)
        if back >= 0 and not ahead:
            return self._speakers.find(sentence, places, back, hit.first)
        if hit.verb.frame == "passive" or words[hit.last].endswith(("lar", "lər")):
            source = self._speakers.find_source(sentence, places, done, hit.first)
            if source.kind:
                return source
        near = self._speakers.find_beside(sentence, places, done, hit.first)
        if near.kind and (not ahead or near.kind == "beside"):
            opening = self._speakers.find(sentence, places, done, edge)
            posts = [one.mention.office if one.mention else "" for one in (opening, near)]
            same = opening.last == near.last and opening.mention is not None
            better = same or (posts[0] and not posts[1] and not near.name)
            if opening.kind != "before" or not better:
                return near
        found = self._speakers.find(sentence, places, done, edge)
        nobody = hit.verb.frame == "passive" and found.mention is None and not found.outside
        return replace(found, name=None) if nobody else found

    @staticmethod
    def _points_back(words: Sequence[str], start: int, edge: int) -> int:
        """Return the word behind "this", where it is the sentence before that was said."""
        for k in range(start, edge):
            if k > start and words[k - 1] not in ("ki", ","):
                continue
            if words[k] == "bunu":
                return k + 1
            if words[k] == "bu" and words[k + 1] in _SAYINGS:
                return k + 2
        return -1

    def _find_gist(
        self,
        words: list[str],
        hit: Hit,
        behind: Hit | None,
        subject: Subject,
        done: int,
        *,
        ahead: bool,
    ) -> tuple[int, int] | None:
        """Return the first and last words of what is said."""
        if ahead or hit.verb.frame == "according":
            end = self._cut(words, hit.last + 1, behind)
            start = hit.last + 1
            if hit.verb.frame != "according":
                while start < end and words[start] in (",", "ki", ":", "-", "–"):
                    start += 1
                if words[start] == QUOTE:
                    close = next(
                        (k for k in range(start + 1, len(words)) if words[k] == QUOTE), end + 1
                    )
                    lone = words[start:].count(QUOTE) == _PAIR
                    lone = lone and words[close + 1 : close + 2] in ([","], ["-"], ["–"])
                    if behind is None or behind.first > close:
                        end = close - 1 if behind or lone else max(end, close - 1)
            return _trim(words, start, end)
        start, end = done, hit.first - 1
        quote = self._find_quote(words, done, hit.first)
        if quote is not None:
            return quote
        if subject.kind == "before" and subject.last >= hit.first - 1 and done <= subject.first:
            return None
        if subject.last >= done and subject.last < hit.first - 1:
            if subject.kind == "beside":
                end = subject.first - 1
            else:
                start = subject.last + 1
        elif subject.kind == "beside":
            end = subject.first - 1
        start = self._skip_deeds(words, self._skip_occasion(words, start, end), end)
        points = end - start < _POINTING and words[start] in ("bu", "həmin", "belə")
        if points and not is_nominal(words[end]):
            return None
        return _trim(words, start, end)

    def _find_quote(self, words: list[str], done: int, edge: int) -> tuple[int, int] | None:
        """Return a quotation before the verb, or what stands before "deyə"."""
        deya = next((k for k in range(edge - 1, done, -1) if words[k] == "deyə"), -1)
        close = next((k for k in range(edge - 1, done, -1) if words[k] == QUOTE), -1)
        opened = next((k for k in range(close - 1, done - 1, -1) if words[k] == QUOTE), -1)
        if deya > 0:
            end = deya - 1
            first = opened if opened >= 0 else done
            return _trim(words, first, end)
        if close > 0 and close + 1 < len(words) and words[close + 1] in (",", "-", "–"):
            return _trim(words, opened if opened >= 0 else done, close)
        return None

    def _skip_occasion(self, words: list[str], start: int, end: int) -> int:
        """Return the word behind the occasion on which something was said."""
        first = start
        for k in range(start, min(end, start + 9)):
            answer = words[k] == "olaraq" and words[k - 1] == "cavab"
            if (answer or words[k] in self._occasions) and not is_nominal(f"{words[k - 1]}nı"):
                verbal = k and words[k - 1].endswith(("dıqdan", "dikdən", "duqdan", "dükdən"))
                first = first if verbal else k + 1
            elif (
                words[k].endswith(_WHILE)
                and len(words[k]) > _WHILE_WORD
                and k < start + _WHILE_WORD
            ):
                first = k + 1
            elif is_nominal(words[k]) or words[k] in SIGNS - {","}:
                break
        return first if first <= end else start

    @staticmethod
    def _skip_deeds(words: list[str], start: int, end: int) -> int:
        """Return the word behind what the speaker did before he said it.

        Of "he met the minister and proposed holding talks" the object of the verb of saying is
        said; what is told in a finite verb before it is done.
        """
        if not is_nominal(words[end]):
            return start
        deeds = (
            k + 2 for k in range(end - _SHORTEST, start - 1, -1)
            if is_told(words, k) and (words[k + 1] in _LINKS or words[k + 1] == ",")
        )  # fmt: skip
        return next(deeds, start)

    def _cut(self, words: list[str], start: int, behind: Hit | None) -> int:
        """Return the last word of a gist that another verb of saying follows."""
        if behind is None:
            return len(words) - 1
        for k in range(behind.first - 1, start, -1):
            if (words[k] in _LINKS or words[k] in (",", ";")) and (
                is_finite(words, k - 1) or words[k - 1] in SIGNS
            ):
                return k - 1
        return behind.first - 1

    def _is_nested(self, sentence: Words, places: Sequence[Place], hit: Hit, behind: Hit) -> bool:
        """Is the whole gist that somebody else says something?"""
        words = sentence.words
        if behind.verb.frame == "according":
            return False
        if self._cut(words, hit.last + 1, behind) < behind.first - 1:
            return False
        subject = self._speakers.find(sentence, places, hit.last + 1, behind.first)
        if subject.kind == "":
            subject = self._speakers.find_beside(sentence, places, hit.last + 1, behind.first)
        return subject.kind != "" and not subject.outside

    def _split(self, words: list[str], first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield the clauses of a gist, each with a verb of its own."""
        start = first
        for at in range(first + _SHORTEST, last - _SHORTEST):
            joins = words[at] in _LINKS or words[at] in (";", ",", ".", "!", "?")
            if not joins or at <= start or words[at - 1] in ("deyil", "yox"):
                continue
            verb = is_finite(words, at - 1) or (
                is_nominal(words[at - 1]) and is_nominal(words[last])
            )
            if verb and (part := _trim(words, start, at - 1)):
                yield part
                start = at + 1
        if part := _trim(words, start, last):
            yield part

    def _read_bare(self, sentence: Words, places: Sequence[Place]) -> Sequence[Utterance]:
        """Read a quotation without a verb: the speaker: "...", or whoever spoke goes on."""
        words = sentence.words
        if len(words) < _SHORTEST + 2:
            return ()
        if QUOTE not in words[-2:]:
            return self._read_heading(sentence, places)
        first = words.index(QUOTE)
        subject = Subject()
        if first:
            if words[first - 1] not in (":", "-", "–"):
                return ()
            subject = self._speakers.find(sentence, places, 0, first - 1)
            if not subject.kind:
                return ()
        bounds = _trim(words, first, len(words) - 1)
        if bounds is None:
            return ()
        gists = tuple(sentence.place(*part) for part in self._split(words, *bounds))
        return (
            Utterance(
                sentence.place(first, first), "quotation", gists, subject.mention,
                sentence.place(*subject.name) if subject.name else None, quoted=True,
                outside=subject.outside,
            ),
        )  # fmt: skip

    def _read_heading(self, sentence: Words, places: Sequence[Place]) -> Sequence[Utterance]:
        """Read "the minister: the road is open"."""
        words = sentence.words
        at = words.index(":") if ":" in words[:_HEADING] else 0
        last = len(words) - 1
        bounds = _trim(words, at + 1, last) if at else None
        if bounds is None or not any(is_finite(words, k) for k in range(at + 1, last + 1)):
            return ()
        subject = self._speakers.find(sentence, places, 0, at)
        if subject.kind != "before" or subject.last != at - 1 or subject.outside:
            return ()
        gists = tuple(sentence.place(*part) for part in self._split(words, *bounds))
        name = sentence.place(*subject.name) if subject.name else None
        return (Utterance(sentence.place(at, at), "heading", gists, subject.mention, name),)


def _trim(words: Sequence[str], first: int, last: int) -> tuple[int, int] | None:
    """Return the words without signs and conjunctions at their ends, None for too few."""
    while first <= last and (
        words[first] in SIGNS or words[first] in _LINKS or words[first] in ("ki", "isə", "da", "də")
    ):
        first += 1
    while last >= first and (
        words[last] in SIGNS or words[last] in ("və", "da", "də", "isə", "deyə")
    ):
        last -= 1
    return (first, last) if last - first + 1 >= _SHORTEST else None
