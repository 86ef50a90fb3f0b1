"""What a language's speech reader finds in a sentence: who speaks, to whom, and the gist."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Protocol

from hamgara.compiled import recall
from hamgara.events.reading import Argument, Mention
from hamgara.events.speech_book import StanceBook, read_stances
from hamgara.events.words import Words
from hamgara.plugins import find_module
from hamgara.study.statements import Stance
from hamgara.text.spans import Span


@dataclass(frozen=True, slots=True)
class Utterance:
    """A verb of saying, and what stands about it.

    `speaker` is None where no subject is said: then the one who spoke before goes on. `name` is
    the place of the speaker's own name. `gists` are what was said, one statement each. `stance`
    is set where the verb itself tells it (welcomed, condemned), `lean` where no cue does;
    a verb that `turns` denies its gist. `about` are the others whom the sentence names outside
    the gist (asked about X, in X).
    `quoted`: in the speaker's own words, where "we" and "our country" are the speaker's;
    `open`: the quotation goes on in the next sentence. `replies`: it answers whoever spoke
    before. `outside`: nobody in public office says it. `introduces`: nobody speaks, the text only
    names somebody who may speak later (`name`: the words by which). `also`: a name of its own
    says something too (X said as well). `back`: the gist is the
    sentence before ("...". This was said by X). `reports`: its gist is that somebody else says
    something; afterwards its speaker goes on.
    """

    verb: Span
    rule: str
    gists: tuple[Span, ...]
    speaker: Mention | None = None
    name: Span | None = None
    addressees: tuple[Mention, ...] = ()
    about: tuple[Mention, ...] = ()
    stance: Stance | None = None
    lean: Stance | None = None
    turns: bool = False
    quoted: bool = False
    open: bool = False
    replies: bool = False
    outside: bool = False
    introduces: bool = False
    also: bool = False
    back: bool = False
    reports: bool = False


class SpeechReader(Protocol):
    """How a language tells that somebody says something: compiled once."""

    def read(self, sentence: Words, text: str, named: Sequence[Argument]) -> Sequence[Utterance]:
        """Return the utterances of a sentence in their order.

        `named` are all phrases of the sentence that name or point to somebody.
        """
        ...

    def is_ending(self, stem: str, rest: str) -> bool:
        """May these letters follow a name or title inside its word?"""
        ...


class SpeechModule(Protocol):
    """A module of `speech/`."""

    @staticmethod
    def build(book: StanceBook) -> SpeechReader:
        """Compile the language's reader."""
        ...


@cache
def load_speech(language: str) -> SpeechReader:
    """Return the speech reader of a language, compiled once.

    Raises:
        HamgaraError: there is none for the language.
    """
    module = find_module("hamgara.events.speech", language)

    def build() -> SpeechReader:
        made: SpeechReader = module.build(read_stances(language))
        return made

    return recall(f"speech-{language}", build)


def load_denied(language: str) -> Mapping[str, str]:
    """Return the verbs of a language that are negated by their form, with the same not negated.

    Raises:
        HamgaraError: there is no reader for the language.
    """
    module = find_module("hamgara.events.speech", language)
    found: Mapping[str, str] = getattr(module, "DENIED", {})
    return found
