"""Which language is a text in, and in which script? Of a whole text and of its passages.

The script with the most letters decides first. Azerbaijani in Cyrillic and in Arabic script is
known by letters, endings and frequent words of its own, for no library knows it;
so are Persian and Arabic. Among Latin scripts a text with ə is Azerbaijani; else py3langid
(Lui and Baldwin 2012; Barbaresi) decides together with frequent words.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from math import log
from typing import Literal, Protocol

from hamgara.text.language import find_language, read_words
from hamgara.text.normalize import fold
from hamgara.text.spans import Span

Script = Literal["latin", "cyrillic", "arabic", ""]

_SAMPLE = 20_000
_SCRIPTS: dict[Script, re.Pattern[str]] = {
    "latin": re.compile("[A-Za-z\u00c0-\u024f\u0259\u1e00-\u1eff]"),
    "cyrillic": re.compile("[\u0400-\u052f]"),
    "arabic": re.compile("[\u0620-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"),
}
_WORD = re.compile(r"[^\W\d_]+")
_NEAR_ZERO = 1e-6
_A_WORD = 2.0
"""What a frequent word weighs, as a logarithm of odds."""

_CYRILLIC_AZ = re.compile("[әғҝјөүһҹӘҒҜЈӨҮҺҸ]")
_CYRILLIC_RU = re.compile("[щъьэюяцёЩЪЬЭЮЯЦЁ]")
_SCHWA = re.compile("[əƏǝ]")

_ARABIC_LETTERS = re.compile("[ةأإ]")
_ARABIC_ARTICLE = re.compile("(?:[وفبک]?ال|لل)[^\\W_]{3,}")
_PERSIAN_LETTERS = re.compile("[پچژگ]")
_PERSIAN_ENDINGS = re.compile("(?:ن?می[^\\W_]{2,}|[^\\W_]{3,}(?:های?|ترین|ند|یم))")
_AZ_LETTERS = re.compile(
    "[\u06c6\u06c7\u06c9\u06cf]|[^\\Wمسرل_]ؤ|[کگدب]ئ|(?<![^\\W_])[اوینهچ]ئ|[سد]ؤ[^ا]"
)
_AZ_WORDS = read_words(
    "بیر بو ایله ایلن اوچون اوچن وار یوخ دیر اولان اولدو اولوب ائتدی ائدیر ائتمک گوره سونرا"
    " داها چوخ کیمی منیم سنین بیز سیز اونون اونلار بیلدیردی دئدی دئییر ایکی اوچ گون ایل"
    " ایلده اولاراق حاقیندا ایچون نئچه یئنی بویوک اولکه آراسیندا لازیمدیر گلدی گئتدی گلیب"
    " اوز هئچ بوتون سونرا اول یاخشی دیل دیلی آنا آتا اولا اولور ائدیب ائدن ائتدیلر"
)
_AZ_ENDINGS = re.compile(
    "[^\\W_]{2,}(?:لاری?ن?|لری?ن?|نین|نون|یندا|ینده|یندان|یندن|لیق|لیک|ماق|میش|میشدیر|دیلار|دیلر"
    "|اجاق|ه‌جک|سینا|سینه|سینی|سینین|لارین|لرین|لارا|لره|دیر|دور|ییر|یر|لاردا|لرده)"
)


@dataclass(frozen=True, slots=True)
class Detected:
    """The language of a text (ISO 639-1) and the script it is written in ('' for none)."""

    language: str
    script: Script


class _Model(Protocol):
    def set_languages(self, langs: list[str]) -> None:
        """Keep only these languages."""

    def rank(self, text: str) -> list[tuple[str, float]]:
        """Return languages with their probabilities."""


def detect(text: str, *, among: Collection[str] = ()) -> Detected:
    """Return the language of a text and its script; a text without letters is `en`.

    Args:
        text: any string; its first 20,000 characters are looked at.
        among: languages it can be in; empty for all that are known. Where none of them is
            written in the text's script, Persian stands for Arabic script, English for others.
    """
    sample = text[:_SAMPLE]
    counts = {script: len(pattern.findall(sample)) for script, pattern in _SCRIPTS.items()}
    script = max(counts, key=lambda one: counts[one])
    if not counts[script]:
        return Detected("en", "")
    scores = _SCORERS[script](sample)
    allowed = {code: score for code, score in scores.items() if not among or code in among}
    if not allowed:
        return Detected("fa" if script == "arabic" else "en", script)
    return Detected(max(allowed, key=lambda code: allowed[code]), script)


def detect_language(text: str, *, among: Collection[str] = ()) -> str:
    """Return the code of the language that a text is most likely in (see `detect`)."""
    return detect(text, among=among).language


def _score_latin(text: str) -> dict[str, float]:
    words = _WORD.findall(text)
    schwas = len(_SCHWA.findall(text))
    scores = {code: _A_WORD * _count_frequent(words, code) for code in ("en", "az", "tr")}
    if schwas:
        return {**scores, "az": scores["az"] + scores["tr"] + scores["en"] + schwas}
    for code, chance in _load_model().rank(" ".join(words)):
        if code in scores:
            scores[code] += log(max(chance, _NEAR_ZERO))
    return scores


def _count_frequent(words: list[str], code: str) -> int:
    known = find_language(code)
    folded = fold(" ".join(words), code).text.split(" ")
    return sum(word in known.frequent for word in folded)


def _score_cyrillic(text: str) -> dict[str, float]:
    own, other = len(_CYRILLIC_AZ.findall(text)), len(_CYRILLIC_RU.findall(text))
    return {"ru": 0.5 + other, "az": 2.0 * own}


def _score_arabic(text: str) -> dict[str, float]:
    words = fold(" ".join(_WORD.findall(text)), "fa", joints=False).text.split(" ")
    fa, ar = find_language("fa"), find_language("ar")
    score = {"fa": 0.1, "ar": 0.0, "az": 0.0}
    shared = fa.frequent & ar.frequent
    for word in words:
        score["fa"] += (word in fa.frequent and word not in shared) + 0.7 * bool(
            _PERSIAN_ENDINGS.fullmatch(word)
        )
        score["ar"] += (word in ar.frequent and word not in shared) + 0.9 * bool(
            _ARABIC_ARTICLE.fullmatch(word)
        )
        score["az"] += 1.5 * (word in _AZ_WORDS) + 0.8 * bool(_AZ_ENDINGS.fullmatch(word))
    score["fa"] += 0.5 * len(_PERSIAN_LETTERS.findall(text))
    score["az"] += 0.4 * len(_PERSIAN_LETTERS.findall(text)) + 1.2 * len(_AZ_LETTERS.findall(text))
    score["ar"] += 0.6 * len(_ARABIC_LETTERS.findall(text))
    return score


_SCORERS = {"latin": _score_latin, "cyrillic": _score_cyrillic, "arabic": _score_arabic}


@cache
def _load_model() -> _Model:
    """Return py3langid's model, which comes with it; nothing is downloaded."""
    langid = import_module("py3langid.langid")  # takes most of a second
    model: _Model = langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)
    model.set_languages(["en", "az", "tr"])
    return model


