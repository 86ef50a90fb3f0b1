"""How often each code was given, at every level and in every unit, and the network."""

from __future__ import annotations

from hamgara.messages import LANGUAGES, say
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import (
    Bars,
    Block,
    Cell,
    Column,
    Network,
    Node,
    Paragraph,
    Section,
    Table,
)
from hamgara.report.show import (
    UNITS,
    below,
    cell,
    count_measure,
    share_measure,
    show_code,
    unit_name,
)
from hamgara.study.codebook import Code
from hamgara.study.labels import in_language


def build(analysis: Analysis) -> Section:
    """Return the table of counts, charts of the upper levels (of codings), the network."""
    framework = analysis.study.framework
    upper = framework.levels[:-1] or framework.levels
    blocks: list[Block] = []
    if analysis.counts[""].codings:
        intro = say(
            "Every number names its unit. The documents and participants of a code are"
            " counted once each, so they do not add up from the codes below it."
        )
        blocks += [Paragraph((intro,)), _table(analysis)]
        if len(analysis.coders) > 1:
            several = say(
                "Every coder's codings count: a passage that two coded alike counts twice among"
                " codings, and once among documents and participants."
            )
            blocks.append(Paragraph((several,), tone="note"))
            blocks.append(_coders_table(analysis))
        blocks += [_chart(analysis, level.id, number) for number, level in enumerate(upper, 1)]
    else:
        blocks.append(Paragraph((say("Nothing is coded yet, so there is nothing to count."),)))
    blocks.append(_network(analysis))
    return Section("frequencies", say("Frequencies and the thematic network"), tuple(blocks))


def _table(analysis: Analysis) -> Table:
    columns = (
        Column(say("Level")),
        Column(say("Code")),
        *(Column(unit_name(unit), numeric=True) for unit in UNITS),
        Column(say("% of parent"), numeric=True),
        Column(say("% of all"), numeric=True),
    )
    rows = tuple(_row(code, analysis) for code in analysis.study.framework.codes)
    return Table("counts", say("Frequencies at every level"), columns, rows)


def _row(code: Code, analysis: Analysis) -> tuple[Cell, ...]:
    framework = analysis.study.framework
    level = next(level for level in framework.levels if level.id == code.level)
    count, codes = analysis.counts[code.id], below(code.id, analysis)
    mark = "head" if code.level == framework.levels[0].id else ""
    return (
        cell(level.label, mark="quiet"),
        cell(show_code(code.id, analysis), mark=mark),
        *(cell(count_measure(count, unit, codes)) for unit in UNITS),
        cell(share_measure(count.codings, analysis.counts[code.parent].codings, codes)),
        cell(share_measure(count.codings, analysis.counts[""].codings, codes)),
    )


def _coders_table(analysis: Analysis) -> Table:
    columns = (Column(say("Code")), *(Column(name, numeric=True) for name in analysis.coders))
    rows = tuple(
        (
            cell(show_code(theme.id, analysis)),
            *(
                cell(count_measure(analysis.by_coder[name][theme.id], "codings", (theme.id,), name))
                for name in analysis.coders
            ),
        )
        for theme in analysis.study.framework.themes
    )
    return Table("coders", say("Codings of each coder"), columns, rows)


def _chart(analysis: Analysis, level: str, number: int) -> Bars:
    framework = analysis.study.framework
    codes = [code for code in framework.codes if code.level == level]
    plural = next(item.plural for item in framework.levels if item.id == level)
    return Bars(
        id=f"counts-{number}",
        caption=say("Codings by level: {level}", level=dict(plural)),
        alt=say("Bars of the number of codings of each code of the level."),
        unit=say("codings"),
        categories=tuple(code.label for code in codes),
        series=(say("codings"),),
        values=(
            tuple(
                count_measure(analysis.counts[c.id], "codings", below(c.id, analysis))
                for c in codes
            ),
        ),
    )


def _network(analysis: Analysis) -> Network:
    nodes = tuple(
        Node(
            item.code.id,
            item.parent,
            item.code.label,
            count_measure(item.count, "codings", below(item.code.id, analysis)),
        )
        for item in analysis.network
    )
    roots = [item.code.label for item in analysis.network if not item.parent]
    names = {lang: " · ".join(in_language(label, lang) for label in roots) for lang in LANGUAGES}
    return Network(
        "network",
        say("Thematic network: from global through organizing to basic themes"),
        say("A tree of {count} codes under: {names}", count=len(nodes), names=names),
        nodes,
    )
