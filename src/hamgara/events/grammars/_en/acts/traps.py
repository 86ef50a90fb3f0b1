"""English texts that look like acts of states: matches, books and films, the American Georgia."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from hamgara.events.grammars._en.chunk import Chunk, Verb
from hamgara.events.grammars._en.names.phrase import Chosen
from hamgara.events.grammars._en.words.nouns import NOT_NAMES, ROLE_NOUNS, is_trade
from hamgara.events.grammars._en.words.tokens import Tokens
from hamgara.events.lexicon import Hit
from hamgara.study.actors import ActorName
from hamgara.text.spans import Span

_ENOUGH, _NEAR = 3, 300
_WORD = re.compile(r"\b\w+")
_PLAY = frozenset(
    {"points", "adrift", "table", "standings", "goal", "goals", "score", "scored", "scorer",
     "scorers", "scoring", "match", "matches", "squad", "fans", "player", "players", "coach",
     "pitch", "minute", "minutes", "title", "cup", "league", "tournament", "medal", "medals",
     "season", "champion", "champions", "teammate", "teammates", "captain", "beat", "beaten",
     "defeated", "draw", "drew", "penalty", "penalties", "striker", "substitute", "winger",
     "header", "qualify", "qualifying", "qualifier", "qualifiers", "defender", "defenders",
     "keeper", "win", "wins", "victory", "victories", "seed", "sets", "hole", "lap", "podium",
     "race", "bout", "knockout", "innings", "wicket", "wickets", "overs", "runs", "tries", "scrum",
     "rink", "puck", "dunk"}
)  # fmt: skip
_PLAY_PHRASE = re.compile(
    r"\b(?:(?:first|second) half|(?:stoppage|extra) time|hosts won|(?:home|own) ground)\b",
    re.IGNORECASE,
)
"""Words of a match; one alone tells nothing."""
_SCORE = re.compile(r"\b[a-z]{3,} (?:[A-Z][\w.]+ ){1,3}\d{1,3}-\d{1,3}\b")
"""Who was beaten and how (hammered New Zealand 41-12)."""
_WORKS = frozenset(
    {"biography", "autobiography", "novel", "documentary", "memoir", "memoirs", "exhibition",
     "exhibit", "film", "movie", "museum", "opera", "textbook", "painting", "book", "thriller",
     "drama", "miniseries", "podcast", "lecture", "anthology", "essay", "poem", "mural", "comic",
     "monograph", "musical", "novella", "trilogy", "play", "study", "volume", "diary", "diaries"}
)  # fmt: skip
_SHOWS = frozenset(
    {"tell", "recount", "describe", "show", "depict", "trace", "explore", "chronicle", "recall",
     "portray", "follow", "retell", "relive", "narrate", "examine", "cover", "focus", "feature",
     "revisit", "reconstruct", "commemorate", "mark", "explain", "argue", "deal", "evoke", "reveal",
     "set", "celebrate", "say", "claim", "suggest", "document", "conclude", "find"}
)  # fmt: skip
_GIVEN = frozenset(
    {"milan", "santiago", "victoria", "sofia", "florence", "jordan", "chad", "sydney", "adelaide",
     "kingston", "paris", "israel", "salvador", "lourdes", "odessa", "georgia", "roma", "india",
     "kenya", "trinidad", "vienna", "holland", "ireland", "austin", "darwin", "wellington", "sabah"}
)  # fmt: skip
"""Cities and states that are men's and women's names, too."""
_TOWN = frozenset(
    {"airport", "university", "club", "summit", "valley", "hilton", "conference", "agreement",
     "accord", "accords", "fashion", "stock", "mayor", "defence", "defense", "police", "forces",
     "river", "lake", "street", "square", "hotel", "convention", "declaration", "times", "post",
     "today", "news", "tv", "radio", "bank", "beach", "harbor", "harbour", "island", "basin",
     "metro", "court", "first", "national", "international", "central", "republic", "del", "de",
     "do", "parliament", "government", "embassy", "army", "navy", "air", "port", "armed",
     "guard", "security", "intelligence", "pact", "treaty", "process", "peace", "protocol", "talks",
     "group", "foreign", "says", "to", "and", "is"}
)  # fmt: skip
_AGES = frozenset({"century", "centuries", "decades", "millennia", "generations"})
_OLD_YEAR = re.compile(r"1[0-7]\d\d$")
_ORDINALS = ("12", "13", "14", "15", "16", "17", "18", "19")
_FICTION = frozenset(
    {"play", "novel", "novella", "opera", "film", "movie", "drama", "comedy", "musical", "ballet",
     "thriller", "satire", "sketch", "sitcom", "cartoon", "operetta", "farce", "pantomime", "tale",
     "miniseries", "screenplay", "fable"}
)  # fmt: skip
_HALLS = frozenset({"museum", "exhibition", "gallery", "exhibit", "museums"})
_EXHIBITED = ("on show", "on display", "star of", "on exhibition", "centerpiece", "centrepiece",
              "on view", "part of a show", "part of an exhibition")  # fmt: skip
_EXHIBIT = 6
"""Words in which "is" tells that something is shown."""
GEORGIA = "GEO"
_EUROPEAN = re.compile(r"\b(?:EU|Europ\w+|bloc|NATO)\b")
_AMERICAN = re.compile(
    r"\b(?:Atlanta|Savannah|Augusta|Macon|Fulton County|South Carolina|North Carolina|Alabama"
    r"|Tennessee|Florida|Bulldogs|Peach State|Georgia Tech|Georgia Power|Brian Kemp)\b"
)
_CAUCASIAN = re.compile(
    r"\b(?:Tbilisi|Georgians?|Batumi|Kutaisi|Abkhaz\w*|South Ossetian?|Caucas\w+)\b"
)


def tells_of_play(text: str, place: Span) -> bool:
    """Does a text tell of a match about a sentence: are several words of one there?"""
    begin, end = max(place.start - _NEAR, 0), place.end + _NEAR
    words = {word.lower() for word in _WORD.findall(text, begin, end)}
    found = _PLAY & words
    if not words.isdisjoint(("half", "time", "won", "ground")):
        found |= {phrase.lower() for phrase in _PLAY_PHRASE.findall(text, begin, end)}
    return len(found) >= _ENOUGH or bool(_SCORE.search(text, place.start, place.end))


def tells_of_score(text: str) -> bool:
    """Does a text tell who was beaten, and how (stunned Portugal 1-0)?"""
    return _SCORE.search(text) is not None


_GROUNDS = frozenset(
    {"stadium", "stadiums", "ground", "grounds", "pitch", "field", "hall", "arena"}
)
_RIDING = frozenset(
    {"passenger", "passengers", "tourist", "tourists", "aboard", "board", "bus", "buses", "driver",
     "road", "highway", "pilgrims", "travelling", "traveling", "checkpoint"}
)  # fmt: skip
"""Words beside which a coach is a bus."""

_FINED = frozenset(
    {"tariff", "tariffs", "trade", "sanctions", "barriers", "imports", "exports", "duties", "fines",
     "economic", "financial", "customs"}
)  # fmt: skip
"""Words beside which a penalty is no shot at a goal."""


def leave_places(words: Sequence[str]) -> set[str]:
    """Return words but those that mean no match: a football stadium, a coach, trade penalties."""
    kept = {word for word, nxt in pairwise([*words, ""]) if nxt not in _GROUNDS}
    if not _FINED.isdisjoint(kept):
        kept -= {"penalty", "penalties"}
    return kept if _RIDING.isdisjoint(kept) else kept - {"coach"}


def is_word_of_play(words: Sequence[str]) -> bool:
    """Is any of these words one of a match, which tells something beside others only?"""
    return not _PLAY.isdisjoint(words)


_SERVANT = frozenset({"abdel", "abdul", "abdal", "abd-el"})
"""What begins a man's name (Abdel Fatah)."""
_DESCENT = frozenset({"al", "bin", "ibn", "bint"})
"""What stands before the name of a house or father."""


