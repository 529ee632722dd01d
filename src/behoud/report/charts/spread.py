"""How something is spread over the customers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import altair as alt
import pandas as pd

from behoud.report.charts.paint import HEAT, RED, Drawn


@dataclass(frozen=True)
class Band:
    """Customers within a band of a score; `told`: what the claim is about."""

    label: str
    count: int
    text: str
    told: bool = False


def spread(found: Sequence[Band], *, title: str, narrow: bool = False) -> Drawn:
    """Standing bars from zero, the count above each; those that the claim is about stand out."""
    data = pd.DataFrame([vars(one) for one in found])
    top = float(data["count"].max()) * 1.16 or 1.0
    scale = alt.Scale(domain=[0, top], nice=False)
    axis = alt.Axis(labelOverlap=narrow, labelFontSize=10.5 if narrow else 12)
    x = alt.X("label:N", sort=None, title=title, axis=axis, scale=alt.Scale(padding=0.15))
    base = alt.Chart(data).encode(x=x, y=alt.Y("count:Q", scale=scale, axis=None))
    colour = alt.condition("datum.told", alt.value(RED), alt.value(HEAT))
    return alt.layer(
        base.mark_bar(cornerRadiusEnd=2).encode(color=colour),
        base.mark_text(dy=-7, fontSize=10 if narrow else 12).encode(text="text:N"),
    ).properties(height=160 if narrow else 190)
