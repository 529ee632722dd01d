"""Shares with their interval: per year, per team, per band of usage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt
import pandas as pd

from behoud.report.charts.paint import HATCH, HEAT, INK, ON_HEAT, PAPER, RED, TEAL, Drawn, percent_axis
from behoud.report.facts import Reader


@dataclass(frozen=True)
class Bar:
    """A share with its interval; `line` is what it is held against, `provisional` draws it hatched."""

    label: str
    value: float
    low: float | None
    high: float | None
    text: str
    line: float | None = None
    provisional: bool = False


def bars(found: Sequence[Bar], reader: Reader, *, line_label: str = "", narrow: bool = False) -> Drawn:
    """Standing bars from zero, the interval over them, the sector or the company as a thin line."""
    data = pd.DataFrame([vars(bar) for bar in found])
    data["top"] = data[["value", "high", "line"]].max(axis=1)
    x = alt.X("label:N", sort=None, title=None, axis=alt.Axis(labelLimit=90), scale=alt.Scale(padding=0.35))
    top = float(data["top"].max()) * 1.14 or 0.01
    scale = alt.Scale(domain=[0, top], nice=False)
    y = alt.Y("value:Q", scale=scale, axis=percent_axis(reader, grid=True, gridOpacity=0.7))
    base = alt.Chart(data).encode(x=x)
    layers = [
        base.mark_bar(cornerRadiusEnd=2).encode(
            y=y, color=alt.condition("datum.provisional", alt.value(HATCH), alt.value(HEAT))
        ),
        base.mark_rule(strokeWidth=1.4).encode(y=alt.Y("low:Q", scale=scale), y2="high:Q"),
        base.mark_text(dy=-7, fontWeight=600).encode(y=alt.Y("top:Q", scale=scale), text="text:N"),
    ]
    if data["line"].notna().any():
        layers += held_against(base, scale, line_label, narrow)
    return alt.layer(*layers).properties(height=200 if narrow else 240)


def held_against(base: alt.Chart, scale: alt.Scale, label: str, narrow: bool) -> list[alt.Chart]:
    """The sector's or the company's figure: a thin line over each bar, named within it or above it."""
    lined = base.transform_filter("isValid(datum.line)")
    y = alt.Y("line:Q", scale=scale)
    size = 58 if narrow else 118
    within, above = "datum.line <= datum.value", "datum.line > datum.value"
    points = 10 if narrow else 11.5
    return [
        lined.mark_tick(color=PAPER, thickness=5, width=size).encode(y=y),
        lined.mark_tick(color=RED, thickness=2, width=size).encode(y=y),
        lined.transform_filter(within)
        .mark_text(dy=12, color=ON_HEAT, fontSize=points)
        .encode(y=y, text=alt.value(label)),
        lined.transform_filter(above)
        .mark_text(dy=-8, color=RED, fontSize=points)
        .encode(y=y, text=alt.value(label)),
    ]


@dataclass(frozen=True)
class TwoRates:
    """A team's raw rate, and the one it would have with the company's mix; the interval is the latter's."""

    label: str
    raw: float
    adjusted: float | None
    low: float | None
    high: float | None
    raw_low: float | None
    raw_high: float | None


def pairs(
    found: Sequence[TwoRates],
    reader: Reader,
    *,
    company: float,
    words: tuple[str, str, str],
    narrow: bool = False,
) -> Drawn:
    """Per team two dots with their intervals; `words` name the raw dot, the adjusted one and the line."""
    data = two_rows(found, words)
    first = str(data["label"].iloc[0])
    kinds = alt.Scale(domain=list(words[:2]), range=[INK, TEAL])
    y = alt.Y("label:N", sort=None, title=None, axis=alt.Axis(labelLimit=124 if narrow else 200))
    offset = alt.YOffset("kind:N", sort=list(words[:2]), scale=alt.Scale(paddingOuter=0.6))
    x = alt.X("value:Q", scale=alt.Scale(zero=True), axis=percent_axis(reader, grid=True, gridOpacity=0.7))
    base = alt.Chart(data).encode(y=y, yOffset=offset, color=alt.Color("kind:N", scale=kinds))
    dots = alt.ShapeValue("circle")
    layers = [
        alt.Chart(pd.DataFrame({"at": [company]})).mark_rule(color=RED, strokeWidth=1.2).encode(x="at:Q"),
        base.mark_rule(strokeWidth=1.6).encode(x=alt.X("low:Q"), x2="high:Q"),
        base.mark_point(filled=True, size=62, opacity=1).encode(x=x, shape=dots),
        base.transform_filter(alt.datum.label == first)
        .mark_text(align="left", dx=8, baseline="middle", fontSize=11.5)
        .encode(x=alt.X("high:Q"), text="kind:N"),
    ]
    return alt.layer(*layers).properties(height=alt.Step(15))


def two_rows(found: Sequence[TwoRates], words: tuple[str, str, str]) -> pd.DataFrame:
    """A row per dot; a team without an adjusted rate has one."""
    rows = [
        row
        for team in found
        for row in (
            {
                "label": team.label,
                "kind": words[0],
                "value": team.raw,
                "low": team.raw_low,
                "high": team.raw_high,
            },
            {
                "label": team.label,
                "kind": words[1],
                "value": team.adjusted,
                "low": team.low,
                "high": team.high,
            },
        )
    ]
    return pd.DataFrame(rows).dropna(subset=["value"])


def lying(found: Sequence[Bar], reader: Reader, *, narrow: bool = False) -> Drawn:
    """Lying bars from zero with their interval, for bands that have long names."""
    data = pd.DataFrame([vars(bar) for bar in found])
    data["end"] = data[["value", "high"]].max(axis=1)
    domain = [0, float(data["end"].max()) * 1.2 or 0.01]
    scale = alt.Scale(domain=domain, nice=False)
    y = alt.Y("label:N", sort=None, title=None, axis=alt.Axis(labelLimit=130 if narrow else 260))
    base = alt.Chart(data).encode(y=y)
    x = alt.X("value:Q", scale=scale, axis=percent_axis(reader, grid=True, gridOpacity=0.7))
    colour = alt.condition("datum.provisional", alt.value(HATCH), alt.value(HEAT))
    return alt.layer(
        base.mark_bar(cornerRadiusEnd=2, height=16).encode(x=x, color=colour),
        base.mark_rule(strokeWidth=1.4).encode(x=alt.X("low:Q", scale=scale), x2="high:Q"),
        base.mark_text(align="left", dx=6, fontWeight=600).encode(
            x=alt.X("end:Q", scale=scale), text="text:N"
        ),
    ).properties(height=alt.Step(28))
