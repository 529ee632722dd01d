"""Which cohorts an address asks for, and what was made of them once per snapshot."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from django.http import Http404, HttpRequest
from django.utils.http import urlencode
from pydantic import TypeAdapter

from behoud.errors import BehoudError
from behoud.measure.cohorts import START, Cell, Step, triangle
from behoud.measure.cohorts_within import triangle_within
from behoud.web.reading.current import TURN, Current
from behoud.web.reading.keeping import kept
from behoud.web.reading.within import within

CELLS: TypeAdapter[list[Cell]] = TypeAdapter(list[Cell])
STEPS: tuple[Step, ...] = ("quarter", "year")
VALUES = ("customers", "money")


@dataclass(frozen=True)
class AskedCohorts:
    """By start or by a dimension, in steps of a period, in customers or money; of one team or of all."""

    by: str
    period: Step
    value: str
    team: str | None

    @property
    def label(self) -> str:
        return f"{self.by}/{self.period}/{self.team or ''}"

    @property
    def dimension(self) -> tuple[str, str]:
        """By what the library groups, and the group, where the page is about one team."""
        return ("team", self.team) if self.team is not None else (self.by, "total")

    def address(self, **more: str) -> str:
        """The same question with something else asked."""
        given = {"by": self.by, "period": self.period, "value": self.value}
        given |= {"team": self.team} if self.team is not None else {}
        return "?" + str(urlencode(given | more))


def asked_cohorts(request: HttpRequest, shown: Current) -> AskedCohorts:
    """What the address asks. Of one team only by start: any other way would mix it with other teams."""
    given, whose = request.GET, within(request, shown)
    team = whose.team or (None if whose.scope.teams is None else min(whose.scope.teams))
    by = given.get("by") or START
    if by not in (START, *shown.company.dimensions) or (team is not None and by != START):
        raise Http404
    period = given.get("period", "")
    value = given.get("value", "")
    return AskedCohorts(
        by,
        cast(Step, period) if period in STEPS else "quarter",
        value if value in VALUES else "customers",
        team,
    )


def cells_of(shown: Current, asked: AskedCohorts) -> list[Cell]:
    """The triangle, made once per snapshot; BehoudError where the data cannot give it."""

    def made() -> list[Cell]:
        definitions = shown.opened.definitions
        if asked.team is not None:
            return triangle_within(definitions, by="team", group=asked.team, period=asked.period)
        return triangle(definitions, by=asked.by, period=asked.period)

    return kept(shown, f"cohorts/{asked.label}", CELLS, made)


def attempted(shown: Current, asked: AskedCohorts) -> tuple[list[Cell], BehoudError | None]:
    """The triangle, or why there is none."""
    with TURN:
        try:
            return cells_of(shown, asked), None
        except BehoudError as error:
            return [], error
