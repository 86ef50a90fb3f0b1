"""Whether a Persian act happened: tense and negation of its verb, and the words about it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from hamgara.events.grammars._fa.clauses.clauses import IFS, find_tense
from hamgara.events.grammars._fa.clauses.sentence import Clause, Marker, Sentence, Standing
from hamgara.events.grammars._fa.told.days import find_charge
from hamgara.events.grammars._fa.words.forms import Forms
from hamgara.events.grammars._fa.words.triggers import list_endings
from hamgara.events.grammars._fa.words.verbs import ASKING, BECOME, Verb
from hamgara.events.reading import Mood

_MARKED: tuple[Mood, ...] = ("future", "conditional", "wish", "demand", "negated", "earlier")
_CONFLICT = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "ACCUSE", "REQUEST", "PROTEST"})
_SAID = frozenset({"ACCUSE", "REQUEST"})
_BESIDE = frozenset({"with", "in", "reason", "by", "between"})
_SOUGHT = frozenset({"object", "bare"})
_ASKS = frozenset({"میخواهد", "میخواهند", "میخواهیم"})
_OPEN_TENSES = frozenset({"present", "future", "subjunctive", ""})
_PASSED = frozenset({"یافتن", "رسیدن", "پذیرفتن", "گرفتن"})
"""With an end: the talks came to their end."""
_FINISHED = frozenset({"بردن", "رساندن"})
"""With an end: they brought the talks to their end."""
_SHUTTING = frozenset({"بستن", "بریدن", "کاستن"})
"""With help: the tap of help was turned off, help was cut."""
_ADDRESSEE = 7
_PAIR, _OPENING = 2, 3
_DONE = frozenset({"past", "perfect"})
_CAUSES = frozenset({"موجب", "سبب", "باعث", "وادار", "ناگزیر", "ناچار", "مجبور"})
"""With "became": what follows in the subjunctive was done."""
PARTS = frozenset(["نقش", "دخالت", "داشتن", "مشارکت", "همدستی"])
"""What one has in an act: a part in the attack."""
_NEAR_PART = 3
_OFTEN = frozenset({"بارها", "همواره", "همیشه", "سالها", "معمولا", "سالهای", "دهههای"})
_SINCE = frozenset({"آغاز", "ابتدای", "شروع", "بدو", "هنگام", "زمان"})
"""Behind "from": since the beginning of the war."""
_ARMIES = frozenset({"ارتش", "نیروهای", "نیروها", "فرماندهان", "یگانها", "نظامیان", "ناوگان",
                     "دفاع", "فرمانده", "فرماندهی", "ستاد", "مرزبانی", "مرزبانان"})  # fmt: skip
"""Who is ordered to do what then is to be done."""
_STILL = frozenset({"همچنان", "کماکان", "هنوز"})
"""With a present: what goes on now."""
_USUALLY = frozenset({"متناوب", "همواره", "معمولا", "هرازگاهی", "گهگاه"})
"""With a present: what goes on again and again."""
_WHENS = frozenset({"زمانی", "هنگامی", "وقتی", "دورهای", "زمان", "هنگام", "سال", "سالی"})
"""Heads of clauses that say when: at the time that X had come."""
_PAUSES = frozenset({",", ";", ":"})
_ROADS = [["وزیر", "راه"], ["وزارت", "راه"], ["وزرای", "راه"], ["وزیران", "راه"]]
"""The office of roads; elsewhere the way to something that is still to come."""
_COMING = frozenset(["آینده", "آتی", "فردای", "پسفردای", "قریبالوقوع", "پیشرو"])
"""Behind a noun: the journey of tomorrow."""
_BEFORE = frozenset({"پیش", "قبل"})
"""With a past "was" behind "who": what somebody was before, not what is told."""
_SAID_WITH = frozenset({"اعلام", "تاکید", "تصریح", "اظهار", "بیان"})
_OWN_TIME = (["خود"], ["خویش"], ["وی"], ["او"], ["رو"])
"""Behind a time: of something of one's own, or "ahead"; not when the act was."""
_LIKE = frozenset({"اندازه", "مانند", "مثل", "همچون", "مشابه", "همانند"})
"""What compares with a time before: as much as last year."""
_LIKELY = "احتمالی"
"""Behind a noun: the likely part of X in it; not what the verb tells."""
_WITHIN = frozenset({"در", "طی", "ظرف"})
"""With a count before a last month, year: within the last one, so up to now."""
_SHORT_AGO = frozenset({"روز", "ساعت", "دقیقه", "شب", "ساعتی", "ساعاتی"})
_DAYS = frozenset({"روز", "شب"})
_MANY = frozenset(
    ["چند", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "دوازده", "پانزده", "بیست", "سی"]
)
"""Before "days ago": not of the same story."""
_FEW = frozenset({"یک", "دو", "سه"})
_FIRST = frozenset({"نخستین", "اولین", "دومین", "سومین", "تنها"})
"""In "it is the first X that", behind which a present tells what is done."""
_PLANS = frozenset(["طرحی", "قانونی", "لایحهای", "پیشنویسی", "مصوبهای", "طرح", "قانون", "لایحه"])
_WEIGHED = frozenset({"بررسی", "تدوین", "دنبال", "تهیه", "آماده", "بحث", "رسیدگی", "نوشتن"})
"""With a plan or law: what it says is not done yet."""


