"""The thematic network: basic themes under organizing themes under global themes.

After Attride-Stirling, J. (2001). Thematic networks: an analytic tool for qualitative
research. Qualitative Research 1(3), 385-405.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hamgara.study.codebook import Code, Framework
from hamgara.themes.counts import Count


@dataclass(frozen=True, slots=True)
class NetworkNode:
    """A code in the network with its count; `parent` is empty for a global theme."""

    code: Code
    parent: str
    count: Count


def thematic_network(framework: Framework, counts: Mapping[str, Count]) -> list[NetworkNode]:
    """Return the codes that carry codings or stand above such codes, in the framework's order.

    A framework without any coding is returned whole, so that its shape can be seen.
    """
    shown = {code.id for code in framework.codes if counts.get(code.id, Count()).codings}
    return [
        NetworkNode(code, code.parent, counts.get(code.id, Count()))
        for code in framework.codes
        if not shown or code.id in shown
    ]
