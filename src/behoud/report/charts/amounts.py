"""Money: per quarter, the bridge, reasons to leave, value at risk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt
import pandas as pd

from behoud.report.charts.paint import HATCH, HEAT, INK, RED, TEAL, Drawn, money_axis
from behoud.report.facts import Reader


@dataclass(frozen=True)
class Amount:
    """An amount with its interval; `provisional` draws it hatched, `text` stands beside it."""

    label: str
    value: float
    low: float | None
    high: float | None
    text: str
    provisional: bool = False


def standing(found: Sequence[Amount], reader: Reader, *, narrow: bool = False) -> Drawn:
    """Standing bars from zero with their interval; on a phone the last eight."""
    data = pd.DataFrame([vars(one) for one in (found[-8:] if narrow else found)])
    data["top"] = data[["value", "high"]].max(axis=1)
    largest = float(data["top"].max()) or 1.0
    scale = alt.Scale(domain=[0, largest * 1.08], nice=False)
    every = 2 if narrow else 1
    shown = alt.Axis(labelExpr="split(datum.label, ' ')", labelLineHeight=13, labelOverlap=every > 1)
    x = alt.X("label:N", sort=None, title=None, axis=shown, scale=alt.Scale(padding=0.3))
    y = alt.Y("value:Q", scale=scale, axis=money_axis(reader, largest, grid=True, gridOpacity=0.7))
    base = alt.Chart(data).encode(x=x)
    colour = alt.condition("datum.provisional", alt.value(HATCH), alt.value(HEAT))
    return alt.layer(
        base.mark_bar(cornerRadiusEnd=2).encode(y=y, color=colour),
        base.mark_rule(strokeWidth=1.2).encode(y=alt.Y("low:Q", scale=scale), y2="high:Q"),
    ).properties(height=190 if narrow else 230)


@dataclass(frozen=True)
class Step:
    """One line of a bridge: where its bar begins and ends, and what is written beside it."""

    label: str
    begin: float
    end: float
    text: str
    kind: str


def bridge(found: Sequence[Step], reader: Reader, *, narrow: bool = False) -> Drawn:
    """A waterfall, read from top to bottom: what was, what came, what went, what is."""
    data = pd.DataFrame([vars(step) for step in found])
    data["right"] = data[["begin", "end"]].max(axis=1)
    span = float(data["right"].max()) * (1.72 if narrow else 1.28)
    scale = alt.Scale(domain=[0, span], nice=False)
    y = alt.Y("label:N", sort=None, title=None, axis=alt.Axis(labelLimit=118 if narrow else 220))
    colours = alt.Scale(domain=["level", "gain", "loss"], range=[INK, TEAL, RED])
    axis = money_axis(reader, span, ticks=2 if narrow else 4, grid=True, gridOpacity=0.7)
    base = alt.Chart(data).encode(y=y)
    x = alt.X("begin:Q", scale=scale, axis=axis)
    return alt.layer(
        base.mark_bar(height=15, minBandSize=1).encode(
            x=x, x2="end:Q", color=alt.Color("kind:N", scale=colours)
        ),
        base.mark_text(align="left", dx=6).encode(x=alt.X("right:Q", scale=scale), text="text:N"),
    ).properties(height=alt.Step(25))


def lying(found: Sequence[Amount], reader: Reader, *, narrow: bool = False) -> Drawn:
    """Lying bars from zero, each with its amount beside it."""
    data = pd.DataFrame([vars(one) for one in found])
    largest = float(data["value"].max()) or 1.0
    scale = alt.Scale(domain=[0, largest * (2.1 if narrow else 1.45)], nice=False)
    y = alt.Y("label:N", sort=None, title=None, axis=alt.Axis(labelLimit=140 if narrow else 280))
    base = alt.Chart(data).encode(y=y)
    colour = alt.condition("datum.provisional", alt.value(HATCH), alt.value(HEAT))
    return alt.layer(
        base.mark_bar(cornerRadiusEnd=2, height=15).encode(
            x=alt.X("value:Q", scale=scale, axis=None), color=colour
        ),
        base.mark_text(align="left", dx=6).encode(x=alt.X("value:Q", scale=scale), text="text:N"),
    ).properties(height=alt.Step(25))
