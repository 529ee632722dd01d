"""Small charts of one customer, drawn as SVG by hand: they are made anew for every page that is opened.

The charts of the report go through a chart compiler, which takes longer than the rest of such a page.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from behoud.report.charts.paint import HALF, NARROW, WIDE, Caption, hatched, opened
from behoud.report.page import DataTable, Picture

LETTER = 6.8
"""Pixels that a letter of a label takes, at most."""
FOOT, HEAD, SIDE = 22.0, 8.0, 10.0


@dataclass(frozen=True)
class Plane:
    """Where a value lies in a chart of so many pixels; both axes begin at zero."""

    width: int
    height: int
    left: float
    foot: float
    far: float
    top: float

    def x(self, value: float) -> float:
        return round(self.left + (self.width - self.left - SIDE) * value / self.far, 1)

    def y(self, value: float) -> float:
        return round(self.height - self.foot - (self.height - self.foot - HEAD) * value / self.top, 1)


Draw = Callable[[int], str]
"""The inside of the SVG, for a width."""


def sketched(
    caption: Caption, table: DataTable, draw: Draw, heights: tuple[int, int], *, half: bool
) -> Picture:
    """The picture at two widths, as the charts of the report are; `heights` are those of each."""
    width = HALF if half else WIDE
    wide, narrow = (
        svg(f"{caption.name}-{end}", size, height, caption.alternative, draw(size))
        for end, size, height in (("w", width, heights[0]), ("n", NARROW, heights[1]))
    )
    return Picture(caption.name, caption.title, caption.subtitle, wide, narrow, table, half)


def svg(name: str, width: int, height: int, alternative: str, body: str) -> str:
    return opened(name, width, height, alternative) + hatched(name, body) + "</svg>"


def steps(top: float, about: int = 4) -> list[float]:
    """Round values from zero up to `top`, about so many.

    >>> steps(0.37), steps(23)
    ([0.0, 0.1, 0.2, 0.3], [0.0, 5.0, 10.0, 15.0, 20.0])
    """
    size = 10.0 ** math.floor(math.log10(top / about))
    step = next(one * size for one in (1, 2, 5, 10) if top / (one * size) <= about + 1)
    return [round(number * step, 10) for number in range(int(top / step + 1e-9) + 1)]


def ruled(plane: Plane, values: Sequence[float], say: Callable[[float], str]) -> str:
    """Thin lines at round values, each with its figure before it."""
    return "".join(
        f'<path d="M{plane.left} {plane.y(one)}H{plane.width - SIDE}" stroke="var(--line)" stroke-width="1"/>'
        + text(say(one), plane.left - 6, plane.y(one) + 4, anchor="end")
        for one in values
    )


def text(said: str, x: float, y: float, *, anchor: str = "middle", soft: bool = False) -> str:
    ink = "var(--soft)" if soft else "var(--ink)"
    place = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}"'
    return f'<text {place} font-size="12" fill="{ink}">{escape(said)}</text>'


def line(plane: Plane, found: Sequence[tuple[float, float]]) -> str:
    """The path through points."""
    return "M" + "L".join(f"{plane.x(x)} {plane.y(y)}" for x, y in found)


def room(labels: Sequence[str]) -> float:
    """Pixels that the figures before a chart take."""
    return 12 + LETTER * max(map(len, labels))
