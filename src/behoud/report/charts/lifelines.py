"""Lives of customers: survival curves and the cohort triangle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt
import pandas as pd

from behoud.report.charts.paint import HEAT, INK, ON_HEAT, PAPER, SAFE, percent_axis
from behoud.report.facts import Reader


@dataclass(frozen=True)
class CurvePoint:
    """Survival of a group at the end of a month of life."""

    group: str
    month: int
    survival: float
    low: float
    high: float


def curves(found: Sequence[CurvePoint], reader: Reader, *, title: str, narrow: bool = False) -> alt.LayerChart:
    """A step line per group with its interval as a band, named where it ends."""
    data = pd.DataFrame([vars(point) for point in found])
    groups = list(dict.fromkeys(data["group"]))
    ends = spread(data.loc[data.groupby("group")["month"].idxmax()])
    colour = alt.Color("group:N", scale=alt.Scale(domain=groups, range=list(SAFE[: len(groups)])))
    last = int(data["month"].max())
    room = alt.Scale(domain=[0, last * (1.5 if narrow else 1.3)], nice=False)
    months = alt.Axis(values=[m for m in range(0, last + 1, 12)], grid=False)
    x = alt.X("month:Q", scale=room, title=title, axis=months)
    lowest = max(float(data["low"].min()) - 0.05, 0.0)
    scale = alt.Scale(domain=[lowest, 1], nice=True)
    y = alt.Y("survival:Q", scale=scale, axis=percent_axis(reader, grid=True, gridOpacity=0.7))
    base = alt.Chart(data).encode(x=x, color=colour)
    band = base.mark_area(opacity=0.12, interpolate="step-after", strokeWidth=0)
    names = alt.Chart(ends).mark_text(align="left", dx=6, limit=150)
    return alt.layer(
        band.encode(y=alt.Y("low:Q", scale=scale), y2="high:Q"),
        base.mark_line(interpolate="step-after", strokeWidth=2).encode(y=y),
        names.encode(x=alt.X("month:Q", scale=room), y=alt.Y("place:Q", scale=scale), text="group:N", color=colour),
    ).properties(height=230 if narrow else 280)


def spread(ends: pd.DataFrame) -> pd.DataFrame:
    """Where each name is written: at its line's end, pushed apart where two would touch."""
    apart = 0.035
    ordered = ends.sort_values("survival", ascending=False)
    places: list[float] = []
    for survival in ordered["survival"]:
        places.append(min(float(survival), places[-1] - apart) if places else float(survival))
    return ordered.assign(place=places)


@dataclass(frozen=True)
class HeatCell:
    """The share of a cohort that is still there at an age."""

    cohort: str
    age: int
    share: float
    text: str
    complete: bool


def heat(found: Sequence[HeatCell], *, title: str, narrow: bool = False) -> alt.LayerChart:
    """The cohort triangle: darker is more that stayed, and the share is written in each cell."""
    data = pd.DataFrame([vars(cell) for cell in found])
    low = float(data["share"].min())
    data["strong"] = data["share"] > low + (1 - low) * 0.55
    x = alt.X("age:O", title=title, axis=alt.Axis(orient="top"))
    y = alt.Y("cohort:N", sort=None, title=None)
    base = alt.Chart(data).encode(x=x, y=y)
    strength = alt.Opacity("share:Q", scale=alt.Scale(domain=[low - 0.05, 1], range=[0.08, 1]))
    size = 8.5 if narrow else 11
    figures = base.mark_text(fontSize=size).encode(
        text="text:N", color=alt.condition("datum.strong", alt.value(ON_HEAT), alt.value(INK))
    )
    return alt.layer(
        base.mark_rect(color=HEAT, stroke=PAPER, strokeWidth=1.5).encode(opacity=strength), figures
    ).properties(height=alt.Step(22))
