"""What was foretold against what came: calibration, and amounts with their range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt
import pandas as pd

from behoud.report.charts.paint import INK, RED, SOFT, TEAL, Drawn, money_axis, percent_axis
from behoud.report.facts import Reader

FINE = 0.04
"""An axis of shares that ends below this has ticks between whole per cents."""


@dataclass(frozen=True)
class Bin:
    """Customers of about the same probability: what was predicted on average, and what share left."""

    predicted: float
    observed: float
    low: float
    high: float


def calibration(found: Sequence[Bin], reader: Reader, *, words: tuple[str, str, str]) -> Drawn:
    """A dot with its interval per bin, beside the line on which predictions come true to the letter.

    `words` name the axis across, the axis up, and that line.
    """
    data = pd.DataFrame([vars(one) for one in found])
    top = float(data[["predicted", "high"]].to_numpy().max()) * 1.08 or 0.01
    scale = alt.Scale(domain=[0, top], nice=False)
    digits = 1 if top < FINE else 0
    across = percent_axis(reader, title=words[0], digits=digits)
    up = percent_axis(reader, title=words[1], digits=digits, grid=True, gridOpacity=0.7)
    x = alt.X("predicted:Q", scale=scale, axis=across)
    exact = alt.Chart(pd.DataFrame({"predicted": [0, top], "observed": [0, top]}))
    named = alt.Chart(
        pd.DataFrame({"predicted": [top], "observed": [top * 0.06], "name": [f"- - {words[2]}"]})
    )
    base = alt.Chart(data).encode(x=x)
    y = alt.Y("observed:Q", scale=scale, axis=up)
    return alt.layer(
        exact.mark_line(color=SOFT, strokeWidth=1.2, strokeDash=[4, 3]).encode(x=x, y=y),
        named.mark_text(align="right", color=SOFT, fontSize=11).encode(x=x, y=y, text="name:N"),
        base.mark_rule(strokeWidth=1.4, color=INK).encode(y=alt.Y("low:Q", scale=scale), y2="high:Q"),
        base.mark_point(filled=True, size=58, opacity=1, color=TEAL).encode(y=y),
    ).properties(height=260)


@dataclass(frozen=True)
class Foretold:
    """On a date an amount with its range, and what it came to; `came` is None where nobody knows yet."""

    label: str
    expected: float
    low: float
    high: float
    came: float | None
    text: str


def foretold(found: Sequence[Foretold], reader: Reader, *, narrow: bool = False) -> Drawn:
    """Per date the range as a band with its middle, and what came of it as a diamond."""
    data = pd.DataFrame([vars(one) for one in found])
    data["came"] = data["came"].astype("float64")
    data["right"] = data[["high", "came"]].max(axis=1)
    largest = float(data["right"].max()) or 1.0
    scale = alt.Scale(domain=[0, largest * (2.2 if narrow else 1.75)], nice=False)
    axis = money_axis(reader, largest, ticks=2 if narrow else 4, grid=True, gridOpacity=0.7)
    y = alt.Y("label:N", sort=None, title=None, axis=alt.Axis(labelLimit=110 if narrow else 160))
    base = alt.Chart(data).encode(y=y)
    came = base.transform_filter("isValid(datum.came)")
    return alt.layer(
        base.mark_bar(height=9, color=TEAL, opacity=0.32).encode(
            x=alt.X("low:Q", scale=scale, axis=axis), x2="high:Q"
        ),
        base.mark_tick(thickness=2.4, size=17, color=TEAL).encode(x=alt.X("expected:Q", scale=scale)),
        came.mark_point(filled=True, size=74, opacity=1, color=RED).encode(
            x=alt.X("came:Q", scale=scale), shape=alt.ShapeValue("diamond")
        ),
        base.mark_text(align="left", dx=9).encode(x=alt.X("right:Q", scale=scale), text="text:N"),
    ).properties(height=alt.Step(28))
