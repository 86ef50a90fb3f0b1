"""The case of each phrase and event noun of a Persian clause: prepositions, را, ezafe, lists."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter

from hamgara.events.grammars._fa.clauses.clauses import HARD
from hamgara.events.grammars._fa.clauses.objects import (
    COUNTS,
    REST,
    TITLES,
    find_reason,
    is_apart,
    is_count,
    is_headed,
    is_in_number,
    is_in_row,
    is_marked,
    is_quality,
    is_theirs,
    pairs,
    reach_over,
    turns_to,
)
from hamgara.events.grammars._fa.clauses.scene import (
    Scene,
    find_counterpart,
    has_ra,
    is_counted,
    is_doer,
)
from hamgara.events.grammars._fa.clauses.sentence import Clause, Sentence, Standing
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.names.units import AGAINST, UNJOINED
from hamgara.events.grammars._fa.words.triggers import PRESENT, Trigger

CASES = (
    "with", "to", "from", "against", "in", "by", "between", "for", "about", "object", "reason",
    "none", "break",
)  # fmt: skip
_QUOTES = frozenset({'"', "'", "(", ")"})
_ENDS = frozenset({"را", "که", ";", ":"})
_ALSO = frozenset({"همچنین", "نیز", "هم", "اینک", "اکنون", "حالا", "سپس", "سرانجام"})
_STOPS = frozenset({"همچنین", "نیز", "را", "که", "هم", "و", ",", "یا"})
_SIGNS = frozenset({",", ";", "را", "که", ":", ")", '"', "هم", "نیز"})
_WITHIN = frozenset(["بر", "در", "به", "درباره", "علیه", "با", "از", "برای", "پیرامون"])
"""Prepositions that may stand between a noun phrase and its را."""
_BELONG = frozenset(["وابسته", "متعلق", "منسوب", "منتسب", "مربوط"])
_BASED = frozenset(["مستقر", "ثبتشده", "فعال"])
_FIRMS = frozenset(["شرکت", "شرکتهای", "بانک", "بانکهای", "صرافی", "فرد", "شبکه", "نهاد", "شهروند"])
"""Who is of the state that it is based in: a firm based in X."""
MESSAGES = frozenset(
    [
        "پیامی", "پیامهایی", "نامهای", "بیانیهای", "یادداشتی", "توییتی", "تلگرامی", "مراسمی",
        "اقدامی", "گزارشی", "گفتگویی", "حرکتی", "اظهاراتی", "سخنانی", "واکنشی", "پاسخی",
        "نشستی", "دیداری", "اطلاعیهای", "حکمی", "طرحی", "عملیاتی", "حملهای", "حملاتی",
        "مصاحبهای", "پستی", "ویدیویی", "ابتکاری", "تصمیمی", "اعلامیهای", "سندی", "مقالهای",
    ]
)  # fmt: skip
"""Indefinite nouns, behind which no genitive follows: by sending a message."""
_WHILE = "حالی"
"""Behind "in": while X goes to Y."""
_ANY = frozenset(["هر", "هرگونه", "هیچ"])
POINTERS = frozenset({"این", "آن"})
_SETTINGS = frozenset(
    [
        "تماس", "دیدار", "گفتگو", "گفتگوها", "نشست", "ملاقات", "مذاکرات", "رایزنی", "سفر", "بیانیه",
        "پیام", "نامه", "سخنرانی", "مراسم", "جلسه", "مکالمه", "مصاحبه", "پیوند", "رابطه", "زمینه",
    ]
)  # fmt: skip
"""With "this": where something is said or done, which ends before what follows."""
_MEDIA = frozenset({"خبرگزاری", "شبکه", "روزنامه", "تلویزیون", "خبرنگار", "پایگاه", "رادیو"})
_PRESS, _FAR_PRESS = frozenset({"رسانه", "رسانههای", "شبکه", "شبکههای"}), 4
_OWN = frozenset({"خود", "خویش"})
"""One's own: no genitive follows it."""
_OVER = frozenset({"نظارت", "حاکم", "مسلط"})
_DEEDS = frozenset({"اقدام", "تصمیم", "رفتار", "سیاست", "تلاش", "ادعای", "موضع", "حرکت"})
"""What somebody does that another one blames: the step of X in doing Y (را)."""
_FAR_MEMBER = 3
_LONGEST_CHAIN = 10
_ONE = ("هایی", "ویی", "گاهی")
"""Endings of a noun of its own behind a phrase: a drone of X (hit) a car."""
_FAR_OBJECT = 7
_BREAKS = frozenset({",", "و", ";", "باید", "نباید"})
"""Behind them begins what is no part of the object any more."""
_BOTH = frozenset({"هر", "این", "آن"})
_HOST = "میزبان"
_LONGEST_TOPIC, _SHORTEST_TOPIC = 9, 3
_ADVERBIAL = frozenset({"reason", "about"})


