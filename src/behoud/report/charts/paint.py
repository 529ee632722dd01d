"""From an Altair chart to an inline SVG that follows the page: its font, its ink, its dark mode."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Any, Literal

import altair as alt
import vl_convert
from altair.utils.schemapi import debug_mode

from behoud.report.facts import Reader
from behoud.report.page import DataTable, Picture

INK, SOFT, LINE, PAPER = "#1e2a2b", "#6b7374", "#d8d4ca", "#fbfaf6"
TEAL, TEAL_SOFT, AMBER, RED = "#0a6f70", "#8fc1bf", "#b26b00", "#b3372b"
HEAT, ON_HEAT = "#0a5f60", "#fffdf9"
HATCH = "#0a6f7f"
"""Provisional, incomplete or unknown: drawn as a pattern."""
VARIABLES = {
    INK: "var(--ink)",
    SOFT: "var(--soft)",
    LINE: "var(--line)",
    PAPER: "var(--paper)",
    TEAL: "var(--teal)",
    TEAL_SOFT: "var(--teal-soft)",
    AMBER: "var(--amber)",
    RED: "var(--red)",
    HEAT: "var(--heat)",
    ON_HEAT: "var(--on-heat)",
}
SAFE = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9")
"""Okabe and Ito (2008): told apart by the colour-blind too."""
WIDE, HALF, NARROW = 720, 352, 328
"""Pixels: of a page of paper or a screen, of half of it, and of a phone."""
LOCALES: dict[str, Literal["nl-NL", "en-GB"]] = {"nl": "nl-NL", "en": "en-GB"}

CHECKED = False

Drawn = alt.LayerChart | alt.FacetChart
Draw = Callable[[bool], Drawn]
"""Makes the chart, for a phone where it is told True."""


@dataclass(frozen=True)
class Caption:
    """What is written around a chart; `alternative` says it to those who cannot see it."""

    name: str
    title: str
    subtitle: str
    alternative: str


def picture(caption: Caption, table: DataTable, draw: Draw, reader: Reader, *, half: bool = False) -> Picture:
    """The chart at two widths, each with ids of its own; `half` of a page wide, two stand side by side."""
    # Checking every part against the schema takes longer than drawing; the tests draw them all with it.
    with debug_mode(CHECKED):
        wide, narrow = draw(half), draw(True)
    return Picture(
        caption.name,
        caption.title,
        caption.subtitle,
        svg(wide, f"{caption.name}-w", HALF if half else WIDE, caption.alternative, reader),
        svg(narrow, f"{caption.name}-n", NARROW, caption.alternative, reader),
        table,
        half,
    )


def svg(chart: Drawn, name: str, width: int, alternative: str, reader: Reader) -> str:
    """One `svg` element, `width` pixels at most, with colours as the page's variables."""
    spec = chart.to_dict(validate=CHECKED)
    spec["width"] = width
    spec["autosize"] = {"type": "fit-x", "contains": "padding"}
    spec["config"] = theme(width)
    made = str(vl_convert.vegalite_to_svg(spec, format_locale=LOCALES[reader.words.language]))
    return dressed(made, name, alternative)


def theme(width: int) -> dict[str, Any]:
    """No frame, few lines, ink that the page gives its colour."""
    size = 12.5 if width > HALF else 11.5
    font = {"labelFontSize": size, "titleFontSize": size, "labelColor": INK, "titleColor": SOFT}
    quiet = {"domain": False, "ticks": False, "grid": False, "titleFontWeight": "normal", "labelLimit": 260}
    return {
        "aria": False,
        "background": None,
        "padding": 2,
        "font": "DejaVu Sans, Verdana, sans-serif",
        "view": {"stroke": None},
        "axis": font | quiet | {"gridColor": LINE, "labelPadding": 6},
        "axisX": {"labelAngle": 0},
        "text": {"color": INK, "fontSize": size},
        "rule": {"color": INK},
        "legend": {"disable": True},
    }


def dressed(made: str, name: str, alternative: str) -> str:
    """The SVG as part of a page: sized by it, coloured by it, named for those who cannot see it."""
    head = re.match(r"<svg[^>]*\bwidth=\"([\d.]+)\" height=\"([\d.]+)\"[^>]*>", made)
    if head is None:
        raise ValueError("the chart has no size")
    width, height = (round(float(part)) for part in head.groups())
    body = made[head.end() :]
    body = re.sub(r' (?:font-family|aria-hidden|pointer-events|class|role)="[^"]*"', "", body)
    body = re.sub(r'\bid="([^"]+)"', rf'id="{name}-\1"', body)
    body = re.sub(r"url\(#([^)]+)\)", rf"url(#{name}-\1)", body)
    for token, variable in VARIABLES.items():
        body = body.replace(token, variable)
    return opened(name, width, height, alternative) + hatched(name, body)


def opened(name: str, width: int, height: int, alternative: str) -> str:
    label = escape(alternative, quote=True)
    return (
        f'<svg viewBox="0 0 {width} {height}" style="max-width:{width}px"'
        f' role="img" aria-label="{label}" id="{name}">'
    )


def hatched(name: str, body: str) -> str:
    """Put the pattern in the place of its token."""
    if HATCH not in body:
        return body
    pattern = (
        f'<defs><pattern id="{name}-hatch" width="5" height="5" patternUnits="userSpaceOnUse"'
        ' patternTransform="rotate(45)"><rect width="5" height="5" fill="var(--hatch)"/>'
        '<path d="M0 0V5" stroke="var(--teal)" stroke-width="2.6"/></pattern></defs>'
    )
    return pattern + body.replace(HATCH, f"url(#{name}-hatch)")


def percent_axis(reader: Reader, *, title: str | None = None, digits: int = 0, **more: Any) -> alt.Axis:
    """An axis of shares, as the reader writes them."""
    sign = " %" if reader.words.language == "nl" else "%"
    label = f"format(datum.value * 100, '.{digits}f') + '{sign}'"
    return alt.Axis(labelExpr=label, title=title, tickCount=4, **more)


def money_axis(reader: Reader, largest: float, *, ticks: int = 4, **more: Any) -> alt.Axis:
    """An axis of money in thousands or millions, whichever the largest amount asks for."""
    sign = reader.words.money(0, reader.currency).replace("0", "")
    unit, word = (
        (1e6, reader.say("report-millions")) if largest >= 1e6 else (1e3, reader.say("report-thousands"))
    )
    digits = 1 if unit == 1e6 and largest < 8e6 else 0
    label = f"datum.value == 0 ? '0' : '{sign}' + format(datum.value / {unit:.0f}, '.{digits}f') + '{word}'"
    return alt.Axis(labelExpr=label, title=None, tickCount=ticks, **more)
