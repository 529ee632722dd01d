"""Which figure is asked, as the address says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from django.http import Http404, HttpRequest

from behoud.measure.dimensions import TOTAL
from behoud.measure.periods import KINDS, Kind
from behoud.web.accounts.permitted import within_scope
from behoud.web.accounts.roles import scope_of


@dataclass(frozen=True)
class AskedFigure:
    """A metric by a dimension per period, of one group and within one period where these are named."""

    metric: str
    by: str
    period: Kind
    group: str | None
    within: str | None


def asked_figure(request: HttpRequest, metric: str, permission: str) -> AskedFigure:
    """What the address asks; Http404 where it is another team's, or where no group of the reader is named.

    Whoever sees some teams only asks by team: another dimension would mix them with the others'.
    """
    period = request.GET.get("period", "year")
    if period not in KINDS:
        raise Http404
    by, group = request.GET.get("by", TOTAL), request.GET.get("group")
    if scope_of(request.user).teams is not None:
        if by != "team" or not group:
            raise Http404
        within_scope(request, permission, group)
    return AskedFigure(metric, by, cast(Kind, period), group, request.GET.get("in") or None)
