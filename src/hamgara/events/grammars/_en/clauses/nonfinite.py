"""What governs an English infinitive or participle: the verb or noun that it is told under."""

from __future__ import annotations

from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.complements import means_of, noun_before_inset
from hamgara.events.grammars._en.clauses.sentence import Clauses, Governor

_OWNING = ("of", "by", "from", "to")
"""Between a noun and whose it is: the decision of Iran to leave, the offer by Iran to help."""
_BESIDE = ("time", "before", "by", "without", "as")
"""Before a gerund that is told beside the verb, not under it: before leaving, without paying."""
_PARTING = (",", ";", "B")


def find_over_nonfinite(clauses: Clauses, k: int, verb: Verb) -> Governor | None:
    """Return what governs verb chunk k, which is no finite one."""
    if k == 0:
        return None
    before = clauses.chunks[k - 1]
    if before.kind == "&":
        return _find_over_joined(clauses, k, verb)
    if verb.form == "inf":
        return _find_over_infinitive(clauses, k, verb)
    if verb.form == "ing" and before.kind == "P":
        return _find_over_gerund(clauses, k, verb)
    if before.kind in _PARTING or (verb.form == "pp" and before.kind == "N"):
        return None
    return _find_verb_before(clauses, k, verb)


def _find_over_joined(clauses: Clauses, k: int, verb: Verb) -> Governor | None:
    """Return what governs the verb of the same form before "and" (wants to meet and to sign)."""
    for m in range(k - 2, -1, -1):
        other = clauses.chunks[m].verb
        if other is not None and other.form == verb.form:
            return find_over_nonfinite(clauses, m, other)
        if other is not None and other.form == "finite":
            return None
    return None


def _find_over_infinitive(clauses: Clauses, k: int, verb: Verb) -> Governor | None:
    """Return what governs infinitive k (asked to leave, a plan to leave, weighs whether to)."""
    before = clauses.chunks[k - 1]
    if before.kind == "B" and before.case == "whether":
        over = next((m for m in range(k - 2, -1, -1) if clauses.chunks[m].verb is not None), None)
        return Governor(over, "whether") if over is not None else None
    if before.kind == ",":
        noun = noun_before_inset(clauses, k - 1)
        return _find_over_joined(clauses, k, verb) if noun is None else Governor(noun, "noun")
    noun = _find_noun_before(clauses, k) if before.kind == "N" else None
    return _find_verb_before(clauses, k, verb) if noun is None else Governor(noun, "noun")


def _find_noun_before(clauses: Clauses, k: int) -> int | None:
    """Return the noun that infinitive k belongs to (the plan to visit, the plan of X and Y to)."""
    if _governs(clauses, k - 1):
        return k - 1
    j = k - 1
    while j > 1 and clauses.kinds[j - 2 : j] == "N&":
        j -= 2
    owner = clauses.chunks[j - 1]
    owned = j > 1 and owner.kind == "P" and owner.case in _OWNING
    return j - 2 if owned and _governs(clauses, j - 2) else None


def _find_over_gerund(clauses: Clauses, k: int, verb: Verb) -> Governor | None:
    """Return what governs gerund k behind a preposition (a threat of leaving, by leaving)."""
    before = clauses.chunks[k - 1]
    if before.case in _BESIDE:
        over = means_of(clauses, k) if before.case == "by" else None
        return Governor(over, "ing") if over is not None else None
    if k > 1 and _governs(clauses, k - 2):
        return Governor(k - 2, "noun")
    return _find_verb_before(clauses, k, verb)


def _find_verb_before(clauses: Clauses, k: int, verb: Verb) -> Governor | None:
    """Return the verb before verb k as its governor, where no sign or clause parts them."""
    chunks, infinitive = clauses.chunks, verb.form == "inf"
    for m in range(k - 1, -1, -1):
        if chunks[m].verb is not None:
            if infinitive and _is_passed_over(clauses, m):
                continue
            return Governor(m, "to" if infinitive else "ing")
        if chunks[m].kind in (";", "B", "R") or (chunks[m].kind == "," and not infinitive):
            return None
    return None


def _is_passed_over(clauses: Clauses, m: int) -> bool:
    """Does participle m only describe a noun (asked the envoy accused of spying to leave)?"""
    verb = clauses.chunks[m].verb
    if verb is None or verb.form != "pp" or not m or clauses.chunks[m - 1].kind != "N":
        return False
    controls = not clauses.controlling.isdisjoint(verb.lemmas)
    return not controls and any(one.verb for one in clauses.chunks[:m])


def _governs(clauses: Clauses, j: int) -> bool:
    """Is chunk j a noun that an infinitive or gerund may belong to (plan, threat, decision)?"""
    chunk = clauses.chunks[j]
    return chunk.kind == "N" and clauses.words[chunk.last] in clauses.nouns
