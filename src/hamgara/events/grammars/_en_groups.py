"""English names of several states at once, and of the host and guest of a visit."""

from __future__ import annotations

from hamgara.events.grammars._en_names import Names
from hamgara.events.grammars._en_nouns import HEADS, HOSTS, SIDES
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.reading import Anaphor
from hamgara.study.events import Actor

GROUPS = {"koreas": ("KOR", "PRK"), "baltic": ("EST", "LVA", "LTU"), "congos": ("COD", "COG")}


class Groups(Names):
    """Finds groups of states, hosts and guests."""

    def _names_host(self, i: int) -> bool:
        """Does word i, with an article or his, mean the host or guest of a visit?"""
        words = [*self.tokens.words[i : i + 2], "", ""]
        if words[0] not in HOSTS:
            return False
        ends = words[1] in HEADS or not words[1].isalpha() or self.is_verb(words[1])
        return ends or words[1] in ("country", "nation", "government") or bool(self.tokens.owner[i])

    def _read_host(self, i: int) -> Phrase:
        """Read the host, his guests, the host country's ministry."""
        words = self.tokens.words
        last = i + (words[i + 1 : i + 2] in (["country"], ["nation"], ["government"]))
        anaphor: Anaphor = "host" if words[i].startswith("host") else "guest"
        office = self._find_office(last) if self.tokens.owner[last] else None
        if office is None:
            return Phrase(i - 1, last, anaphor=anaphor, role="GOV", owner=self.tokens.owner[last])
        end, entry = self._extend_office(office)
        return Phrase(
            i - 1, end, anaphor=anaphor, role=entry.role, office=entry.office, rank=entry.rank
        )

    def _read_group(self, i: int) -> Phrase | None:
        """Read a name of several states: the two Koreas, the Baltic republics."""
        words = self.tokens.words
        last = i + (words[i] == "baltic")
        if words[i] == "baltic" and not SIDES & set(words[last : last + 1]):
            return None
        actors = tuple(Actor(code, "GOV") for code in GROUPS[words[i]])
        return Phrase(i, last, actors, role="GOV", owner=self.tokens.owner[last], plural=True)

    def _read_group_behind(self, i: int) -> Phrase | None:
        """Read a name of several states behind an office: ministers of the three Baltic states."""
        words = self.tokens.words
        while words[i : i + 1] and words[i] in ("the", "two", "three", "both", "all"):
            i += 1
        return self._read_group(i) if i < len(words) and words[i] in GROUPS else None
