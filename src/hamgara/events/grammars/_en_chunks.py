"""English chunks: verb groups, noun runs, prepositions and what parts clauses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hamgara.events.grammars._en_function import (
    ADVERBS,
    AFTER_BE,
    BE,
    CASES,
    CLAUSE_WORDS,
    COMPOUND,
    DATE_WORDS,
    DETERMINERS,
    DO,
    HAVE,
    MAYBE,
    MODALS,
    MONTHS,
    NEGATIONS,
    NEVER_VERBS,
    NOUN_GERUNDS,
    PERIODS,
    RELATABLE,
    RELATIVES,
    WHEN,
    is_count,
    is_number,
)
from hamgara.events.grammars._en_inflection import BASE, GERUND, PARTICIPLE, PAST, THIRD
from hamgara.events.grammars._en_phrases import Phrase
from hamgara.events.grammars._en_tokens import Tokens

_COUNTED = frozenset({"of", "many", "some", "several", "hundreds", "thousands"})
Forms = Mapping[str, tuple[frozenset[str], Mapping[str, frozenset[str]]]]
"""A word's features (b, s, d, n, g) and those of each verb it may be of."""


@dataclass(slots=True)
class Verb:
    """A verb group. `form`: finite, inf, ing, pp; `had`: pluperfect; `modal`: may, must ..."""

    head: int
    lemmas: tuple[str, ...]
    form: str
    passive: bool = False
    future: bool = False
    negated: bool = False
    had: bool = False
    past: bool = False
    modal: str = ""


@dataclass(slots=True)
class Chunk:
    """Words `first` to `last` of a kind.

    N noun run, V verb group, P preposition (`case`), `,` comma, `;` stronger sign, & and/or,
    R relative, B subordinator (`case` is its word).
    """

    kind: str
    first: int
    last: int
    case: str = ""
    verb: Verb | None = None
    phrases: list[int] = field(default_factory=list)


