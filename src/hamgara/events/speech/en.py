"""English speech: said that ..., "...", he said, according to him, welcomed and urged.

The subject stands before the verb of saying or right behind it; the gist behind the verb, or
before the subject where nothing but an adjunct follows (Relations are good, he said on Monday).
Where somebody tells what another says, the innermost speaker is the one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hamgara.events.grammars._en.words.inflection import conjugate, listed
from hamgara.events.reading import Argument, Mention
from hamgara.events.speech._en.gists import NEAR, SHORTEST, Gists, Said, trim
from hamgara.events.speech._en.speakers import Speakers, Subject
from hamgara.events.speech._en.words import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    LINKS,
    MODALS,
    NOT,
    PREPOSITIONS,
    PRONOUNS,
    QUOTE,
    SIGNS,
    Match,
    Patterns,
    Place,
    Verbs,
    find_places,
)
from hamgara.events.speech_book import StanceBook
from hamgara.events.utterances import SpeechReader, Utterance
from hamgara.events.words import Words

_TOLD = 3
_RECALLED = 6
"""Words behind a recall in which is told who is recalled (three of its senior diplomats)."""
_LEADING = frozenset({"head", "chief", "members", "most", "some", "all", "part"})
_WORDINGS = tuple([verb, "it"] for verb in ("put", "puts", "worded", "phrased"))
"""How one has said what stands before (as the ministry put it)."""
_MEANS = listed(
    "rang phoned telephoned called appeared rose stood used took twitter telegram stage podium "
    "microphone"
)
_PLACED = frozenset(
    {"at", "in", "by", "off", "up", "out", "from", "back", "across", "into", "home", "through"}
)
_ANSWERED = frozenset({"answer"})
_BACK = frozenset({"say", "answer", "tell", "assure", "warn", "urge"})
"""Verbs that may stand alone behind a question or a cry in quotation marks."""
_CLOSED = frozenset('"”»')
_STRESSED = frozenset({"do", "does", "did"})
_GOVERNING = listed(
    "keep keeps kept keeping stop stops stopped start starts started began begin from for without "
    "like worth against about avoid avoids avoided consider considers considered"
)
"""Words before a participle that is no saying of its own (would keep supporting)."""
_GIVEN = listed("promised promises declared declares pledged pledges vowed vows")
"""What a state that somebody speaks of does with a thing (declared war), not only with words."""
_OPEN = frozenset({"that", "to", QUOTE, ":"})
_NARRATED = frozenset({"he", "she", "they"})
_JOINED = frozenset({"and", "but", "then", ",", "", "or", "yet"})
_DEGREES = frozenset({"of", "most", "more", "very", "less", "so"})
_AMID = frozenset({"and", "or", "then"})
_BEFORE_ASIDES = frozenset({"while", "by", "when", "in", "after", "and", "or"})
_SURELY = listed("says adds tells insists writes believes thinks argues denies explains")
_PERFECT = frozenset({"have", "has", "had"})
_WOULD = frozenset({"would", "could"})
_ONLY = frozenset({"only", "later"})
"""Words beside "would" that tell that it was said: would only say, would later say."""


def build(book: StanceBook) -> SpeechReader:
    """Compile the reader of English speech."""
    return _English(book)


class _English:
    def __init__(self, book: StanceBook) -> None:
        self._patterns = Patterns(book)
        self._verbs = Verbs(book)
        self._speakers = Speakers(book.lists, self._verbs)
        self._gists = Gists(book.lists, self._verbs)
        self._strong = frozenset(
            form for lemma in book.lists["strong"] for form, _ in conjugate(lemma)
        )
        self._recalled = frozenset(book.lists["recalled"])
        self._infinitives = frozenset(book.lists["infinitives"])

    def is_ending(self, stem: str, rest: str) -> bool:  # noqa: ARG002 - as SpeechReader asks
        """May these letters follow a name or title inside its word?"""
        return rest in ("'s", "'")

    def read(self, sentence: Words, text: str, named: Sequence[Argument]) -> Sequence[Utterance]:
        """Return the utterances of a sentence."""
        places = find_places(sentence, named)
        said = self._find(sentence, places)
        if not said:
            return self._read_colon(sentence, places) or self._read_quotation(sentence)
        made = [
            self._tell(
                sentence, places, one, said[number + 1] if number + 1 < len(said) else None,
                said[number - 1].match.last + 1 if number else 0,
            )
            for number, one in enumerate(said)
        ]  # fmt: skip
        closed = text[: sentence.span.start].rstrip()[-1:] in _CLOSED
        if closed and not made[0].gists and made[0].rule in _BACK:
            made[0] = replace(made[0], back=True, quoted=True)
        return made

    def _tell(
        self,
        sentence: Words,
        places: Sequence[Place],
        one: Said,
        behind: Said | None,
        done: int,
    ) -> Utterance:
        """Return what is said with one verb, `behind` it the next, words before `done` taken."""
        words, verb = sentence.words, one.match.verb
        bounds = self._gists.find(words, one, behind, done)
        quoted = any(words[max(0, begin - 1)] == QUOTE for begin, _ in bounds)
        opened = quoted and QUOTE not in words[bounds[-1][0] :]
        ahead = any(end < one.match.first for _, end in bounds)
        nested = behind is not None and not ahead and self._is_nested(words, one, behind)
        gists = [] if nested else [
            sentence.place(*part) for place in bounds for part in self._gists.split(words, *place)
        ]  # fmt: skip
        subject = one.subject
        return Utterance(
            sentence.place(one.match.first, one.match.last), verb.id, tuple(gists),
            subject.mention, sentence.place(*subject.name) if subject.name else None,
            self._find_hearers(words, places, one, done), stance=verb.stance, lean=verb.lean,
            turns=verb.turns, quoted=quoted, open=opened, outside=subject.outside,
            replies=verb.id in _ANSWERED, reports=nested,
        )  # fmt: skip

    def _read_colon(self, sentence: Words, places: Sequence[Place]) -> Sequence[Utterance]:
        """Read what stands behind a colon: the minister was candid: trade has to grow."""
        words = sentence.words
        at = words.index(":") if ":" in words else 0
        headline = self._read_headline(sentence, places, at)
        if headline:
            return headline
        quoted = words[at + 1 : at + 2] == [QUOTE]
        told = self._verbs.has_finite(words, at + 1, len(words) - 1)
        if at < _TOLD or not (quoted or (told and words[at + 1] not in _NARRATED)):
            return ()
        subject = self._first_subject(sentence, places, at)
        bounds = trim(words, at + 1, len(words) - 1, _TOLD)
        if subject.kind != "person" or bounds is None:
            return ()
        gists = () if subject.outside else tuple(
            sentence.place(*part) for part in self._gists.split(words, *bounds)
        )  # fmt: skip
        return (
            Utterance(
                sentence.place(at, at), "quotation", gists, subject.mention,
                sentence.place(*subject.name) if subject.name else None,
                self._speakers.find_hearers(words, places, 0, at), quoted=quoted,
                open=quoted and QUOTE not in words[bounds[0] :], outside=subject.outside,
            ),
        )  # fmt: skip

    def _read_headline(
        self, sentence: Words, places: Sequence[Place], at: int
    ) -> Sequence[Utterance]:
        """Read "Iran: the road is open" and "The road is open: Iranian minister"."""
        words = sentence.words
        end = len(words) - 1 - (words[-1] in SIGNS)
        one = next((one for one in places if one.first <= 1 and one.last == at - 1), None)
        part = (at + 1, end)
        if one is None:
            behind = (p for p in places if at < p.first <= at + _TOLD - 1 and p.last == end)
            one = next((p for p in behind if p.mention.office), None)
            part = (0, at - 1)
        if not at or one is None or not self._verbs.has_finite(words, *part):
            return ()
        subject = self._speakers.describe(sentence, places, one)
        bounds = trim(words, *part, _TOLD)
        if subject.kind not in ("person", "state") or subject.outside or bounds is None:
            return ()
        gists = tuple(sentence.place(*some) for some in self._gists.split(words, *bounds))
        quoted = words[max(0, bounds[0] - 1)] == QUOTE
        verb = sentence.place(at, at)
        return (Utterance(verb, "heading", gists, subject.mention, quoted=quoted),)

    def _read_quotation(self, sentence: Words) -> Sequence[Utterance]:
        """Read a sentence that is nothing but a quotation: whoever spoke goes on."""
        words = sentence.words
        if words[0] != QUOTE or QUOTE not in words[-2:] or len(words) < SHORTEST + 2:
            return ()
        bounds = trim(words, 1, len(words) - 1)
        if bounds is None:
            return ()
        gists = tuple(sentence.place(*part) for part in self._gists.split(words, *bounds))
        return (Utterance(sentence.place(0, 0), "quotation", gists, quoted=True),)

    def _find(self, sentence: Words, places: Sequence[Place]) -> list[Said]:
        """Return the verbs of saying with their subjects."""
        words = sentence.words
        found: list[Said] = []
        done = 0
        for match in self._patterns.find(words):
            if any(one.first <= match.first <= one.last for one in places):
                continue
            if self._is_quoted(words, match.first):
                continue
            if match.verb.frame == "according":
                subject = self._speakers.find_behind(sentence, places, match.last)
                subject = self._speakers.find_post(sentence, places, subject)
                found.append(Said(match, subject, aside=True, start=match.first))
                done = match.last + 1
                continue
            one = self._take(sentence, places, match, done, found)
            if one is not None:
                found.append(one)
                done = done if one.aside else match.last + 1
        return found

    def _take(
        self,
        sentence: Words,
        places: Sequence[Place],
        match: Match,
        done: int,
        before: Sequence[Said],
    ) -> Said | None:
        """Return a verb of saying with its subject, None where it says nothing."""
        words, at = sentence.words, match.first
        k = at - 1
        while k >= done and (words[k] in ADVERBS or words[k].endswith("ly")):
            k -= 1
        ahead = words[k] if k >= done else ""
        follows = words[match.last + 1] if match.last + 1 < len(words) else ""
        placed = match.verb.frame == "object" and match.first == match.last and follows in _PLACED
        near = {*words[max(k + 1, 0) : at], follows}
        placed = placed or self._is_recall(words, match)
        if placed or (self._is_denied(words, k, ahead) and not (ahead in _WOULD and _ONLY & near)):
            return None
        by = follows == "by" and ahead in AUXILIARIES
        if by and (match.verb.frame == "tell" or (match.verb.frame == "main" and words[0] == "it")):
            return self._find_teller(sentence, places, match, done)
        held = ahead in PRONOUNS or ahead == "," or any(one.last == k for one in places)
        form = "finite"
        if words[at] not in AUXILIARIES:
            form = self._tell_form(words, at, k, done, held=held)
        if form == "aside":
            return self._take_aside(sentence, places, match, k, ahead, before)
        if not form:
            return None
        edge = k if ahead in _WOULD else at
        subject = self._speakers.find_before(sentence, places, done, edge)
        felt = words[at] in AUXILIARIES
        if felt and (subject.kind == "state" or (before and words[at - 1] not in PRONOUNS)):
            return None
        if subject.kind in ("", "thing") and at and words[at - 1] in (",", QUOTE, "!", "?"):
            made, found = self._invert(sentence, places, match, before, done)
            if found:
                return made
        if subject.kind == "":
            start = k if k >= done else at
            shared = self._share(sentence, places, match, ahead, before)
            return Said(match, shared, aside=False, start=start) if shared is not None else None
        made = Said(match, subject, aside=False, start=min(subject.first, at))
        if subject.kind == "thing" or self._is_told(words, made, before, done):
            return None
        return self._leave_likened(words, made, done)

    @staticmethod
    def _leave_likened(words: list[str], made: Said, done: int) -> Said | None:
        """Leave out what is as somebody says, but for how he put it (as the minister put it)."""
        if made.start <= done or words[made.start - 1] not in ("as", "than"):
            return made
        worded = words[made.match.first : made.match.last + 1] in _WORDINGS
        return replace(made, start=made.start - 1) if worded else None

    def _is_recall(self, words: Sequence[str], match: Match) -> bool:
        """Is somebody called home, not a thing called to mind (recalled its envoy to)?"""
        if not words[match.last].startswith("recall"):
            return False
        begin = match.last + 1
        begin += 2 if words[begin : begin + 1] == ["on"] else 0
        for i in range(begin, min(begin + _RECALLED, len(words))):
            if words[i] == "of" and words[i - 1] in _LEADING:
                continue
            if words[i] in SIGNS or words[i] in PREPOSITIONS or words[i] in ("that", "how"):
                return False
            if words[i] in self._recalled:
                behind = i + 3 if words[i + 1 : i + 2] == ["of"] else i + 1
                return behind >= len(words) or not self._verbs.is_finite(words, behind)
        return False

    def _take_aside(
        self,
        sentence: Words,
        places: Sequence[Place],
        match: Match,
        k: int,
        ahead: str,
        before: Sequence[Said],
    ) -> Said | None:
        """Return a verb without a subject of its own behind word `k`: adding that, used to say."""
        if match.verb.frame == "urge" and before and ahead in _AMID:
            return None
        words = sentence.words
        start = k if ahead in _BEFORE_ASIDES else k - 1 if ahead == "to" else k + 1
        subject = Subject() if before else self._first_subject(sentence, places, match.first)
        if subject.kind == "thing" or (ahead != "to" and words[0] in (words[match.first], QUOTE)):
            subject = Subject()
        return Said(match, subject, aside=True, start=start)

    def _find_teller(
        self, sentence: Words, places: Sequence[Place], match: Match, done: int
    ) -> Said | None:
        """Return a passive verb with who said it: had been told by the minister that."""
        subject = self._speakers.find_behind(sentence, places, match.last + 1)
        told = self._speakers.find_before(sentence, places, done, match.first)
        start = told.first if told.first >= done else match.first
        if subject.kind not in ("person", "state"):
            return None
        return Said(match, subject, aside=False, start=start, inverted=True, passive=True)

    def _invert(
        self,
        sentence: Words,
        places: Sequence[Place],
        match: Match,
        before: Sequence[Said],
        done: int,
    ) -> tuple[Said | None, bool]:
        """Return a verb with the subject behind it, and whether one stands there or none may."""
        words = sentence.words
        if before and words[before[-1].match.last + 1] == "," == words[match.first - 1]:
            return None, True
        subject = self._speakers.find_behind(sentence, places, match.last)
        made = Said(match, subject, aside=False, start=match.first, inverted=True)
        silent = subject.kind == "thing" or self._is_told(words, made, before, done)
        return None if silent else made, subject.kind != ""

    @staticmethod
    def _is_denied(words: Sequence[str], k: int, ahead: str) -> bool:
        """Is it not said: did not say, will say?"""
        no = ahead in NOT or ahead.endswith("n't") or (k > 0 and words[k - 1] in NOT)
        return no or ahead in MODALS

    def _tell_form(self, words: list[str], at: int, k: int, done: int, *, held: bool) -> str:
        """Return finite or aside (a participle), "" for a word that is no verb of saying here.

        `held`: a name or a pronoun stands before, so that remarks or claims may be a verb.
        """
        features = self._verbs.forms.get(words[at], set())
        ahead = words[k] if k >= done else ""
        if ahead == "to":
            goes_on = k > 0 and (
                words[k - 1] in self._infinitives or not _MEANS.isdisjoint(words[done:k])
            )
            return "aside" if goes_on else ""
        owned = ahead.endswith(("'s", "s'"))
        if "b" in features and (ahead in _STRESSED or ahead in _WOULD):
            return "finite"
        if features == {"b"} and held and self._speakers.is_many(words[done : k + 1]):
            return "finite"
        if features == {"b"}:
            return "finite" if self._verbs.is_finite(words, at) and not owned else ""
        if "g" in features and ahead not in AUXILIARIES:
            noun = ahead in DETERMINERS or ahead in _DEGREES or ahead in _GOVERNING
            paired = ahead == "and" and k - 1 > done and words[k - 2] in DETERMINERS
            return "" if noun or paired else "aside"
        if ahead in DETERMINERS or ahead in PREPOSITIONS or owned:
            return ""
        if features == {"s"} and words[at] not in _SURELY and not held:
            return ""
        if "n" in features and ahead not in _PERFECT:
            passive = ahead in AUXILIARIES
            return "" if passive or (k > done and self._verbs.is_finite(words, k)) else "finite"
        return "finite"

    @staticmethod
    def _is_quoted(words: Sequence[str], at: int) -> bool:
        """Does a word stand between two quotation marks?"""
        before = words[:at].count(QUOTE)
        return before % 2 == 1 and words.count(QUOTE) % 2 == 0

    def _is_told(self, words: Sequence[str], one: Said, before: Sequence[Said], done: int) -> bool:
        """Is it only a part of what somebody says: said that Baku welcomed it?"""
        side = words[one.subject.last] == "side" and one.match.verb.frame == "urge"
        if not before or not (side or one.subject.kind == "state" or self._is_crowd(words, one)):
            return False
        match = one.match
        follows = words[match.last + 1 : match.last + 2]
        if words[match.first] in _GIVEN and not _OPEN & {*words[match.last + 1 : match.last + 4]}:
            return True
        if words[match.first] not in self._strong and follows not in (["that"], [QUOTE], [":"]):
            return True
        between = words[done : one.subject.first]
        inside = not any(word in LINKS or word in SIGNS for word in between)
        return match.verb.frame not in ("main", "tell") and inside

    def _is_crowd(self, words: Sequence[str], one: Said) -> bool:
        """Is the subject people of a state, none of them in office (families call it home)?"""
        mention = one.subject.mention
        named = mention is None or mention.office or mention.anaphor or one.subject.name
        return not named and not self._speakers.carries(words[one.subject.last])

    def _share(
        self,
        sentence: Words,
        places: Sequence[Place],
        match: Match,
        ahead: str,
        before: Sequence[Said],
    ) -> Subject | None:
        """Return the subject of a verb that has none of its own: and said; None for none."""
        words, at = sentence.words, match.first
        aside = bool(before) and words[before[-1].match.last + 1] == "," and ahead == ","
        if ahead not in _JOINED or (ahead == "" and not before and at > 0) or aside:
            return None
        if before:
            return Subject()
        subject = self._first_subject(sentence, places, at)
        return None if subject.kind in ("", "thing") else subject

    def _first_subject(self, sentence: Words, places: Sequence[Place], at: int) -> Subject:
        """Return the subject of the first finite verb of the sentence: he met X and said."""
        words = sentence.words
        for k in range(1, at):
            if self._verbs.is_finite(words, k) and not any(
                one.first <= k <= one.last for one in places
            ):
                return self._speakers.find_before(sentence, places, 0, k)
        return Subject()

    def _is_nested(self, words: list[str], one: Said, behind: Said) -> bool:
        """Is the whole gist that somebody else says something?"""
        inverted = behind.inverted and not behind.passive
        if behind.aside or behind.subject.kind == "" or inverted:
            return False
        if one.aside and words[behind.start - 1] == ",":
            return False
        between = words[one.match.last + 1 : behind.start]
        if any(word in SIGNS - {QUOTE, ":"} or word in LINKS for word in between):
            return False
        return not self._verbs.has_finite(words, one.match.last + 1, behind.start - 1)

    def _find_hearers(
        self, words: list[str], places: Sequence[Place], one: Said, done: int
    ) -> tuple[Mention, ...]:
        found = [
            mention
            for mention in self._speakers.find_hearers(words, places, done, one.match.first)
            if mention is not one.subject.mention
        ]
        if one.match.verb.frame in ("tell", "urge", "praise"):
            near = next((some for some in places if 0 < some.first - one.match.last <= _TOLD), None)
            if near is not None and near.mention.role not in ("JRN", "CVL"):
                found = [near.mention]
        found += self._speakers.find_hearers(
            words, places, one.match.last, min(len(words), one.match.last + NEAR)
        )
        return tuple(found)