class MoodReader:
    """Finds moods; compiled from the vocabulary's lists."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]]) -> None:
        self._markers = Forms(
            (form, mood) for mood in _MARKED for form in lists.get("mood_" + mood, ())
        )
        self._earlier = frozenset(tuple(form.split()) for form in lists.get("earlier", ()))
        self._earlier_first = frozenset(words[0] for words in self._earlier)
        self._near = frozenset(lists.get("near_days", ()))
        self._future = frozenset(lists.get("future_words", ()))
        self._governors: dict[str, Mood] = {}
        for mood in _MARKED:
            for form in lists.get("noun_" + mood, ()):
                for one in list_endings(form):
                    self._governors[one] = mood
        self._cancels = frozenset(lists.get("verb_negated", ()))
        self._hopes = frozenset(lists.get("verb_wish", ()))
        self._recalls = frozenset(lists.get("recalls", ()))
        self._ends = frozenset(lists.get("verb_ends", ()))
        self._strong = frozenset(lists.get("strong_wish", ()))
        self._soft = frozenset(
            one for form in lists.get("noun_soft", ()) for one in list_endings(form)
        )
        self._states = frozenset(lists.get("present_states", ()))

    def find_markers(self, words: list[str]) -> list[Marker]:
        """Return the mood markers of a sentence."""
        found: list[Marker] = []
        past = -1
        for first, last, mood in self._markers.find(words):
            if first <= past:
                continue
            past = last
            if words[first] in _ASKS and "از" in words[max(0, first - _ADDRESSEE) : first - 1]:
                past = first
            else:
                found.append(Marker(first, last, mood))
        return found

    def of_verb(
        self, made: Sentence, clause: Clause, *, speech: bool = False, agreed: bool = False,
        left: Collection[int] = (),
    ) -> set[Mood]:  # fmt: skip
        """Return the moods of an act told by the verb of its clause; `left` are words of others.

        `speech`: saying it is doing it, so that a present tells what is done; `agreed`: what
        follows an agreement (they agreed to meet) is still to come.
        """
        words, verb = made.words, clause.verb
        tense = "past" if _is_caused(words, clause) else find_tense(clause)
        marked = _find_marked(made, clause, tense, agreed=agreed)
        moods = set(marked)
        if _is_supposed(words, clause, tense):
            moods.add("conditional")
        if verb is not None and verb.negated:
            moods.add("negated")
        if tense == "future":
            moods.add("future")
        elif tense == "present":
            moods |= self._of_present(made, clause, speech=speech)
        elif tense == "subjunctive" and not moods - {"negated"} and "negated" not in marked:
            moods.add("future" if _is_ordered(words, clause) else "wish")
        elif tense == "imperfect":
            moods |= self._of_imperfect(made, clause, speech=speech)
        own = [k for k in _leave_charge(words, clause) if k not in left]
        if self.is_earlier(words, own) or self._is_before(words, clause, tense):
            moods.add("earlier")
        return moods

    def _of_present(self, made: Sentence, clause: Clause, *, speech: bool) -> set[Mood]:
        """Return the moods of a present: mostly of what is to come, but X still shells Y."""
        words, verb = made.words, clause.verb
        moods: set[Mood] = set()
        soon = _holds(words, clause.tokens, self._future)
        goes_on = verb is not None and (
            words[verb.first - 1] == "ادامه" or _holds(words, clause.tokens, _STILL)
        )
        now = speech or goes_on or _is_first(words, clause)
        if (soon or not now) and verb and verb.lemma not in self._states:
            moods.add("future")
        if _is_either(words, clause) or _is_planned(words, clause, made.markers):
            moods.add("conditional")
        if not soon and _holds(words, clause.tokens, _USUALLY):
            moods.add("general")
        return moods

    def _of_imperfect(self, made: Sentence, clause: Clause, *, speech: bool) -> set[Mood]:
        """Return the moods of an imperfect: an unreal wish, or what was done again and again."""
        moods: set[Mood] = set()
        if self._wishes_on(clause, made.markers):
            moods.add("wish")
        if not speech or _holds(made.words, clause.tokens, _OFTEN):
            moods.add("general")
        return moods

    def _is_before(self, words: list[str], clause: Clause, tense: str) -> bool:
        """Is it put back by the tense, or by the clause that it goes on with or hangs on?"""
        if tense == "perfect" and _is_repeated(words, clause):
            return True
        if tense == "pluperfect" and not self._is_near(words, self._find_first(words, clause)):
            return True
        if self._goes_on_earlier(words, clause) or self._was_said(words, clause):
            return True
        return self._is_of_time_before(words, clause) or (
            tense == "past" and _tells_former(words, clause)
        )

    def _find_first(self, words: list[str], clause: Clause) -> Clause:
        """Return the clause that a chain of clauses begins with, or the last on a day near."""
        back = clause
        while back.chained and back.before is not None and not self._is_near(words, back):
            back = back.before
        return back

    def _is_of_time_before(self, words: list[str], clause: Clause) -> bool:
        """Does it tell of a time that is put back: last year, when X attacked Y?"""
        outer = clause.outer
        if outer is None or clause.head < 0 or words[clause.head] not in _WHENS:
            return False
        return self.is_earlier(words, outer.tokens) or (
            find_tense(outer) == "pluperfect" and not self._is_near(words, outer)
        )

    @staticmethod
    def _wishes_on(clause: Clause, markers: list[Marker]) -> bool:
        """Does a clause go on with an unreal wish: if only X did this and did that?"""
        back = clause
        while back.chained and back.before is not None and back.before.verb is not None:
            back = back.before
            if back.verb is None or back.verb.tense != "imperfect":
                return False
        inside = set(back.tokens)
        return back is not clause and any(
            one.mood == "wish" and one.first in inside for one in markers
        )

    def _was_said(self, words: list[str], clause: Clause) -> bool:
        """Is it what somebody had said before: X had announced (that) it does not accept?"""
        said = clause.before if clause.outer is None and not clause.chained else None
        if said is None or said.verb is None or said.verb.tense != "pluperfect":
            return False
        told = said.verb.lemma == "گفتن" or words[said.verb.first - 1] in _SAID_WITH
        return told and not self._is_near(words, said)

    def _goes_on_earlier(self, words: list[str], clause: Clause) -> bool:
        """Does a clause go on with what another one puts back: formerly X did this and that?"""
        back = clause
        if clause.verb is not None and clause.verb.tense in _OPEN_TENSES:
            return False
        while back.chained and back.before is not None:
            if any([words[k] in self._near or words[k] in self._future for k in back.tokens]):
                return False
            back = back.before
        return back is not clause and self.is_earlier(words, _leave_charge(words, back))

    def is_earlier(self, words: list[str], tokens: list[int]) -> bool:
        """Do words of the clause put it back: before that, last year, formerly?"""
        firsts = self._earlier_first
        for at in [k for k in tokens if words[k] in firsts]:
            for size in (1, 2, 3, 4):
                if words[at : at + 1] == ["نخستین"] and words[at - 1] == "برای":
                    break
                if tuple(words[at : at + size]) in self._earlier:
                    own = words[at + size : at + size + 1] in _OWN_TIME or (
                        words[at + size - 1] == "گذشته"
                        and words[at - 2] in _WITHIN
                        and (words[at - 1] in _FEW or _is_several(words[at - 1]))
                    )
                    if own or words[at - 1] in _LIKE or words[at - 2 : at] == ["نسبت", "به"]:
                        break
                    return not (at and words[at - 1] in _SHORT_AGO)
        return False

    def _is_near(self, words: list[str], clause: Clause) -> bool:
        tokens, near = clause.tokens, self._near
        ago = [k for k in tokens if words[k] in _SHORT_AGO]
        if any([words[k + 1 : k + 2] == ["پیش"] and not _is_long(words, k) for k in ago]):
            return True
        soon = [k for k in tokens if words[k] in near]
        if any([words[k + 1 : k + 2] != ["گذشته"] for k in soon]):
            return True
        if clause.opened == "که" and clause.head < 0 and clause.before is not None and any(
            words[k] in _SHORT_AGO and words[k + 1 : k + 4] == ["پس", "از", "آن"]
            for k in clause.before.tokens
        ):  # fmt: skip
            return True
        if clause.head >= 0 and words[clause.head] in _WHENS:
            return False
        return clause.head >= 0 and not any([words[k].isdigit() for k in tokens])

    def of_noun(
        self, words: list[str], standing: Standing, clause: Clause, own: tuple[int, int],
        markers: list[Marker], type_: str,
    ) -> set[Mood]:  # fmt: skip
        """Return the moods that the words governing an event noun on words `own` give it."""
        moods = self._of_governors(words, standing, clause, own, type_)
        moods |= _of_part(words, standing)
        if not _COMING.isdisjoint(words[own[1] + 1 : own[1] + 2]):
            moods.add("future")
        if self._is_since(words, standing, clause, own):
            moods.add("earlier")
        if _holds(words, [k for k in clause.tokens if k < own[0]], self._strong):
            moods.add("wish")
        verb = clause.verb
        if verb is None:
            inside = set(clause.tokens)
            return moods | {one.mood for one in markers if one.first in inside}
        if verb.lemma in ASKING and standing.case in _SOUGHT and type_ not in _SAID:
            moods.add("wish")
        if standing.case not in _BESIDE and type_ not in _SAID:
            moods |= self._of_verb_over(words, standing, clause, verb, own, type_)
        return moods

    def _of_governors(
        self, words: list[str], standing: Standing, clause: Clause, own: tuple[int, int], type_: str
    ) -> set[Mood]:
        """Return the moods of nouns before an event noun: the plan of, readiness for a visit."""
        moods: set[Mood] = set()
        before = standing.before
        paused = before >= 0 and words[before] in _PAUSES
        told = before > 1 and words[before - 2] in ("این", "همین", "آن")
        ahead = (before - 1,) if standing.case != "reason" and not (paused or told) else ()
        ended = not ahead and words[before + 1 : before + 2] == ["پایان"]
        for at in [*standing.chain[:4], before, *ahead, *(() if ended else (before + 1,))]:
            if not 0 <= at < own[0]:
                continue
            over = clause.verb is None and words[at] == "پایان" and type_ == "CONSULT"
            if words[at] in self._governors and not (over or words[at - 1 : at + 1] in _ROADS):
                moods.add(self._governors[words[at]])
            if words[at] in self._soft and type_ not in _CONFLICT:
                moods.add("wish")
        return moods

    def _is_since(
        self, words: list[str], standing: Standing, clause: Clause, own: tuple[int, int]
    ) -> bool:
        """Does a noun say since when, or recall what was: for the first time since the war?"""
        before = standing.before
        if before < 0:
            return False
        if " ".join(words[before : before + 3]) in self._recalls:
            return True
        if standing.case == "reason":
            return words[before - 1 : before] == ["بار"]
        since = standing.case == "from" and before < own[0] - 1 and words[before + 1] in _SINCE
        return since and (clause.verb is None or words[clause.verb.first - 1] != "خبر")

    def _of_verb_over(
        self, words: list[str], standing: Standing, clause: Clause, verb: Verb,
        own: tuple[int, int], type_: str,
    ) -> set[Mood]:  # fmt: skip
        """Return the moods of a verb that takes an event noun: called off, hopes for a visit."""
        moods: set[Mood] = set()
        near = {
            words[k] for k in clause.tokens
            if verb.first - 5 <= k <= verb.last and not own[0] <= k <= own[1]
        }  # fmt: skip
        shut = type_ == "AID" and verb.lemma in _SHUTTING and standing.case != "to"
        if shut or not self._cancels.isdisjoint(near):
            moods.add("negated")
        over = verb.lemma in (_PASSED if standing.case == "bare" else _FINISHED)
        over = over or {"کار", "خود", "پایان"} <= near
        ends = self._ends if type_ == "CONSULT" and not over else frozenset()
        if not (self._hopes.isdisjoint(near) and ends.isdisjoint(near)):
            moods.add("wish")
        return moods


def _holds(words: list[str], places: Iterable[int], some: frozenset[str]) -> bool:
    """Does one of some words stand at one of the places?"""
    return any([words[k] in some for k in places])


def _is_long(words: list[str], at: int) -> bool:
    """Are several days before a word "days": ten days ago?"""
    return at > 0 and words[at] in _DAYS and _is_several(words[at - 1])


def _is_several(count: str) -> bool:
    return count in _MANY or (count.isdigit() and int(count) > _PAIR)


def _is_caused(words: list[str], clause: Clause) -> bool:
    """Was a subjunctive done, as what made somebody do it is told: X was forced to cut ties?"""
    causes = clause.before.verb if clause.before is not None else None
    if causes is None or causes.tense not in _DONE or find_tense(clause) != "subjunctive":
        return False
    return words[causes.first - 1] in _CAUSES or causes.lemma == "واداشتن"


def _find_marked(made: Sentence, clause: Clause, tense: str, *, agreed: bool) -> set[Mood]:
    """Return the moods of a clause's words; of a subjunctive, those of what it hangs on.

    X asked Y to leave and (to) hand over Z: back over the subjunctives before it.
    """
    words, markers = made.words, made.markers
    inside = set(clause.tokens) if markers else set()
    marked = {one.mood for one in markers if one.first in inside and words[one.first] != _LIKELY}
    back = clause
    while tense == "subjunctive" and not marked and back.before is not None:
        if back is not clause and (back.verb is None or back.verb.tense != "subjunctive"):
            break
        back = back.before
        inside, verb = set(back.tokens), back.verb
        marked = {
            one.mood for one in markers if one.first in inside
            and (verb is None or verb.tense == "subjunctive" or one.first > verb.first - 4)
        }  # fmt: skip
        if agreed and back.agrees and verb is not None:
            marked = {"future"}
    return marked


def _is_supposed(words: list[str], clause: Clause, tense: str) -> bool:
    """Is it, or what it hangs on, a condition: if X attacks; X attacks on condition that (Y)?"""
    verb, before = clause.verb, clause.before
    behind = words[verb.last + 1 : verb.last + 4] if verb is not None else []
    if clause.opened in IFS or ("به" in behind and "شرط" in behind):
        return True
    return before is not None and before.opened in IFS and tense in _OPEN_TENSES


def _is_repeated(words: list[str], clause: Clause) -> bool:
    """Is it told with "often", also in the clause that it goes on with?"""
    led = clause.before.tokens if clause.before is not None and clause.chained else ()
    return _holds(words, (*clause.tokens, *led), _OFTEN)


def _tells_former(words: list[str], clause: Clause) -> bool:
    """Is it what somebody was before: X, who before that was the minister of Y?"""
    verb = clause.verb
    was = verb is not None and verb.lemma == "بودن"
    return was and clause.opened == "که" and clause.head >= 0 and (
        _holds(words, clause.tokens, _BEFORE)
    )  # fmt: skip


def _is_first(words: list[str], clause: Clause) -> bool:
    """Is it what somebody is the first to do: he is the first X that does it?"""
    before = clause.before
    return (
        before is not None and before.verb is not None and clause.opened == "که"
        and before.verb.lemma == "بودن" and _holds(words, before.tokens, _FIRST)
    )  # fmt: skip


def _is_either(words: list[str], clause: Clause) -> bool:
    """Is it one of two ways left: either they open the road or the trade is stopped?"""
    if clause.before is None or "یا" not in words:
        return False
    begun = [words[k] for k in clause.tokens[:_OPENING] if words[k] not in _PAUSES]
    opens = begun[:1] == ["یا"] or begun[:2] == ["که", "یا"]
    return opens and _holds(words, clause.before.tokens, frozenset({"یا"}))


def _is_planned(words: list[str], clause: Clause, markers: list[Marker]) -> bool:
    """Is it what a plan says that is only weighed: is reviewing a law that bans X?"""
    before, outer = clause.before, clause.outer
    if clause.opened != "که":
        return False
    if outer is not None and _holds(words, outer.tokens, _PLANS):
        return any(one.mood == "conditional" and one.last == clause.head for one in markers)
    return before is not None and (
        _holds(words, before.tokens, _PLANS) and _holds(words, before.tokens, _WEIGHED)
    )


def _leave_charge(words: list[str], clause: Clause) -> list[int]:
    """Return the places of a clause without what somebody is charged with: accused of a raid."""
    charge = find_charge(words, clause)
    return [k for k in clause.tokens if charge is None or not charge[0] <= k <= charge[1]]


def _is_ordered(words: list[str], clause: Clause) -> bool:
    """Is it what a leader has ordered the own army to do, or to be done?"""
    said = clause.before or clause.outer
    if said is None or said.verb is None or said.verb.lemma != "دادن":
        return False
    orders = words[said.verb.first - 1] in ("دستور", "فرمان") and not said.verb.negated
    done = clause.verb is not None and (clause.verb.passive or clause.verb.lemma in BECOME)
    return orders and (
        done or any(words[k] in _ARMIES for k in said.tokens if k < said.verb.first)
    )  # fmt: skip


def _of_part(words: list[str], standing: Standing) -> set[Mood]:
    """Return "wish" for an act in which somebody only has a part, or for which he is ready."""
    if words[standing.before - 1 : standing.before + 1] == ["حاضر", "به"]:
        return {"wish"}
    near = words[max(0, standing.before - _NEAR_PART) : max(0, standing.before)]
    return {"wish"} if standing.case == "in" and not PARTS.isdisjoint(near) else set()
