"""All that the material and the judgments of people say of a study's programme."""

from __future__ import annotations

from dataclasses import dataclass

from hamgara.errors import HamgaraError
from hamgara.options.grounds import (
    Coverage,
    Gaps,
    Together,
    codes_below,
    cover_ground,
    find_gaps,
    find_together,
    grow_tree,
    list_families,
)
from hamgara.options.pairwise import Verdict, judge_all
from hamgara.options.ranking import Order, order_options
from hamgara.options.roadmap import Roadmap, plan_roadmap
from hamgara.options.voices import hear_voices
from hamgara.study.columns import CodingColumns
from hamgara.study.file import Study
from hamgara.study.judgments import CerqualJudgment, Judgments
from hamgara.themes.counts import count_sets


@dataclass(frozen=True, slots=True)
class Assessment:
    """Grounds with their evidence, options in their order, verdicts, and the roadmap.

    `order` follows the argued links, `printed` the printed ones; None where there are none.
    `problems` are judgments that cannot be used.
    """

    coverage: tuple[Coverage, ...]
    together: tuple[Together, ...]
    gaps: Gaps
    order: Order | None
    printed: Order | None
    cerqual: tuple[CerqualJudgment, ...]
    verdicts: tuple[Verdict, ...]
    roadmap: Roadmap
    problems: tuple[HamgaraError, ...]


def assess_programme(study: Study, columns: CodingColumns, judgments: Judgments) -> Assessment:
    """Return what is known of the programme of a study."""
    programme, framework = study.programme, study.framework
    people = tuple(person for person in study.participants if person.same_as is None)
    voices = hear_voices(columns, people, study.same_as)
    tree, families = grow_tree(framework), list_families(framework)
    sets = {ground.code: codes_below(ground.themes, tree) for ground in programme.grounds}
    counts = count_sets(columns, sets, same_as=study.same_as)
    coverage = tuple(
        cover_ground(ground, tree, families, voices, counts[ground.code])
        for ground in programme.grounds
    )
    kinds = {link.kind for option in programme.options for link in option.links}
    argued, printed = (
        order_options(programme, framework, voices, kind) if kind in kinds else None
        for kind in ("argued", "printed")
    )
    known = {
        "options": [option.code for option in programme.options],
        "grounds": [ground.code for ground in programme.grounds],
    }
    verdicts, refused = judge_all(judgments.comparisons, known)
    roadmap = plan_roadmap(programme, study.sides)
    return Assessment(
        coverage=coverage,
        together=find_together(framework, voices),
        gaps=find_gaps(programme, framework, coverage),
        order=argued,
        printed=printed,
        cerqual=judgments.cerqual,
        verdicts=tuple(verdicts),
        roadmap=roadmap,
        problems=tuple(refused),
    )