def is_aside(standing: Standing | None) -> bool:
    """Is a phrase only a label (the border with X) or inside a topic (about Y in X)?"""
    return standing is not None and (standing.label or standing.case in ("about", "none"))


class CaseReader:
    """Finds cases; compiled from the vocabulary's lists of prepositions and labels."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]], labels: frozenset[str],
                 media: frozenset[str], things: frozenset[str]) -> None:  # fmt: skip
        self._by_last: dict[str, dict[str, list[tuple[list[str], str]]]] = {}
        for case in CASES:
            for form in lists.get("case_" + case, ()):
                words = form.split()
                befores = self._by_last.setdefault(words[-1], {})
                befores.setdefault("".join(words[-2:-1]), []).append((words, case))
        for befores in self._by_last.values():
            for rows in befores.values():
                rows.sort(key=lambda row: -len(row[0]))
        self._parts = frozenset(lists.get("parts", ()))
        self._agencies = frozenset(lists.get("agencies", ()))
        self._times = frozenset(lists.get("times", ()))
        self._this = frozenset(lists.get("this", ()))
        self._plural = frozenset(lists.get("plural_offices", ()))
        self._labels = labels
        self._media = media
        self._things = things
        self._served = frozenset(lists.get("served", ()))
        self.first_words = frozenset(
            word for word, befores in self._by_last.items() if "" in befores
        )
        self._turning = frozenset(self._by_last) | self._times | MESSAGES | _STOPS
        self._turning |= HARD | POINTERS | _QUOTES | _ALSO

    def preposition(self, words: list[str], at: int) -> tuple[str, int] | None:
        """Return case and first word of the preposition that ends at a word."""
        befores = self._by_last.get(words[at])
        if befores is None:
            return None
        for form, case in befores.get(words[at - 1], ()):
            first = at - len(form) + 1
            if first >= 0 and words[first : at + 1] == form:
                return case, first
        return (befores[""][0][1], at) if "" in befores else None

    def read(
        self, made: Sentence, clause: Clause, phrases: list[Phrase], nouns: list[Trigger]
    ) -> tuple[list[Standing], dict[int, Standing]]:
        """Return the standing of each phrase, and of each event noun by its first word."""
        noun_at = {at: one for one in nouns for at in range(one.first, one.last + 1)}
        phrase_at = {at: n for n, p in enumerate(phrases) for at in range(p.first, p.last + 1)}
        words, verbs, tokens = made.words, made.verbs, clause.tokens
        whole = tokens[-1] - tokens[0] < len(tokens)
        inside = range(tokens[0], tokens[-1] + 1) if whole else set(tokens)
        scene = Scene(
            words, inside, verbs, phrases, noun_at, phrase_at,
            verbs.union(noun_at, phrase_at), made.last_ra,
        )  # fmt: skip
        both: list[Phrase | Trigger] = [*phrases, *nouns]
        if len(both) > 1:
            both.sort(key=attrgetter("first"))
        for one in both:
            if isinstance(one, Phrase):
                scene.standings.append(self._read_phrase(scene, one))
            else:
                scene.nouns[one.first] = self._read_noun(scene, one)
        return scene.standings, scene.nouns

    def _read_phrase(self, scene: Scene, phrase: Phrase) -> Standing:
        words, standings = scene.words, scene.standings
        before = scene.phrases[len(standings) - 1] if standings else None
        again = before is not None and (before.first == phrase.first or is_in_row(before, phrase))
        standing = standings[-1] if again else self._walk(scene, phrase.first)
        if standing.media and words[phrase.first] in self._served:
            standing.media = False  # a team of doctors of X acts for it, unlike a team of X
        if standing.case in _ADVERBIAL and is_apart(words, phrase, standing):
            return self._stand(words, "object", standing.chain[:_FAR_MEMBER], None, standing.before)
        if standing.case != "bare" or phrase.last >= scene.last_ra:
            return standing
        listed = any(one is standing for one in standings)
        follows = is_marked(words, phrase)
        subject = any(one.case == "bare" and one is not standing for one in standings)
        blamed = not _DEEDS.isdisjoint([words[k] for k in standing.chain[-2:]])
        if (
            (
                (follows or not listed)
                and self._is_object(
                    scene,
                    phrase,
                    has_subject=subject or is_headed(words, phrase, standing),
                )
            )
            or (subject and is_theirs(words, phrase))
            or (blamed and self._is_blamed(scene, phrase))
        ):
            standing.case = "object"
        return standing

    def _read_noun(self, scene: Scene, noun: Trigger) -> Standing:
        standing = self._walk(scene, noun.first)
        if standing.case == "bare" and has_ra(scene, noun):
            standing.case = "object"
        if standing.case == "bare" and standing.owner is None:
            reason = find_reason(scene.words, noun, scene.nouns)
            if reason is not None:
                return Standing("reason", reason.chain, None, reason.before)
        return standing

    def _walk(  # noqa: C901 - one walk back over the words, a branch for each kind of word
        self, scene: Scene, first: int
    ) -> Standing:
        """Return the standing of what begins at a word, walking back to what governs it."""
        words, noun_at, phrase_at = scene.words, scene.noun_at, scene.phrase_at
        if words[first].startswith(AGAINST) and words[first] != AGAINST and first in phrase_at:
            return Standing("against", [], None, first)
        inside, taken, turning = scene.inside, scene.taken, self._turning
        chain: list[int] = []
        at = first - 1
        owner: Trigger | None = None
        while at in inside and len(chain) < _LONGEST_CHAIN:
            word = words[at]
            if word not in turning and at not in taken:
                if not chain and word.endswith(UNJOINED):
                    break
                chain.append(at)
                at -= 1
                continue
            found = self.preposition(words, at)
            if found is not None and found[0] == "break" and chain and word in POINTERS:
                found = None
            if word == _HOST and any(one.first == first and one.weak for one in scene.phrases):
                found = None  # the Vietnamese host, not the host of the Vietnamese
            if found is not None and at not in noun_at:
                case, begin = found
                if chain and word == "در" and words[chain[-1]] == _WHILE:
                    chain.pop()
                    break
                if case == "break" or (
                    word == "مقابل" and turns_to(words, begin, at, first, inside)
                ):  # fmt: skip
                    break
                if case == "to" and begin and words[begin - 1] in _BELONG:
                    at = begin - 2
                    continue
                if case == "from" and begin and words[begin - 1] in self._parts and (
                    words[begin - 2] not in _BOTH
                ):  # fmt: skip
                    at = begin - 1
                    continue
                if case == "from" and (met := find_counterpart(scene, begin - 1)) is not None:
                    at = met.first - 1
                    continue
                if case == "in" and begin > 1 and words[begin - 1] in _BASED and (
                    words[begin - 2] in _FIRMS
                ):  # fmt: skip
                    at = begin - 2
                    continue
                if case == "in" and words[begin - 1] in _BASED and not _PRESS.isdisjoint(
                    words[max(0, begin - _FAR_PRESS) : begin]
                ):  # fmt: skip
                    case = "none"  # media based in X
                if word == "بر" and begin and words[begin - 1] in _OVER:
                    at = begin - 2
                    continue
                if word == "جمله" and begin:
                    at = begin - 1
                    if at in phrase_at and phrase_at[at] < len(scene.standings):
                        return scene.standings[phrase_at[at]]
                    continue
                return self._stand(words, case, chain, owner, begin)
            if word in _ALSO and at and words[at - 1] == "و" and not chain:
                at -= 1
                continue
            if at in scene.verbs or word in HARD or word in ("را", "که", "نیز", "هم"):
                break
            if word in POINTERS and chain and words[chain[-1]] in _SETTINGS and owner is None:
                break
            if word in _QUOTES or is_in_number(words, at):
                at -= 1
                continue
            if owner is None and (
                word in _OWN or (word in self._agencies and words[at - 1] in _MEDIA)
            ):
                break
            if at in phrase_at and owner is None:
                # a phrase stands before without a joint: a genitive behind it, or a new phrase
                at = -1
                break
            if word in MESSAGES and owner is None:
                break
            if word == "و" and not chain and first in noun_at and at and at - 1 in inside:
                if at - 1 in noun_at and noun_at[at - 1].first in scene.nouns:
                    other = scene.nouns[noun_at[at - 1].first]
                    return Standing(other.case, other.chain, None, other.before)
                if at - 1 not in phrase_at and at - 1 not in scene.verbs and (
                    words[at - 1] not in _SIGNS
                ):  # fmt: skip
                    chain.append(at - 1)
                    at -= 2
                    continue
            if word == "و" and chain and pairs(words, at, chain, noun_at):
                if at - 1 not in noun_at:
                    chain.append(at - 1)
                    at -= 1
                at -= 1
                continue
            joined = word == "و" and owner is None and not chain
            if joined and (shared := self._find_shared(scene, at)) is not None:
                return self._stand(words, shared[0], chain, owner, shared[1])
            if word in (",", "و", "یا"):
                far = chain and is_count(words[chain[-1]]) and (
                    word == "و" or is_counted(scene)
                )  # fmt: skip
                if owner is None and len(chain) <= (_FAR_MEMBER if far else 1):
                    same = self._listed(scene, at, first)
                    if same is not None and (
                        same.case == "between"
                        or all([words[k] in TITLES or is_count(words[k]) for k in chain])
                    ):
                        return same
                break
            if word in self._times and owner is None:
                back = at
                while (
                    back >= 0
                    and back in inside
                    and (words[back] in self._times or words[back].isdigit())
                ):
                    back -= 1
                counted = back in inside and (words[back] in COUNTS or words[back] == "یک")
                if counted and first in noun_at:
                    spell = self.preposition(words, back - 1)
                    if spell is not None and spell[0] == "reason" and not chain:
                        return self._stand(words, "reason", chain, owner, spell[1])
                elif counted and words[back] in COUNTS and back - 1 in noun_at:
                    back -= 1
                if back not in noun_at and not is_quality(words, back, noun_at):
                    break
                at = back
                continue
            if at in noun_at:
                one = noun_at[at]
                before = words[one.first - 1] if one.first else ""
                if before in self._this and before not in _ANY:
                    break
                if owner is None:
                    owner = one
                chain.extend(range(at, one.first - 1, -1))
                at = one.first - 1
                continue
            chain.append(at)
            at -= 1
        return self._stand(words, "bare", chain, owner, at)

    def _stand(
        self, words: list[str], case: str, chain: list[int], owner: Trigger | None, before: int
    ) -> Standing:
        spied = case == "for" and before > 0 and words[before - 1] == "جاسوسی"
        if not chain:
            return Standing(case, chain, None, before, media=spied)
        spelled = [words[k] for k in chain]
        served = not self._served.isdisjoint(spelled)
        media = spied or (not served and not self._media.isdisjoint(spelled[:3]))
        if owner is not None:
            return Standing("of", chain, owner, before, media=media)
        if case == "none" and served and words[before] == "حامل":
            case = "bare"
        return Standing(case, chain, None, before, not self._labels.isdisjoint(spelled), media)

    def _find_shared(self, scene: Scene, at: int) -> tuple[str, int] | None:
        """Return the preposition (case, first word) that a phrase behind "and" shares.

        They spoke about trade and Yemen; he thanked the people and government of Peru.
        """
        words = scene.words
        for back in range(at - 1, max(-1, at - _LONGEST_TOPIC), -1):
            if back not in scene.inside or back in scene.phrase_at or words[back] in _ENDS:
                return None
            found = self.preposition(words, back)
            if found is not None:
                near = at - back <= _SHORTEST_TOPIC and found[0] not in ("none", "break")
                return found if found[0] == "about" or near else None
        return None

    def _listed(self, scene: Scene, at: int, first: int) -> Standing | None:
        """Return the standing of the phrase that a joint (و or a comma) links this one to."""
        words, phrase_at, standings = scene.words, scene.phrase_at, scene.standings
        if words[at] == "," and not self._goes_on(words, first, phrase_at):
            return None
        reach = 3 if words[at] == "," else 5
        if words[at] == words[at - 2] == "," and at - 1 not in scene.taken:
            at -= 2  # A, somebody whom no list knows, B and C
        for back in range(at - 1, max(-1, at - reach), -1):
            if back not in scene.inside:
                return None
            if back in phrase_at and phrase_at[back] < len(standings):
                same = standings[phrase_at[back]]
                if words[same.before : same.before + 2] == ["در", "امور"] and phrase_at[back]:
                    return standings[phrase_at[back] - 1]
                noun = scene.nouns.get(same.owner.first) if same.owner is not None else None
                there = not PRESENT.isdisjoint(words[same.before : same.before + 2])
                there = there or words[scene.phrases[phrase_at[back]].first] in COUNTS
                apart = words[at] == "," and not there and (
                    same.case not in ("bare", "between", "of") or same.mediates
                    or (same.case == "of" and noun is not None and noun.case == "reason")
                )  # fmt: skip
                if apart and not any(
                    one.case == "bare" or is_doer(scene, one) for one in standings
                ):
                    listed, number = scene.phrases[phrase_at[back]], phrase_at.get(first, -1)
                    office = listed.office if number >= 0 else ""
                    like = office and office == scene.phrases[number].office
                    return same if like or words[listed.first] in self._plural else None
                return same
            if words[back] in self.first_words or words[back] in (",", "را", "که", "و", ";"):
                return None
        return None

    def _may_join(self, word: str) -> bool:
        """May a word stand before the name of a list's member: fourteen members of the EU?"""
        return word not in self.first_words and word not in _SIGNS and word not in self._times

    def _goes_on(self, words: list[str], first: int, phrase_at: dict[int, int]) -> bool:
        """Does a list go on behind this phrase: A, B and C?"""
        number, at = phrase_at.get(first), first
        while at in phrase_at and phrase_at[at] == number:
            at += 1
        if at + 1 >= len(words) or words[at] not in (",", "و"):
            return False
        at += words[at + 1] in _ALSO
        for k in range(at + 1, min(len(words), at + 2 + _FAR_MEMBER)):
            if k in phrase_at:
                return True
            if not self._may_join(words[k]):
                break
        return words[at + 1] in REST

    def _is_object(self, scene: Scene, phrase: Phrase, *, has_subject: bool) -> bool:
        """Does the sign of the object, را, stand behind a phrase, only its own words between?"""
        words, noun_at, phrase_at = scene.words, scene.noun_at, scene.phrase_at
        held = any(a.office for a in phrase.actors) and phrase.anaphor is None
        if held and not has_subject and words[phrase.last + 1 : phrase.last + 3] == ["خود", "را"]:
            return False
        far = _FAR_OBJECT if has_subject else int(phrase.weak or bool(phrase.office))
        behind = words[phrase.last + 1 : phrase.last + 5]
        if behind[:2] == ["در", "این"] and behind[3:] == ["را"]:
            return True
        end = phrase.last + 2 + far
        for at in range(phrase.last + 1, len(words)):
            if at >= end or at not in scene.inside or at in scene.verbs:
                return False
            word = words[at]
            if word == "را" or words[at : at + 2] == [",", "را"]:
                return True
            if word in (",", "و") and has_subject and any(
                k in phrase_at for k in range(at + 1, at + 1 + _FAR_MEMBER)
            ):  # fmt: skip
                end += (_FAR_MEMBER + 1) * is_count(words[at + 1])
                continue
            if word in _BREAKS or word in self._this or word in self._times or word.endswith(_ONE):
                return False
            last = words[at + 1 : at + 2] == ["را"]
            if word[-1] == "ی" and phrase.office and at not in phrase_at and last:
                return False
            strange = at in noun_at or at in phrase_at or word.isdigit() or word in self._things
            if strange and not has_subject:
                return False
            end += reach_over(word) * has_subject
            if word in self.first_words and word not in _WITHIN:
                return False
        return False

    def _is_blamed(self, scene: Scene, one: Phrase) -> bool:
        """Is it whose step is the object, however long it is: the step of X in doing Y (را)?"""
        if not has_ra(scene, one):
            return False
        words = scene.words
        end = words.index("را", one.last + 1)
        last = next((p for p in scene.phrases if p.last == end - 1 and p is not one), None)
        return last is None or words[last.first - 1] in self.first_words
