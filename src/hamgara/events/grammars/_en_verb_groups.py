"""English verb groups: auxiliaries, tense, and words that may be verbs or nouns."""

from __future__ import annotations

from hamgara.events.grammars._en_chunk import NO_FORM, Chunk, Verb, note_modal, note_prospect
from hamgara.events.grammars._en_clauses import SPEAKING
from hamgara.events.grammars._en_function import (
    ADVERBS,
    AFTER_BE,
    BE,
    CASES,
    DATE_WORDS,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    MONTHS,
    NEGATIONS,
    NEVER_VERBS,
    NOUN_GERUNDS,
    PERIODS,
    RELATABLE,
    WHEN,
    is_count,
    is_crowd,
    is_inclined,
    is_number,
    is_year,
    skip_lapse,
)
from hamgara.events.grammars._en_headlines import Headlines
from hamgara.events.grammars._en_inflection import BASE, GERUND, PARTICIPLE, PAST, THIRD, listed

_MANY = frozenset({"people", "police", "men", "women", "media", "staff", "crew", "military"})
"""Plurals without an s."""
_COUNTED = frozenset({"of", "many", "some", "several", "hundreds", "thousands"})

_STRUCK = frozenset({"targets", "positions", "bases"})
"""What is struck, not a verb, behind the name of whose it is (attacked Hezbollah targets in)."""
_ONE = frozenset({"a", "an", "another", "one"})
_ORDINALS = listed(
    "first second third fourth fifth sixth seventh last latest next previous recent same"
)
_CHOSEN, _LATELY = listed("elected appointed installed"), listed("newly recently")
_ATTRIBUTES = listed("working steering organizing organising coordinating monitoring drafting")
_WORKING = listed(
    """visit trip lunch dinner breakfast session meeting group tour level talks groups
    meetings sessions visits lunches dinners order conditions document committee
    committees council body board commission paper relations relationship ties party week"""
)
_HOURS = frozenset({"night", "morning", "evening", "afternoon", "."})
_QUOTES = frozenset({'"', "“", "'", "‘"})
"""What may open the words of another inside a verb group (would be "taken out")."""
_SETTLED = frozenset({"prepared", "committed", "determined", "disposed", "indebted"})
"""States somebody is in, not passives, before "to"."""
_MENACES = listed(
    """comments remarks language letter letters tone rhetoric statement statements words posture
    gesture gestures behavior behaviour moves calls messages message"""
)
_ARTICLE = 2
"""Words from an epithet back to the article before its adverb."""
_PRONOUNS = frozenset({"that", "this", "these", "those", "her", "both", "all", "each", "some"})
_SHARED = frozenset({"joint", "bilateral", "trilateral", "multinational"})
"""What a gerund behind it only qualifies (a joint diving exercise)."""
_STARTS = frozenset({"start", "begin", "stop", "be", "consider", "avoid", "keep", "finish"})


