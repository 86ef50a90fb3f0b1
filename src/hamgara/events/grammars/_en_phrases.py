"""English noun phrases that name actors: state, office and person put together."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._en_backers import FRIENDS
from hamgara.events.grammars._en_epithets import COMPASS
from hamgara.events.grammars._en_function import OWNERS, is_count
from hamgara.events.grammars._en_groups import GROUPS, PAIRED, Groups
from hamgara.events.grammars._en_headlines import opens_headline
from hamgara.events.grammars._en_nouns import HEADS, HOSTS, NOT_NAMES, UNDER, VERBAL
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.lexicon import Hit
from hamgara.events.reading import Anaphor
from hamgara.events.words import CAPITALS
from hamgara.study.actors import ActorName
from hamgara.study.events import Actor

_PRONOUNS: dict[str, Anaphor] = {
    "he": "he", "she": "he", "it": "he", "him": "he", "they": "they", "them": "they",
    "its": "he", "his": "he", "their": "they", "her": "he",
}  # fmt: skip
_FACED = frozenset({"neighbor", "neighbour", "adversary", "foe", "rival", "opponent", "enemy"})
_PAIR = 2
_MEN = frozenset(
    {"ambassador", "envoy", "diplomat", "charge-d-affaires", "consul", "minister", "head-of-state",
     "head-of-government", "spokesperson", "official", "legislator"}
)  # fmt: skip
"""Ranks of persons, not of houses, by whom "her country" is meant."""
_VISITS = frozenset({"visit", "visited", "visits", "visiting", "to"})
_COUNTERPARTS = frozenset(
    {"counterpart", "counterparts", "colleague", "colleagues", "homologue", "homologues", "peers"}
)
_MISSIONS = frozenset({"mission", "delegation", "missions"})
_NUMBERS = frozenset({"two", "both", "three", "four", "five"})
_OPENERS = (
    _PRONOUNS.keys() | GROUPS.keys() | _NUMBERS
    | {"the", "that", "counterpart", "counterparts", "opposite"}
)  # fmt: skip
"""Words without a capital that a phrase without a known name may begin with."""
_SEATED = frozenset(
    {"official", "spokesperson", "minister", "head-of-state", "head-of-government", "institution",
     "legislator"}
)  # fmt: skip

_SIDES = frozenset({"southern", "northern", "eastern", "western", "central", "south", "north"})


class PhraseReader(Groups):
    """Reads the actor phrases of one sentence."""

    _first_end = 0

    def read(self) -> list[Phrase]:
        """Return all phrases in their order."""
        found, words, cases = self._found, self.tokens.words, self.tokens.cases
        i = 0
        while i < len(words):
            hit = self.chosen.get(i)
            if hit is not None:
                phrase = self._read_hit(hit)
            elif cases[i] or words[i] in _OPENERS or words[i] in self.epithets:
                phrase = self._read_plain(i)
            else:
                phrase = None
            if phrase is not None:
                found.append(phrase)
                i = max(i, phrase.last) + 1
            else:
                i = hit.last + 1 if hit is not None else i + 1
        return [one for one in found if not self._is_label(one)]

    def _read_hit(self, hit: Hit[ActorName]) -> Phrase | None:
        """Read what begins with a known name, office or adjective."""
        i, kind = hit.first, hit.entry.kind
        if kind == "decoy":
            return None
        if kind == "person":
            return self._read_person(hit)
        if kind == "office":
            return None if self._is_attribute(hit) else self._read_office(i)
        if hit.entry.role == "MIL" and self.tokens.words[hit.last + 1 : hit.last + 2] == ["of"]:
            under = self._read_under(hit.last + 2)
            if under is not None:
                actors = tuple(replace(one, role="MIL") for one in under[0])
                return Phrase(i, under[1], actors, role="MIL")
        return self._read_state(hit)

    def _read_plain(self, i: int) -> Phrase | None:
        """Read a pronoun, "the two sides", a counterpart or a name heard before."""
        word = self.tokens.words[i]
        if word in _PRONOUNS:
            return self._read_pronoun(i)
        if word == "the":
            return self._read_article(i)
        if word == "that":
            return self._read_that_country(i)
        if word in GROUPS:
            return self._read_group(i)
        if word in _NUMBERS:
            return self._read_sides(i)
        if word in ("counterpart", "counterparts"):
            return Phrase(i, self._read_names(i), anaphor="counterpart")
        if word == "opposite" and self.tokens.words[i + 1 : i + 2] in (["number"], ["numbers"]):
            return Phrase(i, self._read_names(i + 1), anaphor="counterpart")
        if word in self.epithets and self._is_epithet(i):
            return Phrase(
                i, i, (Actor(self.epithets[word], "MIL" if word == "guards" else "GOV"),),
                role="MIL" if word == "guards" else "", owner=self.tokens.owner[i], rank="state",
            )  # fmt: skip
        opens = bool(i) or self._opens_as_name(word)
        if self.tokens.cases[i] and opens and word.isalpha() and word not in NOT_NAMES:
            last = self._read_names(i - 1)
            return Phrase(i, max(last, i), person=self.tokens.words[max(last, i)], anaphor="he")
        return None

    def _read_article(self, i: int) -> Phrase | None:
        """Read the country, the host, the latter, the two sides."""
        nxt = self.tokens.words[i + 1] if i + 1 < len(self.tokens.words) else ""
        if nxt == "country":
            return self._read_country(i)
        if nxt in HOSTS and self._names_host(i + 1):
            return self._read_host(i + 1)
        if nxt == "latter":
            named = next((one for one in reversed(self._found) if one.actors or one.person), None)
            if named is None or not named.actors:
                return named._replace(first=i, last=i + 1) if named is not None else None
            return Phrase(i, i + 1, named.actors[-1:], role=named.role, office=named.office)
        return self._read_by_number(i) or self._read_sides(i)

    def _read_that_country(self, i: int) -> Phrase | None:
        """Read "that country": another than the subject told of before."""
        first, second, third = [*self.tokens.words[i : i + 3], ".", ".", "."][:3]
        named = second in ("country", "nation") and first == "that"
        return Phrase(i, i + 1, anaphor="counterpart") if named and self._acts(third) else None

    def _acts(self, word: str) -> bool:
        """Is a word a verb or the end of what stands before it?"""
        return word in VERBAL or self._ends_phrase(word)

    def _read_country(self, i: int) -> Phrase | None:
        """Read "the country": where somebody goes, or who acts and was told of before."""
        words = [*self.tokens.words, ""]
        if i and words[i - 1] in _VISITS:
            return Phrase(i, i + 1, anaphor="there")
        opens = not i or words[i - 1] in (",", "that", "and", "-", "after", "when", "as")
        acts = words[i + 2] in VERBAL or words[i + 2] in self.stops - HEADS
        if opens and acts and not self.tokens.owner[i + 1]:
            return Phrase(i, i + 1, anaphor="he", pronoun=True)
        return None

    def _read_neighbor(self, i: int) -> Phrase | None:
        """Read "its neighbor", told of before: another than whose it is."""
        words = [*self.tokens.words, "", ""]
        named = words[i + 1] in _FACED and words[i + 2] not in ("across", "to", "of")
        known = {code for one in self._found for code in one.countries}
        opens = not self.tokens.span.start and (words[i + 1][:5] == "neigh" or len(known) < _PAIR)
        if not named or opens or self.tokens.owner[i + 1] or words[i - 1] == "and":
            return None
        alone = self._ends_phrase(words[i + 2] or ".")
        return Phrase(i, i + 1, anaphor="counterpart") if alone else None

    def _is_epithet(self, i: int) -> bool:
        """Is word i, with an article, the name of a state here (the North, the kingdom)?"""
        tokens = self.tokens
        nxt = i + 1
        longer = nxt < len(tokens.words) and tokens.cases[nxt] and not tokens.owner[i]
        article = i and tokens.words[i - 1] in ("the", "both")
        small = tokens.words[i] in COMPASS and not tokens.cases[i]
        if tokens.words[i] == "jewish" and tokens.words[nxt : nxt + 1] != ["state"]:
            return False
        return bool(article and not small and not longer)

    def _opens_as_name(self, word: str) -> bool:
        """Is the first word of a sentence a name (Kono will fly), not a word made large?"""
        nxt = self.tokens.words[1:2]
        return word not in HEADS and bool(nxt) and (nxt[0] in VERBAL or word in self.heard)

    def _read_pronoun(self, i: int) -> Phrase | None:
        word = self.tokens.words[i]
        anaphor = _PRONOUNS[word]
        if word not in OWNERS or (word == "her" and self._stands_alone(i)):
            return Phrase(i, i, anaphor=anaphor, pronoun=True, plural=word in ("they", "them"))
        if self._names_host(i + 1):
            return self._read_host(i + 1)._replace(first=i)
        faced = self._read_neighbor(i)
        if faced is not None:
            return faced
        if self._are_allies(i):
            return None
        if word in ("his", "her") and self.tokens.words[i + 1 : i + 2] in (["country"], ["nation"]):
            return self._read_own_country(i)
        office = self._find_office(i)
        near = self.tokens.words[i + 1 : i + 5]
        ahead = next((k for k, one in enumerate(near, i + 1) if self._is_peer(k, one)), None)
        if ahead is not None:
            free = not any(k in self.chosen for k in range(i + 1, ahead))
            return self._read_counterpart(i, ahead) if free else None
        if office is None or any(
            self.chosen[k].entry.kind != "office" for k in range(i + 1, office) if k in self.chosen
        ):
            return Phrase(i, i, anaphor=anaphor, pronoun=True, owner=True)
        last, entry = self._extend_office(office)
        if word == "their" and self._is_plural(office, last) and self._meets(i, entry):
            return Phrase(i, last, anaphor="both", role=entry.role, plural=True)
        return Phrase(
            i, self._read_names(last), anaphor=anaphor, role=entry.role, office=entry.office,
            rank=entry.rank, pronoun=True,
        )  # fmt: skip

    def _read_own_country(self, i: int) -> Phrase:
        """Read "her country": that of the only person told of before in the sentence."""
        held = [
            p for p in self._found if p.actors and not p.modifier and (p.person or p.rank in _MEN)
        ]
        owner = self.tokens.owner[i + 1]
        if len({code for one in held for code in one.countries}) != 1:
            return Phrase(i, i, anaphor="he", pronoun=True, owner=True)
        actors = tuple(Actor(one.country, "GOV") for one in held[-1].actors[:1])
        return Phrase(i, i + 1, actors, role="GOV", owner=owner)

    def _meets(self, i: int, entry: ActorName) -> bool:
        """Do officers of the two sides open the sentence (their ministers met, troops clashed)?"""
        return not i and (entry.rank in PAIRED or entry.role == "MIL")

    def _are_allies(self, i: int) -> bool:
        """Does "its" at word i only bring a state's allies (Norway and its allies)?"""
        words, last = self.tokens.words, self._found[-1] if self._found else None
        joined = last is not None and bool(last.actors) and last.last == i - 2
        return joined and words[i - 1] == "and" and not FRIENDS.isdisjoint(words[i + 1 : i + 4])

    def _is_peer(self, k: int, word: str) -> bool:
        """Does word k mean whoever holds the same office (counterparts, opposite numbers)?"""
        numbers = word in ("number", "numbers") and self.tokens.words[k - 1] == "opposite"
        return word in _COUNTERPARTS or numbers

    def _read_counterpart(self, first: int, at: int) -> Phrase:
        """Read his counterpart, and of which states: her colleagues from Peru and Chile."""
        words = self.tokens.words
        under, named = None, self._read_names(at)
        if words[named + 1 : named + 2] in (["from"], ["of"], *([["in"]] if named == at else [])):
            under = self._read_under(named + 2)
        lone = words[at] == "colleague" or words[at].startswith("counterpart")
        if under is None and named == at and not lone:
            return Phrase(first, first, anaphor=_PRONOUNS[words[first]], pronoun=True, owner=True)
        if under is None:
            return Phrase(first, named, anaphor="counterpart")
        actors, end = under
        return Phrase(first, end, actors, role="GOV", rank="official", plural=len(actors) > 1)

    def _read_person(self, hit: Hit[ActorName]) -> Phrase:
        actor = self._as_actor(hit.entry)
        last = self._read_names(hit.last)
        if self._is_yet_to_come(hit.entry):
            return Phrase(hit.first, last, person=self.tokens.words[hit.last], anaphor="he")
        name = " ".join(self.tokens.words[hit.first : hit.last + 1])
        return Phrase(
            hit.first, last, (actor,), role=actor.role, office=actor.office, person=name,
            owner=self.tokens.owner[hit.last],
        )  # fmt: skip

    def _read_office(self, i: int) -> Phrase | None:
        """Read an office without a state before it: of Iran, or a name known elsewhere."""
        last, entry = self._extend_office(i)
        words = self.tokens.words
        linked = words[last + 1 : last + 2] in (["of"], ["for"], ["from"])
        held = self._read_office_of(i, last, entry) if linked else None
        held = held if held is not None else self._read_local(last, entry)
        if held is not None:
            return held._replace(first=i)
        end = self._read_names(last)
        phrase = Phrase(
            i, end, role=entry.role, office=entry.office, person=self._surname(last, end),
            rank=entry.rank, owner=self.tokens.owner[end],
        )  # fmt: skip
        person = self._person_in(last + 1, end)
        if person is not None:
            actor = replace(person, office=entry.office or person.office)
            return phrase._replace(actors=(actor,), person=words[end], owner=False)
        if self._is_of_the_un(i, last):
            return phrase._replace(actors=(Actor("UNO", "GOV", entry.office),), role="GOV")
        if self._is_known_delegation(i, last, entry):
            return Phrase(i, end, anaphor="guest", role="GOV", rank=entry.rank)
        loose = entry.role not in ("GOV", "MIL", "LEG") or entry.rank in ("people", "delegation")
        loose = loose or self._is_of_unknown(last)
        return phrase._replace(anaphor=None if loose else "he", plural=self._is_plural(i, last))

    def _read_office_of(self, i: int, last: int, entry: ActorName) -> Phrase | None:
        """Read an office with its states behind it: the ministers of the two sides, of Iran."""
        group = self._read_group_behind(last + 2)
        if group is not None:
            actors = tuple(Actor(one.country, entry.role, entry.office) for one in group.actors)
            return group._replace(actors=actors, role=entry.role, rank=entry.rank)
        sides = self._read_sides(last + 2)
        if sides is not None:
            return sides._replace(role=entry.role, office=entry.office)
        under = self._read_under(last + 2)
        if under is None and entry.rank == "people" and self._is_article(last + 2):
            under = self._read_under(last + 3)
        if under is None:
            return None
        states, end = under
        plural = self.tokens.words[last].endswith("s") or entry.rank in ("people", "delegation")
        own = entry.rank in UNDER
        actors = tuple(
            Actor(one.country, one.role if own else entry.role, entry.office)
            for one in (states if plural else states[:1])
        )
        stop = end if plural or len(states) == 1 else self._first_end
        done = self._read_names(stop)
        done = self._read_holder(stop) if done == stop and len(states) == 1 else done
        done, post = self._read_post(done, entry.rank)
        return Phrase(
            i, done, actors, role=actors[0].role if own else entry.role, office=entry.office,
            rank=entry.rank, person=self._surname(stop, done), owner=self.tokens.owner[done],
            post=post,
        )  # fmt: skip

    def _is_article(self, i: int) -> bool:
        """Is word i an article or number (doctors from a French group, from two French groups)?"""
        words = self.tokens.words[i : i + 1]
        return bool(words) and (words[0] in ("a", "an") or is_count(words[0]))

    def _is_of_the_un(self, i: int, last: int) -> bool:
        """Is it an envoy whom the United Nations send, not one of a state to them?"""
        words = self.tokens.words
        sent = words[i] in ("un", "u.n.", "u.n") and words[last] in ("envoy", "envoys")
        owned = i and (self.tokens.owner[i - 1] or words[i - 1] in OWNERS)
        return sent and not owned and words[last + 1 : last + 2] != ["of"]

    def _read_local(self, last: int, entry: ActorName) -> Phrase | None:
        """Read "officials in Baku": of the state whose city is named."""
        side = entry.role == "REB" and self.tokens.words[last + 2 : last + 3][:1]
        hit = self.chosen.get(last + 2 + bool(side and side[0] in _SIDES))
        if self.tokens.words[last + 1 : last + 2] != ["in"] or hit is None:
            return None
        mission = entry.office in ("embassy", "consulate")
        seated = entry.rank in _SEATED or entry.role == "REB"
        if mission or hit.entry.kind not in ("city", "state") or not seated:
            return None
        actor = Actor(hit.entry.code, entry.role, entry.office)
        several = self.tokens.words[last].endswith("s")
        return Phrase(
            last, hit.last, (actor,), role=entry.role, office=entry.office, plural=several,
            rank=entry.rank,
        )  # fmt: skip

    def _read_under(self, i: int) -> tuple[tuple[Actor, ...], int] | None:
        """Read the states after "ministers of": their actors and the last word."""
        words = self.tokens.words
        actors: list[Actor] = []
        end = -1
        while i < len(words):
            while i < len(words) and words[i] in ("the", "his", "neighboring", "neighbouring"):
                i += 1
            hit = self.chosen.get(i)
            if hit is None or hit.entry.kind in ("office", "decoy", "person"):
                break
            phrase = self._read_state(hit, names=False)
            if not actors:
                self._first_end = phrase.last
            actors += phrase.actors
            end = phrase.last
            i = end + 1
            if words[i : i + 1] == [","]:
                i += 1
            if words[i : i + 1] == ["and"]:
                i += 1
            if i == end + 1:
                break
        return (tuple(actors), end) if actors else None

    def _read_state(self, hit: Hit[ActorName], *, names: bool = True) -> Phrase:
        """Read a state, adjective, capital or body with the office it owns."""
        tokens, entry = self.tokens, hit.entry
        second = self._second_adjective(hit)
        more = [second] if second is not None else self._more_adjectives(hit)
        hits, last = [hit, *more], more[-1].last if more else hit.last
        is_adjective = entry.kind == "adjective"
        line = opens_headline(hit, self.chosen, tokens)
        direct = not (is_adjective or tokens.owner[last])
        office = None if line else self._find_office(last, direct=direct)
        if office is None:
            if second is not None and not tokens.glued[second.first]:
                hits, last = hits[:1], hit.last
            role = entry.role
            if entry.kind in ("state", "adjective", "city") and not line:
                role = self._role_of_noun(last) or self._bare_role(hit)
            return Phrase(
                hit.first,
                last,
                tuple([Actor(one.entry.code, role) for one in hits]),
                role=role,
                modifier=is_adjective or tokens.owner[last] or tokens.glued[last],
                owner=tokens.owner[last],
                city=entry.kind == "city",
                plural=len(hits) > 1
                or (tokens.words[last][-1:] == "s" and tokens.cases[last] != CAPITALS),
                private=self._is_private(last) or self._comes_from(hit.first),
            )
        end, found = self._extend_office(office)
        actors = [
            Actor(
                one.entry.code,
                found.role
                if found.rank not in UNDER or one.entry.role == "GOV"
                else one.entry.role,
                found.office,
            )
            for one in hits
        ]
        done = self._read_names(end) if names else end
        done, post = self._read_post(done, found.rank)
        person = self._person_in(end + 1, done)
        if person is not None and len(actors) == 1 and person.country == actors[0].country:
            actors = [replace(actors[0], person=person.person)]
        return Phrase(
            hit.first, done, tuple(actors), role=found.role, office=found.office,
            person=self._surname(end, done), owner=tokens.owner[done],
            plural=len(actors) > 1 or self._is_plural(office, end), rank=found.rank, post=post,
        )  # fmt: skip

    def _read_post(self, last: int, rank: str) -> tuple[int, str]:
        """Return the last word of "ambassador to Iran" and the state of the post.

        A mission is at a body, which is no side of what is done to it (mission to the UN).
        """
        words = self.tokens.words
        mission = words[last] in _MISSIONS and words[last + 1 : last + 2] == ["to"]
        if mission and self._names_body(last + 2):
            return self.chosen[last + 2 + (words[last + 2] == "the")].last, ""
        if rank not in ("ambassador", "envoy"):
            return last, ""
        if words[last + 1 : last + 2] not in (["to"], ["in"]):
            return last, ""
        i = last + 2 + (words[last + 2 : last + 3] == ["the"])
        hit = self.chosen.get(i)
        if hit is not None and hit.entry.kind in ("state", "city", "organization"):
            goes_on = words[hit.last + 1 : hit.last + 2] in (["and"], [","])
            several = words[last][-1:] == "s" and goes_on
            end = self._read_names(hit.last)
            end = self._read_holder(end) if end == hit.last else end
            return (last, "") if several else (end, hit.entry.code)
        return last, ""

    def _names_body(self, i: int) -> bool:
        """Does word i, or the one behind its article, name a body of states?"""
        hit = self.chosen.get(i + (self.tokens.words[i : i + 1] == ["the"]))
        return hit is not None and hit.entry.kind == "organization"

    def _more_adjectives(self, hit: Hit[ActorName]) -> list[Hit[ActorName]]:
        """Return the rest of "Egyptian, Ethiopian and Sudanese"."""
        words, i = self.tokens.words, hit.last + 1
        found = self._list_glued(hit)
        if found:
            return found
        while self._is_adjective(hit) and words[i : i + 1] in ([","], ["and"]):
            step = 1 + (words[i] == "," and words[i + 1 : i + 2] == ["and"])
            other = self.chosen.get(i + step)
            if other is None or not self._is_adjective(other):
                return []
            found.append(other)
            if words[i + step - 1] == "and":
                return found
            i = other.last + 1
        return []

    def _list_glued(self, hit: Hit[ActorName]) -> list[Hit[ActorName]]:
        """Return the rest of "Iran-Turkey", "China-Kyrgyzstan-Uzbekistan", "Moscow-Minsk"."""
        found: list[Hit[ActorName]] = []
        cities = hit.entry.kind == "city"
        other = self.chosen.get(hit.last + 1)
        while other is not None and self.tokens.glued[other.first]:
            if other.entry.kind not in (("city",) if cities else ("state", "adjective")):
                break
            found.append(other)
            other = self.chosen.get(other.last + 1)
        return found

    def _second_adjective(self, hit: Hit[ActorName]) -> Hit[ActorName] | None:
        """Return the second state of "Iranian and Turkish"."""
        tokens, i = self.tokens, hit.last + 1
        if hit.entry.kind == "adjective" and tokens.words[i : i + 1] == ["and"]:
            other = self.chosen.get(i + 1)
            if other is not None and other.entry.kind == "adjective":
                return other
        return None
