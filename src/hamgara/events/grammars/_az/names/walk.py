"""One pass over an Azerbaijani sentence that builds the phrases around its names."""

from __future__ import annotations

from hamgara.events.grammars._az.names.atoms import Atom, list_actors, list_pairs
from hamgara.events.grammars._az.names.labels import is_firm_behind, is_name_only
from hamgara.events.grammars._az.names.names import (
    guess_case,
)
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.grammars._az.names.possessions import PossessionReader
from hamgara.events.grammars._az.names.posts import close_phrase, is_dateline
from hamgara.events.grammars._az.words.nouns import read_case, read_head
from hamgara.events.grammars._az.words.shapes import (
    ALONE,
    CALLED,
    FAR,
    FORMAL,
    JOINS,
    NEAR,
    OURS,
    OWN,
    PART,
    PERSONAL,
    PRONOUNS,
    PUNCTUATION,
    SHARED,
)
from hamgara.events.lexicon import Hit
from hamgara.events.words import CAPITAL
from hamgara.study.events import Actor

_OWNERS = frozenset({"ours", "there", "he", "both", "three", "many"})
"""Who is pointed back to and may own something (onun, hər ikisinin)."""


class PhraseWalk(PossessionReader):
    """One pass over a sentence."""

    def run(self) -> list[Phrase]:
        found = self.made
        i, size = 0, len(self.words)
        while i < size:
            phrase = self._start(i)
            if phrase is None:
                hit = self.at.get(i)
                i = hit.last + 1 if hit else i + 1
                continue
            close_phrase(phrase, self.words, self.reader)
            firms = tuple(self.reader.lists["firms"])
            phrase.firm = phrase.firm or is_firm_behind(phrase, self.words, self._is_known, firms)
            found.append(phrase)
            for place, atom in phrase.posts:
                where = Phrase(place, place, "in", "place")
                where.anaphor = atom.anaphor
                if atom.anaphor is None:
                    where.actors = (atom.actor(self.day),)
                found.append(where)
            i = phrase.last + 1
        return found

    def _is_known(self, i: int) -> bool:
        return i in self.at or bool(self.verbs(i)) or self.words[i] in self.reader.posts

    def _start(self, i: int) -> Phrase | None:
        """Return the phrase that begins at a word, None for none."""
        hit = self.at.get(i)
        if hit is None:
            return self._pair(i)
        atom = hit.entry
        if atom.kind == "decoy":
            return None
        case, plural = read_case(hit.ending, possessed=atom.owned)
        if atom.is_state:
            return self._state(hit, case)
        if atom.kind == "adjective":
            return self._adjective(hit, case, plural=plural)
        phrase = Phrase(i, hit.last, case, atom.kind, plural=plural)
        if atom.kind == "person":
            return self._person(phrase, atom)
        if atom.kind == "named":
            phrase.kind, phrase.anaphor, phrase.name = "person", "he", atom.person
            if case == "of":
                self._extend(phrase, FAR)
            return phrase
        if atom.kind == "anaphor":
            return self._anaphor(phrase, atom)
        return self._office(phrase, atom)

    def _pair(self, i: int) -> Phrase | None:
        """Read a pair of states in one word (Rusiya-Ukrayna danışıqları)."""
        word = self.words[i]
        codes = list_pairs(word, self.reader.codes) if "-" in word else ()
        if not codes or self._is_label(i + 1):
            return None
        return Phrase(i, i, "pair", "pair", tuple(Actor(code) for code in codes))

    def _is_label(self, i: int) -> bool:
        """Does a pair of states only name a school, a chamber, a firm (X-Y universiteti)?"""
        return any(word.startswith(self.reader.labels) for word in self.words[i : i + 4])

    def _person(self, phrase: Phrase, atom: Atom) -> Phrase:
        """Read a name with what its bearer possesses or heads (Bayden administrasiyası)."""
        phrase.actors = (atom.actor(self.day),)
        phrase.name = self._call(self.at[phrase.first])
        after = self.at.get(phrase.last + 1)
        if phrase.case == "of":
            self._extend(phrase, FAR)
        elif phrase.case == "subject" and after and after.entry.office == "government":
            self._take_office(phrase, after)
        return phrase

    def _anaphor(self, phrase: Phrase, atom: Atom) -> Phrase:
        """Read a word that points back, with what is owned (onun naziri) or a name behind it."""
        bare = phrase.case
        phrase.anaphor, phrase.role = atom.anaphor, atom.role
        if atom.anaphor in ("he", "they"):
            ending = self.words[phrase.last][2 if atom.anaphor == "he" else 3 :]
            phrase.case = PRONOUNS.get(ending, bare)
        if bare in ("of", "subject") and atom.anaphor in _OWNERS:
            self._extend(phrase, FAR if bare == "of" else NEAR)
        elif atom.anaphor == "counterpart":
            self._names(phrase)
        return phrase

    def _office(self, phrase: Phrase, atom: Atom) -> Phrase | None:
        """Read an office that is said without its state."""
        if OURS.search(self.words[phrase.last]) and atom.kind == "office":
            return self._our_office(phrase, atom)
        if not self._stands_alone(atom):
            return None
        if atom.owned and self._is_of_part(phrase.first):
            phrase.kind = "stranger"
            return phrase
        if (atom.owned and self._is_foreign(phrase.first)) or self._is_compound(phrase, atom):
            return None
        word = self.words[phrase.last]
        phrase.rank, phrase.role, phrase.office = atom.rank, atom.role, atom.office
        phrase.plural = phrase.plural or "lər" in word or "lar" in word
        if phrase.case in ("subject", "of"):
            self._names(phrase)
            if phrase.case == "of":
                self._extend(phrase, 3)
        if not phrase.actors:
            self._point_back(phrase, atom)
        return phrase

    def _our_office(self, phrase: Phrase, atom: Atom) -> Phrase:
        """Read an office of the outlet's own land (konsulumuz)."""
        phrase.anaphor, phrase.role = "ours", atom.role
        phrase.office, phrase.rank = atom.office, atom.rank
        if phrase.case in ("subject", "of"):
            self._names(phrase)
        return phrase

    def _stands_alone(self, atom: Atom) -> bool:
        """May an office act that is said without its state (nazir, not a mayor)?"""
        acting = atom.rank in ALONE and atom.office not in self.reader.lists["things"]
        return acting and atom.role in ("GOV", "MIL", "LEG", "JUD", "SPY", "COP")

    def _point_back(self, phrase: Phrase, atom: Atom) -> None:
        """Let an office mean one that was named before: the ruler's, both sides', the state's."""
        ruling = atom.rank in PERSONAL or atom.office == "government"
        later = self.sentence.span.start > 0 and ruling
        phrase.anaphor = "he" if later else "office"
        paired = phrase.first and self.words[phrase.first - 1] == "iki"
        shared = phrase.plural and (atom.rank in PERSONAL or atom.office in SHARED)
        if paired or shared:
            phrase.anaphor, phrase.role, phrase.office = "both", "", ""
        elif atom.office in self.reader.lists["vague"] and not self._opens(phrase):
            phrase.anaphor = "he"

    def _opens(self, phrase: Phrase) -> bool:
        """Is a minister the first whom a text names at all, so that he is the outlet's own?"""
        first = min(self.at, default=phrase.first) == phrase.first
        return first and not self.sentence.span.start and phrase.rank in PERSONAL

    def _is_of_part(self, i: int) -> bool:
        """Does an office belong to a part of a federation (Corciya ştatının dövlət katibi)?"""
        return i > 0 and self.words[i - 1] == "ştatının"

    def _is_compound(self, phrase: Phrase, atom: Atom) -> bool:
        """Is a bare institution only part of a thing's name (hökumət binası, parlament zalı)?"""
        if atom.owned or atom.rank != "institution" or phrase.case != "subject" or phrase.plural:
            return False
        i = phrase.last + 1
        word = self._follows(i)
        known = i in self.at or word in self.reader.posts or word in self.reader.lists["asides"]
        return not known and not self.verbs(i) and PART.fullmatch(word) is not None

    def _is_foreign(self, i: int) -> bool:
        """Does an office belong to what no list knows (klubun prezidenti, Toronto meri)?"""
        if not i or i - 1 in self.taken:
            return False
        before = self.words[i - 1]
        if self.sentence.cases[i - 1] >= CAPITAL and (i > 1 or before not in OWN):
            return True
        return read_case(before[-3:])[0] == "of" and before not in ("ölkənin", "dövlətin")

    def _state(self, hit: Hit[Atom], case: str) -> Phrase | None:
        atom, i = hit.entry, hit.first
        phrase = Phrase(i, hit.last, case, atom.kind, list_actors(atom, self.day))
        if i <= 1 and is_dateline(hit, self.words, self.reader.lists["agencies"]):
            return None
        if is_name_only(self.words, i, hit.last):
            return None
        if self._follows(hit.last + 1) in CALLED:
            return None
        if atom.kind == "organization" and not hit.ending and (seat := self._find_seat(i + 1)):
            return Phrase(i, seat, "in", "place", phrase.actors)
        if atom.kind == "body" and hit.ending[:1] in ("i", "ı", "u", "ü") and self._is_other(i):
            return None
        body = self.at.get(hit.last + 1)
        if not hit.ending and body and body.entry.kind == "body" and body.entry.code == atom.code:
            return None
        case = self._absorb(phrase, case)
        headed = self.words[phrase.last] in self.reader.lists["titles"]
        last = self.words[phrase.last]
        headed = headed or last.endswith(("elçisi", "komissarı", "nümayəndəsi", "komandanı"))
        if atom.kind in ("body", "organization") and case == "subject" and headed:
            phrase.rank = "official"
            self._names(phrase)
            case = phrase.case
        if case == "there":
            phrase.case, phrase.kind = "in", "place"
            return phrase
        if case == "of":
            self._extend(phrase, FAR)
        elif case == "subject" and not self._is_acting(phrase, atom) and not atom.members[1:]:
            self._extend(phrase, NEAR)
        elif case == "from" and self._follows(phrase.last + 1) == "olan":
            self._take_origin(phrase)
        return phrase

    def _is_acting(self, phrase: Phrase, atom: Atom) -> bool:
        """Does what a body acts on stand behind it, nothing it owns (X ordusu ittihamları ...)?"""
        i = phrase.last + 1
        owned = self.words[phrase.last].endswith(("ordusu", "qüvvələri", "xidməti", "nazirliyi"))
        acted = self._follows(i).endswith(("ları", "ləri", "nı", "ni", "nu", "nü"))
        return atom.kind == "body" and owned and acted and i not in self.at

    def _take_origin(self, phrase: Phrase) -> None:
        """Add the office or counterpart that comes from the state (İrandan olan həmkarı)."""
        hit = self.at.get(phrase.last + 2)
        if hit is None:
            return
        if hit.entry.kind == "office":
            self._take_office(phrase, hit)
        elif hit.entry.anaphor == "counterpart":
            self._take_counterpart(phrase, hit)

    def _take_counterpart(self, phrase: Phrase, hit: Hit[Atom]) -> None:
        """Let a state act by the counterpart of somebody (rusiyalı həmkarı)."""
        phrase.last, phrase.rank = hit.last, "official"
        phrase.case, _ = read_case(hit.ending, possessed=True)
        self._names(phrase)

    def _absorb(self, phrase: Phrase, case: str) -> str:
        """Add what makes a state's name formal (Respublikası, Federasiyası); return the case."""
        i = phrase.last + 1
        while (
            case == "subject" and i < len(self.words) and self.words[i] in ("islam", "xalq", "ərəb")
        ):
            i += 1
        if case == "subject" and self._follows(i).startswith(FORMAL):
            found = read_head(self._follows(i))
            if found is not None:
                phrase.last = i
                phrase.case = case = found
        return case

    def _adjective(self, hit: Hit[Atom], case: str, *, plural: bool) -> Phrase | None:
        """Read an adjective of a people with its noun: people, an office, a thing of theirs."""
        atom, words = hit.entry, self.words
        phrase = Phrase(hit.first, hit.last, case, "people", (Actor(atom.code, "CVL"),))
        phrase.plural = plural
        if hit.ending:
            return phrase
        i = self._skip_adjectives(hit.last)
        if self._ends_at(i):
            return phrase if atom.people or self._is_joined(hit, i) else None
        if words[i] in self.reader.lists["tongues"]:
            return None
        noun = self.at.get(i)
        if noun is not None and noun.entry.kind not in ("office", "anaphor"):
            return phrase if atom.people else None
        if noun is not None and noun.entry.kind == "office":
            self._take_peoples_office(phrase, atom, noun)
        elif noun is not None and noun.entry.anaphor == "counterpart":
            phrase.actors = (Actor(atom.code),)
            self._take_counterpart(phrase, noun)
            if phrase.case == "of":
                self._extend(phrase, FAR)
        else:
            self._take_thing(phrase, i, compound=i > hit.last + 1 or not atom.people)
        return phrase

    def _take_peoples_office(self, phrase: Phrase, atom: Atom, office: Hit[Atom]) -> None:
        """Let a people's office act (rus naziri); "rus diplomatı" may be an object, too."""
        self._take_office(phrase, office)
        if self.words[phrase.last] in self.reader.lists["visitors"]:
            phrase.kind = "stranger"
        if office.entry.owned and phrase.case == "subject":
            phrase.case, phrase.either = "object", not atom.people
        elif phrase.case == "of":
            self._extend(phrase, FAR)

    def _skip_adjectives(self, last: int) -> int:
        """Return where the noun of an adjective stands, behind others (rusiyalı yeni nazir)."""
        i = last + 1
        while i < min(len(self.words), last + 4) and self._is_adjective(i):
            i += 1
        return i

    def _is_adjective(self, i: int) -> bool:
        hit = self.at.get(i)
        office = hit is not None and hit.entry.kind == "office"
        return self.words[i] in self.reader.lists["adjectives"] and not office

    def _ends_at(self, i: int) -> bool:
        """Does no noun follow an adjective?"""
        if i >= len(self.words) or self.words[i] in PUNCTUATION or self.words[i] in JOINS:
            return True
        return self.verbs(i) in ("finite", "noun")

    def _is_joined(self, hit: Hit[Atom], i: int) -> bool:
        """Is an adjective joined with another (rus və ukraynalı, rus, ukraynalı)?"""
        after = self.at.get(i + 1)
        if after is None or i != hit.last + 1:
            return False
        comma = self.words[i] == "," and after.entry.kind == "adjective"
        return comma or self.words[i] == "və"

    def _take_thing(self, phrase: Phrase, i: int, *, compound: bool) -> None:
        """Add the noun of an adjective that no list knows (rus qoşunları)."""
        phrase.last = i
        phrase.case = guess_case(self.words[i])
        if phrase.case == "of":
            self._extend(phrase, FAR)
        phrase.either = phrase.case == "object" and compound
        if self.words[i].startswith(tuple(self.reader.lists["visitors"])):
            phrase.kind = "stranger"
