"""Russian: enough to tell it apart; its words are not inflected."""

from __future__ import annotations

from hamgara.text.language import Examples, Language, read_words

LANGUAGE = Language(
    code="ru",
    name="Русский",
    direction="ltr",
    digits="0123456789",
    decimal=",",
    group="\u00a0",
    letters="щъьэюяцё",
    frequent=read_words(
        "и в на не что с по для как из к о от за это был была были он она они мы также между"
        " при до его их или но а у же бы году"
    ),
    abbreviations=read_words("г гг т.е т.д т.п др см стр ул им проф акад руб млн млрд тыс"),
    examples=Examples(
        sentences=(
            "Президент вчера прибыл в Тегеран.",
            "Развиваются ли отношения между двумя странами?",
            "Товарооборот вырос на 3,5 процента!",
        ),
        found=(
            ("товарооборот", "Товарооборот двух стран вырос"),
            ("Иран", "ИРАН и Азербайджан"),
            ("министр иностранных дел", "прибыл министр иностранных дел"),
        ),
        missed=(("кот", "который час"), ("Иран", "иранский язык"), ("мир", "мировой рынок")),
    ),
)
