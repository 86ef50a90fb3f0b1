"""Persian: verbs last, heads first, ezafe without a mark; clauses are cut at their verbs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from hamgara.events.grammars._fa_cases import CaseReader
from hamgara.events.grammars._fa_moods import MoodReader
from hamgara.events.grammars._fa_phrases import PhraseReader
from hamgara.events.grammars._fa_tellings import Teller
from hamgara.events.grammars._fa_triggers import Triggers, list_endings
from hamgara.events.grammars._fa_verbs import list_forms, list_joints
from hamgara.events.reading import Grammar, Reading
from hamgara.events.vocabulary import Vocabulary
from hamgara.events.words import Words, split_form
from hamgara.study.actors import ActorBook

_SUFFIXES = frozenset("ها های هایی هایش هایشان هایمان هایم تر ترین ترین‌ها".split())
_AFTER_HEH = frozenset("اند ام ایم اید اش ای".split())
_PREFIXES = frozenset({"می", "نمی"})


def build(vocabulary: Vocabulary, book: ActorBook) -> Grammar:
    """Compile the reader of Persian."""
    return _Persian(vocabulary, book)


@dataclass(slots=True, init=False)
class _Persian:
    _pairs: frozenset[tuple[str, str]]
    _firsts: frozenset[str]
    _triggers: Triggers
    _teller: Teller

    def __init__(self, vocabulary: Vocabulary, book: ActorBook) -> None:
        lists = vocabulary.lists
        forms = list_forms()
        joints = set(list_joints(forms))
        joints.update(tuple(pair.split()) for pair in lists.get("joints", ()))  # type: ignore[misc]
        for first, second in [tuple(pair.split()) for pair in lists.get("joints", ())]:
            joints.update((first, form) for form in list_endings(second))
        self._pairs = frozenset(joints)
        self._firsts = frozenset(first for first, _ in joints)
        lists = {
            key: forms_ if key == "joints" else tuple(self._respell(form) for form in forms_)
            for key, forms_ in lists.items()
        }
        labels = frozenset(one for form in lists["labels"] for one in list_endings(form))
        media = frozenset(one for form in lists["media"] for one in list_endings(form))
        cases = CaseReader(lists, labels, media)
        stops = frozenset(forms) - _NO_STOPS | cases.first_words | _STOPS
        self._triggers = Triggers(vocabulary, self.join)
        self._teller = Teller(
            vocabulary, lists, forms, self._triggers, cases, MoodReader(lists),
            PhraseReader(book, lists, stops, self.join),
        )  # fmt: skip

    def _respell(self, form: str) -> str:
        """Return a form of a list as the words of a sentence would be joined."""
        return " ".join(split_form(form, "fa", self.join))

    def join(self, first: str, second: str) -> bool:
        """Is a plural, a verb's prefix or half of a compound written apart?"""
        if second in _SUFFIXES or first in _PREFIXES:
            return True
        if second in _AFTER_HEH:
            return first[-1] == "ه"
        return first in self._firsts and (first, second) in self._pairs

    def read(self, sentence: Words, text: str, day: date | None) -> Reading:  # noqa: ARG002
        """Read a sentence."""
        return self._teller.read(sentence, day)


_STOPS = frozenset(". , ; : ! ? ( ) \" ' و را که یا نیز هم تا - – / اما ولی است بود اگر".split())
_NO_STOPS = frozenset("کل نو رو بند باز بر کار دارد".split())
