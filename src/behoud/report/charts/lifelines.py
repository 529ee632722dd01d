"""Lives of customers: survival curves and the cohort triangle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt
import pandas as pd

from behoud.report.charts.paint import HEAT, INK, ON_HEAT, PAPER, RED, SAFE, SOFT, Drawn, percent_axis
from behoud.report.facts import Reader


@dataclass(frozen=True)
class CurvePoint:
    """Survival of a group after a month of life; `stands_out`: it leaves faster than the others."""

    group: str
    month: int
    survival: float
    low: float
    high: float
    stands_out: bool = False


def curves(found: Sequence[CurvePoint], reader: Reader, *, title: str, narrow: bool = False) -> Drawn:
    """A step line per group, named where it ends; what the claim is about in colour and with its interval.

    Where no group stands out all have a colour and an interval.
    """
    data = pd.DataFrame([vars(point) for point in found])
    groups = list(dict.fromkeys(data["group"]))
    told = set(data.loc[data["stands_out"], "group"]) or set(groups)
    shades = [
        SAFE[place % len(SAFE)] if told == set(groups) else RED if g in told else SOFT
        for place, g in enumerate(groups)
    ]
    data["told"] = data["group"].isin(told)
    colour = alt.Color("group:N", scale=alt.Scale(domain=groups, range=shades))
    last = int(data["month"].max())
    room = alt.Scale(domain=[0, last * (1.55 if narrow else 1.3)], nice=False)
    x = alt.X(
        "month:Q", scale=room, title=title, axis=alt.Axis(values=list(range(0, last + 1, 12)), grid=False)
    )
    scale = alt.Scale(domain=[max(float(data["low"].min()) - 0.05, 0.0), 1], nice=True)
    y = alt.Y("survival:Q", scale=scale, axis=percent_axis(reader, grid=True, gridOpacity=0.7))
    base = alt.Chart(data).encode(x=x, color=colour)
    band = base.transform_filter("datum.told").mark_area(
        opacity=0.14, interpolate="step-after", strokeWidth=0
    )
    named = alt.Chart(spread(data.loc[data.groupby("group")["month"].idxmax()])).mark_text(
        align="left", dx=6, limit=150
    )
    x_end, y_end = alt.X("month:Q", scale=room), alt.Y("place:Q", scale=scale)
    return alt.layer(
        band.encode(y=alt.Y("low:Q", scale=scale), y2="high:Q"),
        base.mark_line(interpolate="step-after", strokeWidth=1.8).encode(y=y),
        named.encode(x=x_end, y=y_end, text="group:N", color=colour),
    ).properties(height=230 if narrow else 280)


def spread(ends: pd.DataFrame) -> pd.DataFrame:
    """Where each name is written: at its line's end, pushed apart where two would touch."""
    apart = 0.042
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


def heat(found: Sequence[HeatCell], *, title: str, narrow: bool = False) -> Drawn:
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
