from __future__ import annotations

import pytest

from hamgara.report.blocks import Report
from hamgara.report.formats import html

from .page import Page
from .sample import make_report

FILES = {
    "table-2": ["tables/table-2.fa.csv", "tables/table-2.fa.xlsx"],
    "chart-1": ["charts/chart 1.svg", "charts/chart 1.png"],
}


@pytest.fixture(scope="session")
def report() -> Report:
    return make_report()


@pytest.fixture(scope="session", params=["fa", "az", "en"])
def page(request, report) -> Page:
    editions = {"fa": "report.fa.html", "az": "report.az.html", "en": "report.en.html"}
    text = html.render(
        report, request.param, files=FILES, editions=editions, generator="Hamgara 0.1.0 <test>"
    )
    return Page(request.param, text)