class Chunker:
    """Cuts one sentence into chunks."""

    def __init__(
        self,
        tokens: Tokens,
        phrases: list[Phrase],
        forms: Forms,
        dual: frozenset[str],
        reporting: frozenset[str],
    ) -> None:
        self.tokens, self.phrases, self.forms = tokens, phrases, forms
        self.dual, self.reporting = dual, reporting
        self.words = [*tokens.words, "", "", ""]
        self.starts = {phrase.first: number for number, phrase in enumerate(phrases)}
        self.made: list[Chunk] = []

    def read(self) -> list[Chunk]:
        """Return the chunks in their order."""
        i, end = 0, len(self.tokens.words)
        while i < end:
            i = self._step(i)
        self._settle_participles()
        return self.made

    def _step(self, i: int) -> int:  # noqa: C901 - one case after another
        """Take the chunk at word i and return where the next begins."""
        if i in self.starts:
            return self._take_phrase(i)
        word = self.words[i]
        if not word[0].isalnum():
            return self._take_sign(i, word)
        jump = self._skip_date(i)
        if jump > i:
            return jump
        if word in COMPOUND and self.words[i + 1] in COMPOUND[word]:
            case = COMPOUND[word][self.words[i + 1]]
            last = i + 1
            if self.words[last + 1] in ("of", "to", "with", "for", "from"):
                last += 1
            self.made.append(Chunk("P", i, last, case))
            return last + 1
        group = self._read_group(i)
        if group is not None:
            return group
        if word in NEGATIONS:
            return self._take_noun(i, i) if word in ("no", "neither") else i + 1
        if word in ("and", "or", "but", "nor", "yet", "plus"):
            return self._take("&", i, word)
        if word in RELATIVES or (word == "that" and self._is_relative(i)):
            return self._take("R", i, word)
        if word == "that" and self.words[i + 1] in self.forms:
            return self._take_noun(i, i)
        if word in CLAUSE_WORDS or word == "that" or (word in MAYBE and self._opens_clause(i)):
            return self._take("B", i, word)
        if (
            word == "off"
            and self.made
            and self.made[-1].kind == "V"
            and self.made[-1].last == i - 1
            and not (self.tokens.cases[i + 1 : i + 2] or [0])[0]
        ):
            return i + 1
        if self._is_approximate(i):
            return i + 1
        if word in CASES:
            return self._take("P", i, CASES[word])
        if self._is_adverb(i):
            return i + 1
        return self._take_noun(i, i)

    def _is_approximate(self, i: int) -> bool:
        """Does the word round a number (about 800 Filipinos burned a flag)?"""
        if self.words[i] not in ("about", "over", "around"):
            return False
        kind = self.made[-1].kind if self.made else ";"
        return kind in (";", ",", "P", "&") and is_count(self.words[i + 1])

    def _take(self, kind: str, i: int, case: str) -> int:
        self.made.append(Chunk(kind, i, i, case))
        return i + 1

    def _take_phrase(self, i: int) -> int:
        number = self.starts[i]
        self._take_noun(i, self.phrases[number].last)
        self.made[-1].phrases.append(number)
        return self.phrases[number].last + 1

    def _take_noun(self, first: int, last: int) -> int:
        previous = self.made[-1] if self.made else None
        if (
            previous is not None
            and previous.kind == "N"
            and first in self.starts
            and self.words[previous.last] in RELATABLE
            and not self.phrases[self.starts[first]].modifier
        ):
            self.made.append(Chunk("N", first, last))
            return last + 1
        fresh = (
            self.words[first] in DETERMINERS
            and previous is not None
            and (
                previous.last == first - 1
                and self.words[previous.last] not in ("all", "both", "half")
            )
        )
        if previous is not None and previous.kind == "N" and not fresh:
            previous.last = last
        else:
            self.made.append(Chunk("N", first, last))
        return last + 1

    def _take_sign(self, i: int, word: str) -> int:
        if word == "(":
            for k in range(i + 1, min(i + 12, len(self.tokens.words))):
                if self.words[k] == ")":
                    return k + 1
        if word in ("$", "%", "&", "£", "€") or word in "\"'`()[]":
            return i + 1
        self.made.append(Chunk("," if word in ",-" else ";", i, i))
        return i + 1

    def _skip_date(self, i: int) -> int:
        """Return the word after a date expression at i, i where there is none."""
        words, k = self.words, i
        if words[k] in WHEN:
            k += 1
            if words[k] in WHEN:
                k += 1
            return k + 1 if words[k] in PERIODS or words[k] in DATE_WORDS else i
        if words[k] in ("on", "by", "in", "since", "until", "from", "at", "early", "late", "of"):
            nxt = self._skip_date(k + 1) if k + 1 < len(self.tokens.words) else k
            if words[k] in ("early", "late", "on", "by", "in", "since", "until", "at") and (
                nxt > k + 1 or (is_number(words[k + 1]) and len(words[k + 1]) == 4)
            ):
                return max(nxt, k + 2)
            return i
        if is_number(words[k]) and words[k + 1] in MONTHS:
            k += 1
        if words[k] in DATE_WORDS and (words[k] != "may" or is_number(words[k + 1])):
            k += 1
            while is_number(words[k]) or words[k] in (
                "night",
                "morning",
                "evening",
                "afternoon",
                ".",
            ):
                k += 1
            if words[k] == "," and is_number(words[k + 1]) and len(words[k + 1]) == 4:
                k += 2
            return k
        return i

    def _is_adverb(self, i: int) -> bool:
        word = self.words[i]
        return word in ADVERBS or (
            word.endswith("ly")
            and len(word) > 4
            and not self.tokens.cases[i]
            and word not in self.forms
            and word not in ("assembly", "family", "monopoly", "anomaly")
        )

    def _is_relative(self, i: int) -> bool:
        """Is this "that" a relative pronoun: a noun before it, a verb behind it?"""
        if not self.made or self.made[-1].kind != "N":
            return False
        nxt = self.words[i + 1]
        return (
            nxt in BE
            or nxt in HAVE
            or nxt in MODALS
            or (
                nxt in self.forms
                and bool(self.forms[nxt][0] & {PAST, THIRD})
                and nxt not in self.dual
            )
        )

    def _opens_clause(self, i: int) -> bool:
        """Does a clause with its own verb follow this after, before, since, as?"""
        if GERUND in self.forms.get(self.words[i + 1], ((), ()))[0]:
            return False
        k = i + 1
        while k < min(i + 14, len(self.tokens.words)):
            word = self.words[k]
            if word in (",", ";", ".") or word in RELATIVES or word == "that":
                return False
            if k in self.starts:
                k = self.phrases[self.starts[k]].last + 1
                continue
            if word in BE or word in HAVE or word in MODALS or word in DO:
                return True
            features = self.forms[word][0] if word in self.forms else frozenset()
            if (
                PAST in features
                and self.words[k - 1] not in DETERMINERS
                and k > i + 1
                and (self.words[k + 1] != "by")
            ):
                return True
            if THIRD in features and word not in self.dual and k > i + 1:
                return True
            k += 1
        return False

    # verb groups

    def _read_group(self, i: int) -> int | None:
        word = self.words[i]
        if word == "to":
            k = self._past_adverbs(i + 1)
            negated = word in NEGATIONS
            if self._has(k, BASE) and not (
                self.words[k] in self.dual and self._follows_noun_only(k)
            ):
                if self.words[k] in ("be", "have"):
                    return self._read_aux(k, i, form="inf")
                return self._make(i, k, "inf", negated=negated)
            return None
        if word == "not" and self.words[i + 1] == "to" and self._has(i + 2, BASE):
            return self._make(i, i + 2, "inf", negated=True)
        if word in BE or word in HAVE or word in MODALS or word in DO:
            if word in ("may", "will", "can", "might") and self.tokens.cases[i] and i:
                return None
            return self._read_aux(i, i, form="ing" if word in ("having", "being") else "finite")
        return self._read_bare(i)

    def _follows_noun_only(self, k: int) -> bool:
        """Is "to X" followed by nothing that a verb needs (to talks, to power)?"""
        nxt = self.words[k + 1]
        return nxt in ("of", "between", "", ".") and self.words[k] not in (
            "visit",
            "meet",
            "attack",
        )

    def _past_adverbs(self, k: int) -> int:
        while (
            k < len(self.tokens.words)
            and k not in self.starts
            and (self._is_adverb(k) or self.words[k] in ("not", "never", '"', "'"))
        ):
            k += 1
        return k

    def _has(self, k: int, feature: str) -> bool:
        return self.words[k] in self.forms and feature in self.forms[self.words[k]][0]

    def _read_aux(self, k: int, first: int, form: str) -> int:
        """Read a group that begins with an auxiliary at k."""
        group = Verb(k, (), form)
        helper = ""
        last = k
        while True:
            word = self.words[k]
            if word in NEGATIONS and word not in ("no", "neither"):
                group.negated = True
            elif word in MODALS and not helper:
                self._note_modal(group, word)
                helper = "modal"
            elif word in HAVE and helper in ("", "modal"):
                group.had = word == "had"
                helper, last = "have", k
            elif word in DO and helper == "":
                group.past = word == "did"
                helper, last = "do", k
            elif word in BE:
                group.past |= word in ("was", "were")
                helper, last = "be", k
            elif (
                helper == "be"
                and word in AFTER_BE
                and self.words[k + 1] == "to"
                and (self._has(self._past_adverbs(k + 2), BASE))
            ):
                self._note_prospect(group, word)
                k, helper = k + 1, "modal"
            elif (
                word == "to"
                and helper in ("be", "have")
                and self._has(k + 1, BASE)
                and (self.made is not None)
            ):
                group.future = group.future or helper == "be"
                group.modal = group.modal or ("must" if helper == "have" else "")
                helper = "modal"
            elif not ((self._is_adverb(k) or word in ("each", "both")) and k not in self.starts):
                jump = self._skip_date(k)
                if jump == k:
                    break
                k = jump - 1
            k += 1
        return self._finish(group, helper, k, last, first)

    def _note_modal(self, group: Verb, word: str) -> None:
        if word in ("will", "shall", "would"):
            group.future = True
            group.modal = "would" if word == "would" else ""
        else:
            group.modal = word

    def _note_prospect(self, group: Verb, word: str) -> None:
        if word in ("unable", "unlikely"):
            group.negated = True
        elif word in ("likely", "able"):
            group.modal = "may"
        else:
            group.future = True

    def _finish(self, group: Verb, helper: str, k: int, last: int, first: int) -> int:
        """Take the main verb at k, or the auxiliary itself."""
        features, lemmas = self.forms.get(self.words[k], (frozenset(), {}))
        bare = not lemmas and self.words[k].endswith("ed") and k not in self.starts
        settled = self.words[k] in ("prepared", "committed", "determined", "disposed")
        if k in self.starts or (settled and self.words[k + 1] == "to"):
            features, bare = frozenset(), False
        if helper == "be" and (PARTICIPLE in features or bare):
            group.passive = True
        elif (
            (helper == "be" and GERUND in features and not self._is_noun_gerund(k))
            or (helper == "have" and (PARTICIPLE in features or bare))
            or (helper in ("modal", "do") and BASE in features)
        ):
            pass
        else:
            lemma = {"be": "be", "have": "have", "do": "do"}.get(helper, "be")
            group.lemmas, group.head = (lemma,), last
            group.past, group.had = group.past or group.had, False
            self.made.append(Chunk("V", first, last, verb=group))
            return k
        wanted = {"modal": BASE, "do": BASE, "have": PARTICIPLE}.get(
            helper, PARTICIPLE if group.passive else GERUND
        )
        group.lemmas, group.head = self._lemmas(k, wanted) or (self.words[k],), k
        self.made.append(Chunk("V", first, k, verb=group))
        return k + 1

    def _is_noun_gerund(self, k: int) -> bool:
        return self.words[k] in NOUN_GERUNDS and self.words[k + 1] in ("of", "between", "in")

    def _make(
        self, first: int, head: int, form: str, *, negated: bool = False, past: bool = False
    ) -> int:
        lemmas = self._lemmas(head, {"inf": BASE, "ing": GERUND}.get(form, PAST if past else ""))
        passive = form == "pp"
        made = Verb(head, lemmas, form, passive=passive, negated=negated, past=past)
        self.made.append(Chunk("V", first, head, verb=made))
        return head + 1

    def _read_bare(self, i: int) -> int | None:
        """Read a verb without an auxiliary, None where the word is a noun or adjective here."""
        word = self.words[i]
        if word not in self.forms and self._is_unknown_past(i):
            self.made.append(Chunk("V", i, i, verb=Verb(i, (word,), "finite", past=True)))
            return i + 1
        if word not in self.forms or word in NEVER_VERBS or word in CASES:
            return None
        if self.tokens.cases[i] and i and word.isalpha():
            return None
        features = self.forms[word][0]
        previous = self.made[-1] if self.made else None
        kind = previous.kind if previous is not None else ";"
        form = (
            self._after_noun(i, features, previous)
            if kind == "N" and previous is not None
            else self._after_other(i, features, kind)
        )
        if not form:
            return None
        return self._make(i, i, form, past=PAST in features)

    def _lemmas(self, k: int, feature: str) -> tuple[str, ...]:
        """Return the verbs that word k is a form of, those of the wanted form if any."""
        lemmas = self.forms.get(self.words[k], (frozenset(), {}))[1]
        return tuple(one for one, has in lemmas.items() if feature in has) or tuple(lemmas)

    def _is_unknown_past(self, i: int) -> bool:
        """Is this a past of a verb not in the lists: Ankara reciprocated?"""
        if not self.words[i].endswith("ed") or len(self.words[i]) < 6 or not self.made:
            return False
        last = self.made[-1]
        if last.kind == "R":
            return True
        if last.kind != "N" or not last.phrases or self.tokens.cases[i]:
            return False
        phrase = self.phrases[last.phrases[-1]]
        return phrase.last == i - 1 and not phrase.modifier and not phrase.owner

    def _takes_object(self, i: int) -> bool:
        nxt = self.words[i + 1]
        return (
            i + 1 in self.starts
            or nxt in DETERMINERS
            or is_count(nxt)
            or nxt in ("it", "him", "them", "that")
        )

    def _after_other(self, i: int, features: frozenset[str], kind: str) -> str:  # noqa: C901 - one case after another
        word, dual = self.words[i], self.words[i] in self.dual
        noun_like = word in NOUN_GERUNDS
        if GERUND in features:
            if kind in ("P", ";") and noun_like and not self._takes_object(i):
                return ""
            return "" if noun_like and kind == "V" and not self._takes_object(i) else "ing"
        if kind == "P":
            return ""
        if kind == "V":
            return ""
        if PAST in features or PARTICIPLE in features:
            nxt = self.words[i + 1]
            if kind == ";":
                return "pp" if nxt in CASES else "finite" if self._takes_object(i) else ""
            if (
                kind in (",", "&")
                and not self._takes_object(i)
                and nxt not in CASES
                and (
                    nxt not in ADVERBS
                    and nxt.isalpha()
                    and nxt not in self.forms
                    and not any(chunk.kind == "V" for chunk in self.made)
                )
            ):
                return ""
            return "finite" if PAST in features else "pp"
        if kind in ("R", "B"):
            return "" if dual and not self._takes_object(i) and kind == "B" else "finite"
        if kind in (",", "&"):
            if dual and not self._takes_object(i) and self.words[i + 1] not in ("for", "on", "off"):
                return ""
            last = next((c.verb for c in reversed(self.made) if c.kind == "V"), None)
            if last is None:
                return ""
            if BASE in features:
                return last.form if last.form in ("inf", "finite") else ""
            return "finite" if THIRD in features else ""
        return ""

    def _after_noun(self, i: int, features: frozenset[str], previous: Chunk) -> str:
        word = self.words[i]
        dual = word in self.dual
        before = self.words[i - 1]
        phrase = self.phrases[previous.phrases[-1]] if previous.phrases else None
        if phrase is not None and phrase.last != i - 1:
            phrase = None
        if phrase is not None and phrase.pronoun and not phrase.owner:
            return "ing" if GERUND in features else "finite"
        if (phrase is None and (before in DETERMINERS or is_count(before))) or (
            phrase is not None and phrase.owner
        ):
            return ""
        people = previous.first > 1 and before[-3:] == "ese" and self.words[i - 2] in _COUNTED
        modifier = phrase is not None and phrase.modifier and before[-1:] != "s" and not people
        if modifier and (THIRD in features or BASE in features) and PAST not in features:
            return ""
        if modifier and (dual or PAST in features) and not self._takes_object(i):
            return ""
        if GERUND in features:
            held = word in NOUN_GERUNDS and not self._takes_object(i)
            return "" if held or modifier else "ing"
        if PAST in features:
            return "finite"
        if PARTICIPLE in features:
            return "pp"
        plural = (
            phrase.plural or (phrase.last > phrase.first and before[-1:] == "s")
            if phrase is not None
            else before in ("people", "police", "men", "women")
            or (before[-1:] == "s" and before[-2:] != "ss")
        )
        if BASE in features and not plural:
            return ""
        if dual and (not self._takes_object(i) or self.words[i + 1] == "that"):
            return (
                "finite"
                if phrase is not None
                and phrase.actors
                and not modifier
                and (
                    self.words[i + 1] in ("for", "on", "off", "against", "in", "out", "back", "to")
                    and word not in ("attacks", "strikes", "visits", "protests", "trips")
                )
                else ""
            )
        return "finite"

    def _settle_participles(self) -> None:
        """Tell reduced relatives (a tanker seized by Iran) from finite pasts."""
        loose = [k for k, chunk in enumerate(self.made) if self._is_loose(chunk)]
        for k in loose:
            if self._precedes_by(k):
                self._make_reduced(k)
        for k in reversed(loose):
            if not self._precedes_by(k) and self._is_reduced(k):
                self._make_reduced(k)

    def _is_loose(self, chunk: Chunk) -> bool:
        """Is this a lone form that may be a past or a participle?"""
        verb = chunk.verb
        if verb is None or verb.form != "finite" or not verb.past or verb.passive:
            return False
        word = self.words[verb.head]
        return chunk.first == chunk.last and PARTICIPLE in self.forms.get(word, ((), ()))[0]

    def _precedes_by(self, k: int) -> bool:
        nxt = self.made[k + 1] if k + 1 < len(self.made) else None
        return nxt is not None and nxt.kind == "P" and nxt.case == "by"

    def _make_reduced(self, k: int) -> None:
        verb = self.made[k].verb
        if verb is not None:
            verb.form, verb.passive = "pp", True

    def _is_pronoun(self, chunk: Chunk) -> bool:
        return chunk.first == chunk.last and self.words[chunk.first] in ("it", "he", "she", "they")

    def _is_reduced(self, k: int) -> bool:
        made = self.made
        nxt = made[k + 1] if k + 1 < len(made) else None
        if k and self._is_pronoun(made[k - 1]):
            return False
        if k == 0 or made[k - 1].kind != "N":
            return (
                made[k - 1].kind == ","
                and nxt is not None
                and nxt.kind == "P"
                and (nxt.case == "by" or not any(c.kind == "V" for c in made[:k]))
            )
        if nxt is not None and nxt.kind == "N":
            return False
        if (
            k > 1
            and made[k - 2].kind == "P"
            and not any(c.kind == "V" for c in made[:k])
            and (nxt is not None and nxt.kind == "P")
            and (k == 2 or made[k - 3].kind in (";", ","))
        ):
            return True
        for j in range(k - 1, -1, -1):
            one = made[j]
            if one.kind in (";", "B", "R") or (one.kind in (",", "&") and made[j + 1].kind == "N"):
                return self._has_later(k)
            if one.verb is not None:
                if self.reporting & set(one.verb.lemmas):
                    return False
                if one.verb.form == "ing" and j and made[j - 1].kind == "N":
                    continue
                return one.verb.form != "pp" or self._has_later(k)
        return self._has_later(k)

    def _has_later(self, k: int) -> bool:
        """Does a finite verb without a subject of its own follow?"""
        for one in self.made[k + 1 :]:
            if one.kind in (",", ";", "&", "B", "R"):
                return False
            if one.verb is not None:
                return one.verb.form == "finite" and not (self.reporting & set(one.verb.lemmas))
        return False