_HOUSES = frozenset({"congress", "senate"})
"""Houses of one state by themselves, of another behind its name (Peru's Congress)."""
_PACTS = frozenset(
    {"agreement", "agreements", "accord", "pact", "deal", "treaty", "protocol", "memorandum",
     "cooperation", "ties", "relations", "assistance", "equipment"}
)  # fmt: skip
"""What is military without an army that acts."""


def is_no_name(hit: Hit[ActorName], chosen: Chosen, tokens: Tokens) -> bool:
    """Is a known name a month here (19 May), a town's name a man's, an army's a pact's?"""
    if hit.first and tokens.words[hit.first - 1] in _SERVANT:
        return True
    if tokens.words[hit.first : hit.last + 1] == ["may"]:
        around = tokens.words[max(hit.first - 1, 0) : hit.last + 2]
        return any(word[:1].isdigit() for word in around)
    if tokens.words[hit.first] in _HOUSES and hit.first and hit.entry.code:
        ahead = any(one.last == hit.first - 1 and one is not hit for one in chosen.values())
        return bool(tokens.owner[hit.first - 1]) or ahead
    if tokens.words[hit.first : hit.last + 1] == ["military"]:
        return not _PACTS.isdisjoint(tokens.words[hit.last + 1 : hit.last + 3])
    return _is_given_name(hit, chosen, tokens) or _is_surname(hit, chosen, tokens)


def _is_given_name(hit: Hit[ActorName], chosen: Chosen, tokens: Tokens) -> bool:
    """Is a city's name a man's here (Milan Kovac, Al-Sabah), with one that names nobody known?"""
    nxt = hit.last + 1
    if hit.first and tokens.words[hit.first - 1] in _DESCENT and hit.entry.kind == "city":
        return True
    if hit.entry.kind not in ("city", "state") or tokens.words[hit.last] not in _GIVEN:
        return False
    if nxt >= len(tokens.words) or nxt in chosen or tokens.owner[hit.last]:
        return False
    word = tokens.words[nxt]
    return bool(tokens.cases[nxt]) and word.isalpha() and word not in NOT_NAMES | _TOWN


