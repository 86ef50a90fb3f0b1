"""Events told by English nouns: a visit to, talks between, the arrest of."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._en_chunk import Chunk, Verb
from hamgara.events.grammars._en_deeds import SIDES
from hamgara.events.grammars._en_inflection import listed
from hamgara.events.grammars._en_outcomes import Outcomes
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.grammars._en_rules import NounPattern
from hamgara.events.grammars._en_scene import (
    Arguments,
    Candidate,
    countries_in,
    list_countries,
    settle_crowd,
)
from hamgara.events.grammars._en_sides import count_sides, is_of_both, turn_demand
from hamgara.events.reading import Mood

_LOOSE = frozenset(
    {"for", "of", "to", "about", "over", "from", "by", "with", "against", "despite", "amid"}
)
"""Prepositions after which an act may be no more than a topic."""
_KINDS = ("captives", "goods", "missions", "curbs", "traffic")
"""Lists of what a noun must be of."""
_ANSWERS = frozenset({"following", "after", "upon"})
"""Following an appeal from Athens: it was made."""
_RECALLING = frozenset({"recall", "remember", "recollect"})
"""What they take is told of as past: recalled his visit to."""
_TELLING = frozenset({"confirm", "report", "announce", "celebrate", "welcome"})
"""By whom an act is told, not done: the pull-out, confirmed by Hanoi."""
_MEALS = listed("dinner lunch luncheon banquet reception breakfast iftar meal")
_TOPICAL = frozenset(
    {"brief", "inform", "update", "question", "debrief", "agree", "settle", "decide", "confer",
     "consult", "negotiate", "comment", "report", "vote",
     "insist", "focus", "speak", "work", "touch", "dwell", "center", "centre"}
)  # fmt: skip
"""What follows their "on" is still to come, or a topic."""
_AWAITED = frozenset({"expect", "slate", "anticipate", "foresee", "envisage"})
_LISTING = frozenset({"include", "feature", "envisage", "foresee", "list"})
_AGENDAS = frozenset({"agenda", "schedule", "program", "programme", "itinerary", "plans"})
"""The agenda of a visit includes talks: they are to come."""
_FINISHING = frozenset({"finish", "conclude", "end", "complete", "wrap", "extend", "continue"})
"""Of what will end or go on, the beginning is done."""
_ENDING = listed("end conclude close culminate wrap finish open result follow")
_RELATIVE = frozenset({"CONSULT", "COOPERATE", "ASSAULT"})
_REACH = 8
_AHEAD = frozenset(
    {"planned", "proposed", "upcoming", "forthcoming", "future", "scheduled", "slated"}
)
_FIXED = frozenset({"set", "fixed", "arranged", "slated", "booked", "penciled", "pencilled"})
"""What a day still to come is: talks were set for June 3."""
_SITTINGS = frozenset({"session", "sitting"})
_ARRANGING = frozenset(
    {"involve", "include", "see", "coordinate", "oversee", "arrange", "facilitate", "host",
     "broker", "organize", "organise", "witness", "observe", "supervise"}
)  # fmt: skip
"""What others do of a swap that takes place."""
_SUFFERED = frozenset(
    {"invasion", "bombing", "bombings", "shelling", "bombardment", "storming", "sinking", "downing",
     "ransacking", "torching", "killing", "killings", "stabbing", "shootdown"}
)  # fmt: skip
"""Attacks "of" the one attacked, not of the attacker."""
_GROUNDS = frozenset(
    {"for", "over", "after", "following", "since", "against", "by", "regarding", "concerning"}
)
"""Prepositions of what has happened: apologized for the arrest."""
_ERRANDS = listed("visit talks meeting trip tour summit negotiations consultations")
_ANNOUNCING = frozenset({"announce", "plan", "schedule"})
_PROMISED = frozenset({"AID", "COOPERATE"})
"""What is announced of them is still to come."""
_FIRMS = frozenset({"BUS", "JRN"})
"""Roles whose talks with each other are no act of their states."""
_RUNNING = frozenset({"way", "underway", "progress", "swing", "afoot", "ongoing"})
"""What closes "be under way": an act goes on."""
Placed = tuple[set[Mood], Arguments, int | None]
"""The moods of an event noun, further arguments, and its verb."""


_WILLING = frozenset({"open", "ready", "prepared", "willing", "eager", "keen"})
"""What is before a preposition where an act is only one that somebody would do."""


class EventNouns(Outcomes):
    """Event nouns with the verbs and prepositions over them."""

    def _match_headline(self) -> None:
        """Read a headline without a verb: Kazakh leader in Budapest for talks."""
        first, words = self.chunks[:5], self.words
        if self.kinds[:5] != "NPNPN" or self._main_before(len(self.chunks)) is not None:
            return
        guest, host = self.clauses.whole(first[0]), self.clauses.whole(first[2])
        there = words[first[1].first] == "in" and words[first[3].first] in ("for", "on")
        if guest and host and there and _ERRANDS & set(words[first[4].first : first[4].last + 1]):
            made = Candidate(self.matcher.rules["consult-be-in"], first[1].first, first[4].last, 4)
            made.arguments = [("subject", guest), ("in", host)]
            self.found.append(made)

    def _match_nouns(self, j: int, chunk: Chunk) -> None:
        """Take the event nouns of noun chunk j."""
        end = chunk.first
        for i in range(chunk.first, chunk.last + 1):
            if i < end or self.words[i] not in self.matcher.nouns:
                continue
            pattern = self.matcher.match_noun(self.words, i)
            if pattern is None or i in self.used or self.tokens.owner[i]:
                continue
            end = i + len(pattern.words)
            if self._is_told(pattern, i, end - 1):
                self._take_noun(pattern, j, i, end - 1)

    def _is_told(self, pattern: NounPattern, i: int, last: int) -> bool:
        """Is an event noun what its rule means, and nothing near that bars it?"""
        fire = pattern.words == ("fires",) or self.words[i - 1 : last + 1] == ["a", "fire"]
        if fire or (pattern.rule.id == "consult-visit-noun" and self._is_to_region(last)):
            return False
        what = next((one for one in _KINDS if one in pattern.flags), "")
        if what and not self._is_of(what, last):
            return False
        without, least = pattern.without, max(i - 5, -1)
        begin = next((n for n in range(i - 1, least, -1) if self.words[n] in _ANSWERS), least)
        return without is None or without.find(self.words, max(begin, 0), last + 5) < 0

    def _behind_subject(self, k: int) -> Arguments:
        """Return who is named behind the subject of verb k: the visit of X to Y ended with."""
        return [
            ("with", one)
            for n in self.clauses.subject(k)
            for _, one in self._cases(self._behind(n), k)
        ]

    def _closes(self, j: int) -> bool:
        """Is noun chunk j what a visit or talks ended with?"""
        main = self._main_verb(j)
        verb = self.chunks[main].verb if main is not None else None
        return verb is not None and not _ENDING.isdisjoint(verb.lemmas)

    def _is_of(self, what: str, i: int) -> bool:
        """Does "of" with words of a list follow the noun at word i (release of two sailors)?"""
        ahead = self.words[i + 1 : i + _REACH]
        return "of" in ahead[:3] and not self.matcher.lists[what].isdisjoint(ahead)

    def _is_suffered(self, pattern: NounPattern, own: list[Phrase], last: int) -> bool:
        """Does "of" tell whom an attack hits: Iran's raid of, the shelling of?"""
        hit = bool(own) or self.words[last] in _SUFFERED
        return hit and pattern.rule.type == "ASSAULT"

    def _leave_places(self, pattern: NounPattern, arguments: Arguments) -> Arguments:
        """Leave out of an attack what it was only near (camps near the Thai border)."""
        arguments = [item for item in arguments if item[0] != "source"]
        if pattern.rule.type == "SANCTION" and any(case == "subject" for case, _ in arguments):
            return [
                ("object" if self._is_carrier(*item) else item[0], item[1]) for item in arguments
            ]
        if pattern.rule.type != "ASSAULT":
            return arguments
        return [item for item in arguments if not self._is_mere_place(*item)]

    def _take_noun(  # noqa: C901 - one case after another
        self, pattern: NounPattern, j: int, first: int, last: int
    ) -> None:
        patient = "patient" in pattern.flags
        own = [
            one
            for n in self.chunks[j].phrases
            for one in [self.phrases[n]]
            if one.first < first and one.last <= last and (one.actors or one.pronoun or one.office)
        ]
        patient = patient or self._is_suffered(pattern, own, last)
        made: Arguments = [
            ("in" if self.is_venue(one) else "by", self._resolve(one, j, j)) for one in own
        ]
        after = self.clauses.after(j)
        done_by = FRAMES[pattern.rule.frame].joint is False and any(c == "by" for c, _ in after)
        topics = [n for case, n in after if case == "on" and pattern.rule.id == "consult-talks"]
        for case, n in after:
            if case == "for" and topics and topics[0] < n:
                continue
            hit = patient or done_by or (own and pattern.rule.type == "ACCUSE")
            name = case if case != "of" else "object" if hit else "by"
            made += [
                (name, self._known_owner(one))
                for one in self._named(n, j)
                if case not in ("time", "before", "as", "via", "source")
            ]
        made += self._dined_by(j, last)
        freed = "captives" in pattern.flags
        if not freed and any(one.private for case, one in made if case == "by"):
            return
        if any(case == "between" and one.role in _FIRMS for case, one in made):
            return
        found = self._place_noun(pattern, j, made)
        if found is None or len(list_countries([*made, *found[1]])) < 2:
            found = self._place_relative(pattern, j) or found
        if found is None:
            found = self._place_swap(pattern, j, made) or self._place_fact(pattern, j, made)
        if found is None:
            return
        moods, extra, k = found
        tour = pattern.rule.type == "CONSULT"
        if any(c == "subject" and (p.private or (tour and p.role == "CVL")) for c, p in extra):
            return
        begin = self.chunks[k].first if k is not None and k < j else first
        if self.words[self.chunks[j].first] in ("no", "neither"):
            moods.add("negated")
        modifiers = set(self.words[self.chunks[j].first : first])
        if _AHEAD & modifiers and "negated" not in moods:
            moods.add("future")
        one = Candidate(pattern.rule, min(begin, first), last, k if k is not None else j)
        one.arguments = self._leave_places(pattern, turn_demand(pattern.rule, own, made + extra))
        if pattern.rule.type == "PROTEST":
            one.arguments = settle_crowd(one.arguments, len(self.words))
        joint = pattern.rule.id == "consult-mediate" or FRAMES[pattern.rule.frame].joint
        if is_of_both(one.arguments) and not joint:
            one.rule = replace(pattern.rule, frame="joint", source=(), target=())
        if "made" in pattern.flags and not any(p.actors for c, p in one.arguments if c == "from"):
            last_one = next((o for o in reversed(self.found) if o.chunk == one.chunk), None)
            if last_one is not None:
                one.arguments += [a for a in last_one.arguments if a[0] == "from"]
        makers = countries_in(one.arguments, "from", "by")
        faced = list_countries(one.arguments) - makers
        drawn = one.has("from") and not faced
        if "made" in pattern.flags and (drawn or len(list_countries(one.arguments)) < 2):
            one.arguments.append(("object", self._other(one)))
        one.moods = moods
        self.used.update(range(first, last + 1))
        self.found.append(one)

    def _place_relative(self, pattern: NounPattern, j: int) -> Placed | None:
        """Return what `_place_noun` does for "the talks that Baghdad and Ankara held in Doha"."""
        at = self._relative_verb(j)
        verb = self.chunks[at].verb if at is not None else None
        if at is None or verb is None or pattern.rule.type not in _RELATIVE:
            return None
        held = not self.matcher.lists["light"].isdisjoint(verb.lemmas)
        if not held or self._is_called_off(j, self._verb_over(j)):
            return None
        doers = [("subject", one) for one in self._doers(at)]
        return self._moods(at), doers + self._cases(self.clauses.after(at), at), at

    def _place_swap(self, pattern: NounPattern, j: int, made: Arguments) -> Placed | None:
        """Return what `_place_noun` does for "involved the swap of prisoners between X and Y"."""
        k = self._verb_over(j)
        verb = self.chunks[k].verb if k is not None else None
        if k is None or verb is None or "swap" not in pattern.flags:
            return None
        told = len(list_countries(made)) > 1 and not _ARRANGING.isdisjoint(verb.lemmas)
        return (self._moods(k), [], None) if told else None

    def _place_fact(self, pattern: NounPattern, j: int, made: Arguments) -> Placed | None:
        """Return what `_place_noun` does for an act named as the ground of another."""
        ahead = _AHEAD & set(self.words[self.chunks[j].first : self.chunks[j].last])
        if ahead and len(list_countries(made)) > 1 and pattern.rule.type == "CONSULT":
            return {"future"}, [], None
        before = self._preposition_of(j)
        blamed = before is not None and self.words[before.first - 1] == "responsible"
        if "factual" not in pattern.flags or blamed:
            return None
        word = self.words[before.first] if before is not None else ""
        made += self._sides_besides(pattern, made, word)
        sides = countries_in(made, *SIDES)
        if len(sides) < 2 and not is_of_both(made):
            return None
        ends = (
            {self.words[before.first], self.words[before.last]} if before is not None else _GROUNDS
        )
        over = next(
            (one for one in self.found if one.last == (before or self.chunks[j]).last), None
        )
        charged = over is not None and over.rule.type == "ACCUSE"
        if not (ends & _GROUNDS or charged):
            return None
        k = self._verb_over(j)
        moods = self._moods(k) if k is not None else set()
        told = before is not None and moods <= {"conditional", "future", "earlier"}
        return None if moods and not told else (set(), [], None)

    def _place_noun(self, pattern: NounPattern, j: int, made: Arguments) -> Placed | None:
        """Return moods, further arguments and the verb of an event noun, None if not told."""
        before = self._preposition_of(j)
        k = self._verb_over(j)
        if "object" in pattern.flags and (before is not None or k is None or k > j):
            return None
        if before is not None and k is not None and self._is_asked(k):
            return None
        if before is not None:
            return self._place_in_phrase(pattern, j, before, k, made)
        verb = self.chunks[k].verb if k is not None else None
        if k is None or verb is None:
            return None
        if k > j or self.clauses.is_fronted(k):
            return self._place_subject(k, verb)
        return self._place_object(pattern, j, k, verb, made)

    def _place_object(
        self, pattern: NounPattern, j: int, k: int, verb: Verb, made: Arguments
    ) -> Placed | None:
        """Return what `_place_noun` does where verb k takes the noun (held talks)."""
        lists, lemmas = self.matcher.lists, set(verb.lemmas)
        meets = pattern.rule.type == "CONSULT"
        doers = [("subject", one) for one in self._doers(k)]
        if meets and _RECALLING & lemmas:
            return {"earlier"}, doers, k
        if _LISTING & lemmas and self._is_agenda(k):
            return {"future"}, doers, k
        there = self.chunks[k].first and self.words[self.chunks[k].first - 1] == "there"
        there = there or (meets and len(list_countries(made)) > 1)
        behind = self._cases(self.clauses.after(k), k)
        if lists["light"] & lemmas or (there and "be" in lemmas):
            extra = [("object", one) for _, one in doers] if verb.passive else doers
            extra += [item for item in behind if item[0] != "object" and item not in made]
        elif self._puts_off(pattern, j, k) or (
            pattern.rule.type == "ASSAULT" and self._is_spared(k)
        ):
            extra = self._seat_hosts(doers, made) + [item for item in behind if item not in made]
            return {"negated"}, extra, k
        elif lists["draw"] & lemmas:
            extra = [item for item in behind if item[0] == "from"] + self._drawn_by(k)
        else:
            return None
        moods = self._moods(k)
        if _ANNOUNCING & lemmas and pattern.rule.type in _PROMISED:
            moods.add("future")
        placed = meets and any(case in ("to", "in") for case, _ in made)
        if placed and _FINISHING & lemmas and "stop" not in self.words[self.chunks[j].last :]:
            moods.discard("future")
        return moods, extra, k

    def _place_subject(self, k: int, verb: Verb) -> Placed | None:
        """Return what `_place_noun` does where the noun is the subject of verb k (talks began)."""
        lists, lemmas = self.matcher.lists, set(verb.lemmas)
        awaited = verb.passive and bool(_AWAITED & lemmas)
        occurs, light, drawn = (bool(lists[key] & lemmas) for key in ("occur", "light", "draw"))
        occurs = occurs or self._calls_off(k) or ("be" in lemmas and self._runs(verb))
        if not (occurs or light or drawn or awaited) or (light and not (verb.passive or occurs)):
            return None
        extra = [
            (case, one) for case, one in self._cases(self.clauses.after(k), k)
            if case != "object" and (case == "in" or not drawn)
            and not (case == "by" and _TELLING & lemmas)
        ]  # fmt: skip
        named = self.words[verb.head]
        fixed = named in _FIXED and self.words[verb.head + 1] in ("for", "to")
        ahead = verb.passive and (fixed or (not verb.past and (named in _AHEAD or awaited)))
        extra += self._said_by_both(k) if ahead else []
        moods = self._moods(k)
        return (moods - {"earlier"}) | {"future"} if ahead else moods, extra, k

    def _runs(self, verb: Verb) -> bool:
        """Does a verb of being tell that its subject goes on (are under way, is in full swing)?"""
        behind = self.words[verb.head + 1 : verb.head + 5]
        end = next((i for i, word in enumerate(behind) if word in _RUNNING), -1)
        return end >= 0 and (not end or behind[0] in ("in", "under", "still", "now", "already"))

    def _preposition_of(self, j: int) -> Chunk | None:
        """Return the preposition over noun chunk j, of-phrases above it followed up."""
        if self.kinds[:j] == "PN&":
            return self.chunks[0]
        if j == 0 or self.chunks[j - 1].kind != "P":
            return None
        before = self.chunks[j - 1]
        if before.case == "of" and j > 1 and self.chunks[j - 2].kind == "N":
            head = self.words[self.chunks[j - 2].last]
            if head in self.matcher.lists["rounds"]:
                return self._preposition_of(j - 2)
        return before

    def _verb_over(self, j: int) -> int | None:
        """Return the verb that noun chunk j is the object or subject of."""
        top = j
        while (
            top > 1
            and self.chunks[top - 1].kind == "P"
            and self.chunks[top - 1].case == "of"
            and (self.words[self.chunks[top - 2].last] in self.matcher.lists["rounds"])
        ):
            top -= 2
        for m in range(top - 1, -1, -1):
            chunk = self.chunks[m]
            if chunk.verb is not None:
                if any(n in (top, j) for _, n in self.clauses.after(m)):
                    return m
                if m == j - 2 and self._earns_twice(m):
                    return m
                break
            if chunk.kind in (";", "B", "R"):
                break
        for m in range(j + 1, len(self.chunks)):
            verb = self.chunks[m].verb
            if verb is not None and top in self.clauses.subject(m):
                return m
        return None

    def _phrase_moods(
        self, pattern: NounPattern, j: int, before: Chunk, going: int | None, made: Arguments
    ) -> set[Mood] | None:
        """Return the moods of an act named behind a preposition, None where it is only a topic."""
        word = self.words[before.first]
        joined = self.words[before.first - 1] == "part"
        if (joined or word in ("for", "on", "to")) and going is not None:
            return self._moods(going)
        ended = word in ("with", "in", "by") and pattern.rule.type == "SUPPORT" and self._closes(j)
        if ended or ("answered" in pattern.flags and word in _ANSWERS):
            return set()
        if "phrase" not in pattern.flags:
            return None
        if self._is_until(before):
            return {"future"} if self._is_set_ahead(j) else None
        known = self.words[self.chunks[j].first] == "the" and not list_countries(made)
        over = self.chunks[j - 2].verb if j > 1 else None
        agreed = word == "on" and over is not None and not _TOPICAL.isdisjoint(over.lemmas)
        if word == "despite" and before is not self.chunks[j - 1]:
            return set()
        if agreed or word in _LOOSE or (word == "in" and known):
            return None
        main = self._main_verb(j) if word == "at" and pattern.rule.id == "consult-call" else None
        if main is not None and self.clauses.is_reporting(main) and not list_countries(made):
            return None
        if word == "at" and pattern.rule.type == "REQUEST":
            return {"earlier"}
        main = self._main_verb(j) if word in ("after", "following") else None
        later = main is not None and "future" in self._moods(main)
        swapped = "swap" in pattern.flags and word == "regarding"
        told = swapped or before.case in ("time", "in", "on", "against")
        return {"future"} if later else self._time_before(before.first) if told else None

    def _dined_by(self, j: int, last: int) -> Arguments:
        """Return who gives the meal at the end of noun chunk j: a dinner organized by the emir."""
        if self.words[last] not in _MEALS or self.kinds[j + 1 : j + 4] != "VPN":
            return []
        verb = self.chunks[j + 1].verb
        given = verb is not None and verb.form == "pp" and self.chunks[j + 2].case == "by"
        return [("with", one) for one in self._named(j + 3, j)] if given else []

    def _is_agenda(self, k: int) -> bool:
        """Is an agenda the subject of verb k?"""
        heads = [self.chunks[n] for n in self.clauses.subject(k)]
        return any(not _AGENDAS.isdisjoint(self.words[c.first : c.last + 1]) for c in heads)

    def _is_asked(self, k: int) -> bool:
        """Is what verb k tells only asked for (the demand that it join the talks)?"""
        governor = self.clauses.governor(k)
        asked = governor is not None and governor.link == "noun"
        return asked and governor is not None and self._class(governor) == "urge"

    def _place_in_phrase(
        self, pattern: NounPattern, j: int, before: Chunk, k: int | None, made: Arguments
    ) -> Placed | None:
        word = self.words[before.first]
        verb = self.chunks[k].verb if k is not None else None
        lemmas = set(verb.lemmas) if verb is not None else set()
        going = bool(self.matcher.lists["going"] & lemmas) and before.case != "time"
        going = going or (self.words[before.first - 1] == "part" and "take" in lemmas)
        moods = self._phrase_moods(pattern, j, before, k if going else None, made)
        chunk = self.chunks[j]
        sits = self.words[chunk.first] == "its" and self.words[chunk.last] in _SITTINGS
        idle = self.words[before.first - 1] in _WILLING
        if moods is None or idle or (word == "on" and self._is_cut_off(pattern, k)):
            return None
        if sits and len(list_countries(made)) == 1:
            return None
        if self._is_in_recalled(j):
            moods.add("earlier")
        extra: Arguments = []
        talks = pattern.rule.type == "CONSULT"
        near = [(c, one) for c, one in made if not (talks and c == "in" and not one.rank)]
        countries = list_countries(near)
        if len(countries) < count_sides(self.words[chunk.first : chunk.last + 1]) or going:
            main = k if k is not None else self._main_verb(j)
            if main is not None and self.chunks[main].verb is not None:
                extra = [("subject", one) for one in self._doers(main)]
                head = next((one for one in self.found if one.chunk == main), None)
                placed = talks and bool(made) and not (near or going)
                moods |= self._moods_since(word, head)
                if head is not None and self._is_unmet(head, pattern, made, moods, placed=placed):
                    return None
                if word == "with":
                    extra += self._behind_subject(main)
                if not list_countries(made) and head is not None:
                    extra = [
                        ("subject" if case == "subject" else "with", one)
                        for case, one in head.arguments
                        if case not in ("in", "on", "about")
                    ]
                if not moods and "wish" not in self._moods(main):
                    moods = {m for m in self._moods(main) if m in ("earlier",)}
                if going:
                    extra += [
                        one
                        for one in self._cases(self.clauses.after(main), main)
                        if one not in made and one[0] in ("in", "to", "with")
                    ]
        alone = len(countries | list_countries(extra)) < 2
        if alone and before.case == "before" and not going and pattern.rule.type == "CONSULT":
            return None
        return moods, extra, k if going else None