class VerbGroups(Headlines):
    """Reads the verb groups of one sentence."""

    def _read_group(self, i: int) -> int | None:
        word = self.words[i]
        if word == "to":
            k = self._past_adverbs(i + 1)
            if not self.tokens.cases[i] and self._is_name(k):
                return None
            noun = self.words[k] in self.dual and self._follows_noun_only(k)
            if noun or not self._has(k, BASE):
                return None
            if self.words[k] in ("be", "have"):
                return self._read_aux(k, i, form="inf")
            return self._make(i, k, "inf")
        if word == "not" and self.words[i + 1] == "to" and self._has(i + 2, BASE):
            return self._make(i, i + 2, "inf", negated=True)
        if word == "no" and self.words[i + 1] == "longer" and self.words[i + 2] in self.forms:
            return self._make(i, i + 2, "finite", negated=True, past=self._has(i + 2, PAST))
        if word in BE or word in HAVE or word in MODALS or word in DO:
            if word in ("may", "will", "can", "might") and self.tokens.cases[i] and i:
                return None
            return self._read_aux(i, i, form="ing" if word in ("having", "being") else "finite")
        return None if word in NEGATIONS else self._read_bare(i)

    def _follows_noun_only(self, k: int) -> bool:
        """Is "to X" followed by nothing that a verb needs (to talks, to power)?"""
        deed = self.words[k] in ("visit", "meet", "attack")
        return not deed and self.words[k + 1] in ("of", "between", "", ".")

    def _past_adverbs(self, k: int) -> int:
        while (
            k < len(self.tokens.words)
            and k not in self.starts
            and (self._is_adverb(k) or self.words[k] in ("not", "never", '"', "'"))
        ):
            k += 1
        return k

    def _has(self, k: int, feature: str) -> bool:
        return self.words[k] in self.forms and feature in self.forms[self.words[k]].features

    def _read_aux(self, k: int, first: int, form: str) -> int:
        """Read a group that begins with an auxiliary at k."""
        group = Verb(k, (), form)
        helper = ""
        last = k
        while True:
            word = self.words[k]
            if (
                word in NEGATIONS
                and (word != "no" or self.words[k + 1] == "longer")
                and (helper or word != "neither")
            ):
                group.negated = True
            elif word in MODALS and not helper:
                note_modal(group, word)
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
            elif helper == "be" and word == "due" and self._take_due(group, k):
                self.made.append(Chunk("V", first, group.head, verb=group))
                return group.head + 1
            elif helper == "be" and word in AFTER_BE and self._leads_to_verb(k):
                note_prospect(group, word)
                k, helper = k + 1, "modal"
            elif (
                word == "to"
                and (helper in ("be", "have") or "ought" in self.words[k - 2 : k])
                and self._has(k + 1, BASE)
                and self.words[k + 1] != "blame"
            ):
                placed = self.words[k - 1] in ("there", "here")
                group.future = group.future or (helper == "be" and not placed)
                unmet = helper == "have" and self.words[k - 1] == "yet"
                group.modal = group.modal or ("must" if helper == "have" and not unmet else "")
                group.negated = group.negated or unmet
                helper = "modal"
            elif k in self.starts or not self._is_within(k, helper):
                jump = self._skip_date(k)
                lapsed = skip_lapse(self.words, k) if jump == k and helper else k
                jump = lapsed if self._has(lapsed, PARTICIPLE) else jump
                if jump == k:
                    break
                k = jump - 1
            k += 1
        return self._finish(group, helper, k, last, first)

    def _take_due(self, group: Verb, k: int) -> bool:
        """Read who is due in a place as coming there, what is due on a day as planned."""
        if head := self._is_due_at(k):
            group.future, group.lemmas, group.head = True, ("arrive",), head
        elif self._skip_date(k + 1) > k + 1:
            group.passive, group.lemmas, group.head = True, ("slate",), k
        return group.head >= k

    def _leads_to_verb(self, k: int) -> bool:
        """Does "to" with a verb follow word k (due to arrive)?"""
        return self.words[k + 1] == "to" and self._has(self._past_adverbs(k + 2), BASE)

    def _is_within(self, k: int, helper: str) -> bool:
        """May word k stand inside a verb group (has since barred, had both warned)?"""
        if helper == "be" and self.words[k] in _QUOTES and self._has(k + 1, PARTICIPLE):
            return True
        since = self.words[k] == "since" and helper == "have" and self._has(k + 1, PARTICIPLE)
        if helper == "modal" and self.words[k] == "back" and self._takes_object(k):
            return False
        return since or self._is_adverb(k) or self.words[k] in ("each", "both", "all", "longer")

    def _finish(self, group: Verb, helper: str, k: int, last: int, first: int) -> int:
        """Take the main verb at k, or the auxiliary itself."""
        features = self.forms.get(self.words[k], NO_FORM).features
        bare = not features and self.words[k].endswith("ed") and k not in self.starts
        bare = bare and not self.words[k].startswith("un")
        if k in self.starts or (self.words[k] in _SETTLED and is_inclined(self.words, k)):
            features, bare = frozenset(), False
        done = PARTICIPLE in features or bare
        group.passive = helper == "be" and done and self.words[k : k + 2] != ["engaged", "in"]
        if helper == "be":
            going = GERUND in features and (group.future or not self._is_noun_gerund(k))
            taken = done or going
        else:
            taken = done if helper == "have" else BASE in features and helper in ("modal", "do")
        if not taken:
            group.lemmas, group.head = (helper if helper in ("have", "do") else "be",), last
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
        last = self.made[-1].phrases if self.made else ()
        staged = self.words[k] == "meeting" or (last and self.phrases[last[-1]].rank)
        places = ("of", "between") if staged else ("of", "between", "in")
        return self.words[k] in NOUN_GERUNDS and self.words[k + 1] in places

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
        if word not in self.forms:
            if not self._is_unknown_past(i):
                return None
            self.made.append(Chunk("V", i, i, verb=Verb(i, (word,), "finite", past=True)))
            return i + 1
        if self._leads_line(i):
            return self._make(i, i, "finite")
        features = self.forms[word].features
        if PAST in features and self._is_spent(i):
            self.made.pop()
        previous = self.made[-1] if self.made else None
        kind = previous.kind if previous is not None else ";"
        if self._is_no_verb(i, word) or (previous is not None and self._is_held(i, previous)):
            return None
        form = (
            ("inf" if BASE in features and self._is_let() else "")
            or ("finite" if self.words[i - 1] in ("we", "i") and THIRD not in features else "")
            or self._after_noun(i, features, previous)
            if kind == "N" and previous is not None
            else self._after_other(i, features, kind)
        )
        if not form:
            return None
        after = self._make(i, i, form, past=PAST in features)
        if kind == "&" and previous is not None and previous.case == "nor" and self.made[-1].verb:
            self.made[-1].verb.negated = True
        if kind in ("&", ",") and PARTICIPLE in features:
            self._stay_perfect(features)
        if kind == "&" and form == "ing":
            self._stay_progressive()
        if PARTICIPLE in features and form == "finite":
            self._stay_passive(i)
        if kind in ("&", ",") and form == "finite" and BASE in features and PAST not in features:
            self._carry_on()
        return after

    def _is_spent(self, i: int) -> bool:
        """Has the preposition before verb i all that it governs (in response, over the weekend)?"""
        last = self.made[-1] if len(self.made) > 1 else None
        if last is None or last.kind != "P" or self.made[-2].kind != "N":
            return False
        whole = last.last == i - 1 and last.last > last.first and self.words[last.first] == "in"
        dated = last.last < i - 1 and last.case not in ("of", "from", "to", "with", "by")
        return whole or dated

    def _is_no_verb(self, i: int, word: str) -> bool:
        """Do the words about it make a form of a verb a noun, a name or a preposition?"""
        nxt, capital = self.words[i + 1], self.tokens.cases[i] and i and word.isalpha()
        if capital or word in CASES or (word == "back" and nxt in CASES) or self._is_glued(i):
            return True
        if word in NEVER_VERBS:
            thanks = word == "thanks" and i + 1 in self.starts
            if not thanks and not (word == "issues" and nxt in _ONE):
                return True
        if word == "meeting" and self.words[i - 1] in _ORDINALS:
            return True
        if word == "last" and self._has(i + 1, PAST):
            return True
        if word == "down" and not self._takes_object(i):
            return True
        if word in self.dual and self.words[self._skip_date(i + 1)] in BE and nxt not in BE:
            return True
        attribute = word in _ATTRIBUTES and nxt in _WORKING
        attribute = attribute or self._is_attribute(i)
        attribute = attribute or (word == "threatening" and nxt in _MENACES)
        return attribute or self._is_military_deed(i) or self._precedes_past(i)

    def _is_attribute(self, i: int) -> bool:
        """Does an adverb make a participle an epithet (a jointly built dam, newly elected)?"""
        ahead, words = self.words[i - 1], self.words
        if words[i] in _CHOSEN and ahead in _LATELY:
            return True
        if ahead in _SHARED and words[i].endswith("ing") and words[i + 1].isalpha():
            return words[i + 1] not in CASES and words[i + 1] not in DETERMINERS
        if ahead[-2:] != "ly" or i < _ARTICLE or words[i - _ARTICLE] not in DETERMINERS:
            return False
        nxt = words[i + 1]
        named = nxt.isalpha() and nxt not in DETERMINERS and nxt not in CASES and nxt != "that"
        return named and self._has(i, PARTICIPLE) and words[i - _ARTICLE] not in _PRONOUNS

    def _is_told_of(self, i: int) -> bool:
        """Does a clause about noun i follow (charges Islamabad flatly denied)?"""
        number = self.starts.get(i + 1)
        if number is None:
            return False
        k = self._past_adverbs(self.phrases[number].last + 1)
        return self._has(k, PAST) or self._has(k, THIRD) or self.words[k] in HAVE

    def _stay_perfect(self, features: frozenset[str]) -> None:
        """Read a joined participle as the perfect begun before (had expelled one, jailed two)."""
        verb = self.made[-1].verb
        before = range(len(self.made) - 2, -1, -1)
        number = next((n for n in before if self.made[n].kind == "V"), -1)
        last = self.made[number].verb if number >= 0 else None
        if verb is None or last is None or last.form != "finite" or last.passive:
            return
        perfect = self.words[self.made[number].first] in HAVE
        between = {chunk.kind for chunk in self.made[number + 1 : -1]}
        apart = between & {"R", "B", ";"} or (number and self.made[number - 1].kind == "R")
        if not perfect or apart:
            return
        parted = [chunk.kind for chunk in self.made[-3:-1]] == [",", "&"]
        told = any(c.kind == "V" for c in self.made[:number])
        speaks = parted and told and PAST in features and not SPEAKING.isdisjoint(verb.lemmas)
        denied = any(c.verb is not None and "deny" in c.verb.lemmas for c in self.made[:number])
        speaks = speaks or (parted and denied and PAST in features)
        if last.had or PAST not in features:
            had = last.had and not speaks
            verb.form, verb.passive, verb.past, verb.had = "finite", False, True, had

    def _carry_on(self) -> None:
        """Give a joined verb the prospect of the one before (will set it up and strike)."""
        verb = self.made[-1].verb
        last = next((c.verb for c in reversed(self.made[:-1]) if c.kind == "V"), None)
        if verb is not None and last is not None and last.form == "finite":
            verb.future, verb.modal, verb.negated = last.future, last.modal, last.negated

    def _lemmas(self, k: int, feature: str) -> tuple[str, ...]:
        """Return the verbs that word k is a form of, those of the wanted form if any."""
        form = self.forms.get(self.words[k], NO_FORM)
        return form.by_feature.get(feature, form.lemmas)

    def _is_guest(self, i: int, kind: str) -> bool:
        """Does "visiting" qualify who is met (held talks with visiting Indonesian ministers)?"""
        number = self.starts.get(i + 1)
        if number is None or not self.phrases[number].rank:
            return False
        last = self.made[-1].verb if self.made else None
        free = last is not None and last.form == "finite" and not _STARTS & set(last.lemmas)
        met = kind == "P" and self.words[i - 1] in ("with", "to", "by", "between", "from")
        met = met or self.words[i] == "acting"
        return met or free or (kind in (",", ";") and self._opens_main(number))

    def _opens_main(self, number: int) -> bool:
        """Does a finite verb follow a guest's phrase, the first of the sentence?"""
        k = self._past_adverbs(self.phrases[number].last + 1)
        told = any(one.verb is not None and one.verb.form == "finite" for one in self.made)
        return not told and (self._has(k, PAST) or self._has(k, THIRD) or self.words[k] in HAVE)

    def _after_other(self, i: int, features: frozenset[str], kind: str) -> str:  # noqa: C901 - one case after another
        word, dual = self.words[i], self.words[i] in self.dual
        noun_like = word in NOUN_GERUNDS and self.words[i + 1] != "down"
        if word in ("visiting", "acting") and self._is_guest(i, kind):
            return ""
        if word == "opening" and self.words[i + 1] == "fire":
            return "ing"
        if GERUND in features:
            acts = self._takes_object(i) or (kind == "P" and self._acts_on(i))
            if kind in ("P", ";") and noun_like and not acts:
                return "ing" if self._opens_with_deed(i) else ""
            kept = kind == "V" and self.words[i - 1] in ("keep", "keeps", "kept", "keeping")
            held = noun_like and kind == "V" and not (kept or self._takes_object(i))
            return "" if held else "ing"
        if kind == "V" and self._goes_on_after_day(i, features):
            return "finite"
        if kind in ("P", "V"):
            return ""
        if kind == "," and features & {PAST, THIRD} and self._closes_inset():
            return "finite"
        if PAST in features or PARTICIPLE in features:
            nxt = self.words[i + 1]
            if kind == ";":
                return "pp" if nxt in CASES else "finite" if self._takes_object(i) else ""
            noun = nxt.isalpha() and not (nxt in CASES or nxt in ADVERBS or nxt in self.forms)
            if (
                kind in (",", "&")
                and noun
                and not self._takes_object(i)
                and "V" not in self._kinds()
            ):
                return ""
            return "finite" if PAST in features else "pp"
        if word in RELATABLE and kind == "," and self._is_told_of(i):
            return ""
        if kind in ("R", "B"):
            return "" if dual and not self._takes_object(i) and kind == "B" else "finite"
        if kind in (",", "&"):
            follows = self._takes_object(i) or self.words[i + 1] in ("for", "on", "off")
            if dual and not (follows or (kind == "," and self._continues_line(i))):
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
        floating = self.words[i - 1] in ("all", "both", "each") and previous.last == i - 2
        dated = previous.last < i - 1 and self.words[i - 1][0].isdigit()
        before = self.words[previous.last if dated else i - 1 - floating]
        phrase = self.phrases[previous.phrases[-1]] if previous.phrases else None
        if phrase is not None and phrase.last != (previous.last if dated else i - 1 - floating):
            phrase = None
        if phrase is not None and phrase.pronoun and not (phrase.owner or phrase.rank):
            return "ing" if GERUND in features else "finite"
        counted = is_count(before) and not is_crowd(before, self.forms[word].lemmas)
        held = before in DETERMINERS and not (before == "each" and GERUND in features)
        if (phrase is None and (held or counted)) or (phrase is not None and phrase.owner):
            return ""
        people = previous.first > 1 and before[-3:] == "ese" and self.words[i - 2] in _COUNTED
        modifier = phrase is not None and phrase.modifier and before[-1:] != "s" and not people
        named = phrase.first if phrase is not None else i
        ahead = {BASE, THIRD} if modifier else {BASE}
        held = modifier or self.words[named - 1] in ("a", "an")
        if held and ahead & features and PAST not in features:
            return ""
        lone = self.words[named - 1] in _ONE and self.words[i + 1] in CASES and PAST in features
        if modifier and (dual or PAST in features) and not (lone or self._takes_object(i)):
            return ""
        if GERUND in features:
            told = self.words[i + 1] == "that" and word in ("briefing", "meeting", "hearing")
            held = word in NOUN_GERUNDS and (told or not self._takes_object(i))
            return "" if held or modifier else "ing"
        if PAST in features:
            return "finite"
        if PARTICIPLE in features and not (BASE in features and before[-1:] == "s"):
            return "pp"
        many = before in _MANY or before.endswith(("smen", "emen", "rmen", "dmen", "nmen"))
        plural = (
            phrase.plural or many or (phrase.last > phrase.first and before[-1:] == "s")
            if phrase is not None
            else many or (before[-1:] == "s" and before[-2:] not in ("ss", "us"))
        )
        plural = plural or self._are_several(phrase)
        if self._heads_line(i, phrase):
            return "finite"
        plural = plural or (not dual and "and" in self.words[previous.first : i])
        if BASE in features and not plural:
            return "finite" if self._is_demanded() else ""
        if dual and (not self._takes_object(i) or self.words[i + 1] == "that"):
            nxt, acts = self.words[i + 1], phrase is not None and phrase.actors and not modifier
            moves = nxt in ("for", "on", "upon", "off", "against", "in", "out", "back", "to")
            moves = moves and word not in ("attacks", "strikes", "visits", "protests", "trips")
            sides = word in ("stands", "sides") and nxt in ("with", "by")
            struck = word in _STRUCK and self._kinds().endswith("VN")
            return "finite" if acts and (moves or sides) and not struck else ""
        return "finite"

    def _is_adverb(self, i: int) -> bool:
        word = self.words[i]
        if word == "last" and self.words[i - 1] not in DETERMINERS:
            return self._has(i + 1, PAST) or self._has(i + 1, PARTICIPLE)
        known = word in self.forms or word in ("assembly", "family", "monopoly", "anomaly")
        ends = word.endswith("ly") and len(word) > 4 and not self.tokens.cases[i]
        return word in ADVERBS or (ends and not known)

    def _skip_date(self, i: int) -> int:
        """Return the word after a date expression at i, i where there is none."""
        words, k = self.words, i
        if words[k] in WHEN:
            k += 1
            if words[k] in WHEN:
                k += 1
            dated = is_year(words[k]) or words[k] in PERIODS or words[k] in DATE_WORDS
            return k + 1 if dated else i
        if words[k] in ("on", "by", "in", "since", "until", "at"):
            nxt = self._skip_date(k + 1) if k + 1 < len(self.tokens.words) else k
            return max(nxt, k + 2) if nxt > k + 1 or is_year(words[k + 1]) else i
        if is_number(words[k]) and words[k + 1] in MONTHS:
            k += 1
        numbered = is_number(words[k + 1]) or (k > i and is_number(words[k - 1]))
        if words[k] in DATE_WORDS and (words[k] != "may" or numbered):
            k += 1
            while is_number(words[k]) or words[k] in _HOURS:
                k += 1
            if words[k] == "," and is_year(words[k + 1]):
                k += 2
            return k
        return i