_TITLED = frozenset(
    {"president", "minister", "premier", "ambassador", "envoy", "secretary", "chancellor",
     "spokesman", "spokeswoman", "general", "governor", "senator", "speaker", "prince"}
)  # fmt: skip
"""Titles that a man's first name follows (President Mokgweetsi Masisi)."""
_ADDRESSED = frozenset(
    {"mr", "mrs", "ms", "dr", "rep", "reps", "sen", "sir", "judge", "justice", "prof", "professor",
     "congressman", "congresswoman", "senator"}
)  # fmt: skip
"""Titles that a surname follows at once (Rep. Jordan)."""


def _is_surname(hit: Hit[ActorName], chosen: Chosen, tokens: Tokens) -> bool:
    """Is a name a man's behind his trade and first name (the activist Osman Kavala), or a title?"""
    title = hit.first - (2 if tokens.words[hit.first - 1 : hit.first] == ["."] else 1)
    titled = title >= 0 and tokens.cases[title] and tokens.words[title] in _ADDRESSED
    if titled and hit.entry.kind in ("city", "state"):
        return True
    first, trade = hit.first - 1, hit.first - 2
    if hit.entry.kind != "city" or trade < 0 or first in chosen or not tokens.cases[first]:
        return False
    if tokens.words[trade] in _TITLED and tokens.words[first] not in _TITLED:
        return tokens.words[first].isalpha() and not tokens.owner[trade]
    told = is_trade(tokens.words[trade]) or ROLE_NOUNS.get(tokens.words[trade]) in ("CVL", "JRN")
    plain = not tokens.cases[trade] and tokens.words[trade][-1:] != "s"
    return told and plain and not tokens.owner[trade] and tokens.words[first].isalpha()


@lru_cache(maxsize=1)
def is_american(text: str) -> bool:
    """Is the Georgia of a text the American one?"""
    return bool(_AMERICAN.search(text)) and not _CAUCASIAN.search(text)


@lru_cache(maxsize=1)
def is_belgian(text: str) -> bool:
    """Is the Brussels of a text where Belgium is governed, not the European Union?"""
    return "Belgi" in text and not _EUROPEAN.search(text)


def is_of_work(chunks: Sequence[Chunk], words: Sequence[str]) -> bool:
    """Is a sentence about what a book, film or exhibition tells (a novel recounts how ...)?"""
    first = next((n for n, chunk in enumerate(chunks) if chunk.kind == "N"), None)
    main = next((chunk for chunk in chunks if chunk.verb and chunk.verb.form == "finite"), None)
    if first is None or main is None or first > 1 or main.verb is None:
        return False
    if _is_played(chunks, words) or _is_shown(words, main.verb):
        return True
    ends = [n for n, chunk in enumerate(chunks) if chunk.verb and chunk.verb.form == "finite"][-1]
    told = chunks[ends].verb
    closing = [chunk for chunk in chunks[max(ends - 4, 0) : ends] if chunk.kind == "N"]
    if closing and told is not None and "recall" in told.lemmas and ends > 3:
        return any(words[chunk.last] in _WORKS for chunk in closing)
    return words[chunks[first].last] in _WORKS and not _SHOWS.isdisjoint(main.verb.lemmas)


def _is_played(chunks: Sequence[Chunk], words: Sequence[str]) -> bool:
    """Is it what happens in a play or novel (In the opera, a queen of Spain begs pardon)?"""
    opened = words[0] == "in" and "".join(one.kind for one in chunks[:2]) == "PN"
    finite = (one.verb for one in chunks[3:] if one.verb and one.verb.form == "finite")
    told = next(finite, None) if opened else None
    if told is None or told.past or told.had or told.future or told.modal:
        return False
    inside = words[chunks[1].first : chunks[1].last + 1]
    return not _FICTION.isdisjoint(inside) and words[chunks[1].last + 1] != "for"


def _is_shown(words: Sequence[str], told: Verb) -> bool:
    """Is something only an exhibit (a gun fired by X at Y is on show in a museum)?"""
    behind = " ".join(words[told.head : told.head + _EXHIBIT])
    named = not _HALLS.isdisjoint(words)
    return named and "be" in told.lemmas and any(one in behind for one in _EXHIBITED)


def is_of_history(words: Sequence[str]) -> bool:
    """Do words tell of a time long past: two centuries ago, in 1683, in the 17th century?"""
    for i, word in enumerate(words[:-1]):
        if word in _AGES and words[i + 1] == "ago":
            return True
        if word in ("hundred", "thousand") and words[i + 1 : i + 3] == ["years", "ago"]:
            return True
        if word == "in" and (_OLD_YEAR.match(words[i + 1]) or words[i + 1] == "medieval"):
            return True
        if words[i + 1] == "century" and word[:2] in _ORDINALS:
            return True
    return False
