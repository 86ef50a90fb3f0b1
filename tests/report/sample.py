"""A report made by hand: every block, every mark, three languages, and hostile words."""

from __future__ import annotations

from hamgara.messages import say
from hamgara.report.blocks import (
    Bars,
    Cell,
    Column,
    EvidenceItem,
    EvidenceList,
    Items,
    Network,
    Node,
    Paragraph,
    Report,
    Section,
    Table,
)
from hamgara.study.measures import CodingQuery, Measure, PrintedCell, Unavailable

HOSTILE = "</script><img src=x onerror=\"alert('1')\">&amp; \u202eabc"
"""Words that try to be markup, to leave an attribute or a script, and to turn a line."""

QUOTE = "کریدور شمال به جنوب دو کشور را به هم می‌رساند."

PAGE = "https://example.org/2019/visit?id=1&lang=fa"

TRANSPORT = CodingQuery(("T01",))
SPORT = CodingQuery(("T02", "T07"))
CELL = (PrintedCell("published/table-2.csv", 1, "component_total", "57"),)
NOT_PRINTED = Unavailable(say("Nothing is printed here."))

_COUNTED = say("Codings of the code and of all codes below it.")
_PRINTED = say("As printed; a claim of the source.")

TRANSPORT_COUNT = Measure(12, "codings", _COUNTED, TRANSPORT)
SPORT_COUNT = Measure(8, "codings", _COUNTED, SPORT)
PRINTED = Measure(57, "printed", _PRINTED, CELL)
MISSING = Measure(None, "printed", _PRINTED, NOT_PRINTED)
KAPPA = Measure(0.8153, "", say("Cohen's kappa."), TRANSPORT, low=0.74, high=0.88)
SHARE = Measure(57.142, "%", say("Codings divided by the codings of the whole."), SPORT)

LABELS = {
    "transport": {"fa": "حمل و نقل", "az": "Nəqliyyat", "en": "Transport"},
    "sport": {"fa": "ورزش", "az": "İdman", "en": "Sport"},
    "motives": {"fa": "انگیزشی", "az": "Motivasiya", "en": "Motivational"},
}

EVIDENCE = {
    TRANSPORT: EvidenceList(
        say("Codings of {codes}", codes="T01"),
        12,
        tuple(
            EvidenceItem({"fa": f"P{n:02} · سفیر", "en": f"P{n:02} · ambassador"}, QUOTE, "A. B.")
            for n in range(1, 6)
        ),
    ),
    SPORT: EvidenceList(HOSTILE, 1, (EvidenceItem(HOSTILE, HOSTILE, HOSTILE),)),
    CELL: EvidenceList(
        say("Printed in row {row}", row=1),
        2,
        (EvidenceItem("table-2.csv", "57"), EvidenceItem("chronology.csv:1", PAGE)),
    ),
}

TABLE = Table(
    "table-2",
    {"fa": "جدول ۲. مضمون‌ها", "az": "Cədvəl 2. Mövzular", "en": "Table 2. Themes"},
    (
        Column({"fa": "بُعد", "az": "Ölçü", "en": "Dimension"}),
        Column({"fa": "مضمون", "az": "Mövzu", "en": "Theme"}),
        Column({"fa": "چاپ‌شده", "az": "Çap olunmuş", "en": "Printed"}, numeric=True),
        Column({"fa": "شمرده", "az": "Sayılmış", "en": "Counted"}, numeric=True),
    ),
    (
        (
            Cell((LABELS["motives"],), rows=2, mark="head"),
            Cell((LABELS["transport"],)),
            Cell((PRINTED,), rows=2, mark="bad"),
            Cell((TRANSPORT_COUNT,)),
        ),
        (Cell(rows=0), Cell(("=2+3",), mark="quiet"), Cell(rows=0), Cell((SPORT_COUNT,))),
        (Cell((HOSTILE,)), Cell(("-", " ", SHARE)), Cell((MISSING,)), Cell((KAPPA,))),
    ),
    {"fa": "یادداشت", "az": "Qeyd", "en": "A sign marks what does not add up."},
)

BARS = Bars(
    "chart-1",
    {"fa": "نمودار ۱", "az": "Qrafik 1", "en": "Chart 1"},
    {"fa": "دو میله", "az": "İki sütun", "en": "Printed beside counted"},
    {"fa": "کدگذاری", "az": "kodlaşdırma", "en": "codings"},
    (LABELS["transport"], HOSTILE),
    ({"fa": "چاپ‌شده", "az": "Çap", "en": "Printed"}, {"fa": "شمرده", "az": "Say", "en": "Counted"}),
    ((PRINTED, MISSING), (TRANSPORT_COUNT, SPORT_COUNT)),
)

NETWORK = Network(
    "network",
    {"fa": "شبکهٔ مضامین", "az": "Mövzular şəbəkəsi", "en": "Thematic network"},
    {"fa": "درخت", "az": "Ağac", "en": "A tree of three nodes"},
    (
        Node("D1", "", LABELS["motives"], TRANSPORT_COUNT),
        Node("T01", "D1", LABELS["transport"], TRANSPORT_COUNT),
        Node("T07", "D1", HOSTILE, SPORT_COUNT),
    ),
)


def make_report() -> Report:
    """Return the report."""
    first = Section(
        "overview",
        {"fa": "در یک نگاه", "az": "Bir baxışda", "en": "At a glance"},
        (
            Paragraph((HOSTILE,), tone="note"),
            Paragraph(({"fa": "توافق ", "en": "Agreement "}, KAPPA, " (BAM 1.0)", " ", SHARE)),
            Items((Paragraph((TRANSPORT_COUNT, " ", say("codings"))), Paragraph(("two",)))),
            Items((Paragraph((MISSING,)),), numbered=True),
        ),
    )
    second = Section("published", {"fa": "چاپ‌شده", "en": "Printed"}, (TABLE, BARS, NETWORK))
    return Report(
        {"fa": "گزارش هم‌گرایی", "az": "Yaxınlaşma hesabatı", "en": "Report on convergence"},
        HOSTILE,
        (first, second),
        EVIDENCE,
        (Paragraph((say("Inputs are known by their sha256."),)),),
    )


def make_network(leaves: int) -> Network:
    """Return a tree of one root, two dimensions, components of four themes, and long labels."""
    label = {
        "fa": "برگزاری کرسی‌های علمی دربارهٔ تاریخ مشترک دو کشور همسایه",
        "en": "Academic sessions on the shared history of the two countries",
    }
    nodes = [Node("R", "", label, TRANSPORT_COUNT)]
    nodes += [Node(f"D{n}", "R", label, TRANSPORT_COUNT) for n in range(2)]
    for number in range(leaves):
        component = f"C{number // 4}"
        if number % 4 == 0:
            nodes.append(Node(component, f"D{number // 4 % 2}", label, SPORT_COUNT))
        nodes.append(Node(f"T{number}", component, label, SPORT_COUNT))
    return Network("network", label, label, tuple(nodes))
