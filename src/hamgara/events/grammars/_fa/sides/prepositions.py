"""Persian prepositions, of one word or more, and the cases they give to what stands behind them."""

from __future__ import annotations

from collections.abc import Mapping

CASES = (
    "with", "to", "from", "against", "in", "by", "between", "for", "about", "object", "reason",
    "none", "break",
)  # fmt: skip


class Prepositions:
    """Prepositions by their last words; `single`: those of one word."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]]) -> None:
        self._by_last: dict[str, dict[str, list[tuple[list[str], str]]]] = {}
        for case in CASES:
            for form in lists.get("case_" + case, ()):
                words = form.split()
                befores = self._by_last.setdefault(words[-1], {})
                befores.setdefault("".join(words[-2:-1]), []).append((words, case))
        for befores in self._by_last.values():
            for rows in befores.values():
                rows.sort(key=lambda row: -len(row[0]))
        self.last_words = frozenset(self._by_last)
        self.single = frozenset(word for word, befores in self._by_last.items() if "" in befores)

    def find(self, words: list[str], at: int) -> tuple[str, int] | None:
        """Return case and first word of the preposition that ends at a word."""
        befores = self._by_last.get(words[at])
        if befores is None:
            return None
        for form, case in befores.get(words[at - 1], ()):
            first = at - len(form) + 1
            if first >= 0 and words[first : at + 1] == form:
                return case, first
        return (befores[""][0][1], at) if "" in befores else None