_UNIT = re.compile(r"[^\n.!?؟…]+(?:[.!?؟…]+|\n|$)|[\n.!?؟…]+")
_PIECE = re.compile(r"\S+")
_SHORT = 3
"""Fewer words of another script or language than these do not make a passage."""


def detect_passages(text: str, *, among: Collection[str] = ()) -> list[tuple[Span, str]]:
    """Return the passages of a text that are in one language each, in order.

    They cover all of the text but the space between them. A passage is cut at the end of a
    sentence or line, or where the script changes for three words or more; shorter stretches
    belong to what stands before them.
    """
    main = detect_language(text, among=among)
    passages: list[tuple[Span, str]] = []
    for span, words in _list_stretches(text):
        language = detect_language(span.of(text), among=among) if words >= _SHORT else ""
        if not language:
            language = passages[-1][1] if passages else main
        if passages and passages[-1][1] == language:
            passages[-1] = (Span(passages[-1][0].start, span.end), language)
        else:
            passages.append((span, language))
    return passages


def _list_stretches(text: str) -> list[tuple[Span, int]]:
    """Return the stretches of one script in every sentence, and how many words they have."""
    stretches: list[tuple[Span, int]] = []
    for unit in _UNIT.finditer(text):
        runs: list[tuple[Span, Script, int]] = []
        for piece in _PIECE.finditer(text, *unit.span()):
            script = _find_script(piece[0])
            span = Span(*piece.span())
            if runs and script in ("", runs[-1][1]):
                last, own, words = runs[-1]
                runs[-1] = (Span(last.start, span.end), own, words + (script != ""))
            else:
                runs.append((span, script, int(script != "")))
        stretches.extend(_absorb(runs))
    return stretches


def _absorb(runs: list[tuple[Span, Script, int]]) -> list[tuple[Span, int]]:
    """Return the runs, short ones put to the run before them (the first to that behind)."""
    kept: list[tuple[Span, int]] = []
    current: Script | None = None
    for span, script, words in runs:
        if kept and (words < _SHORT or current in (None, script)):
            kept[-1] = (Span(kept[-1][0].start, span.end), kept[-1][1] + words)
        else:
            kept.append((span, words))
        if words >= _SHORT:
            current = script
    return kept


def _find_script(piece: str) -> Script:
    counts = {script: len(pattern.findall(piece)) for script, pattern in _SCRIPTS.items()}
    best = max(counts, key=lambda one: counts[one])
    return best if counts[best] else ""
