"""A page as one self-contained HTML file: no script, no network, no fonts of others."""

from __future__ import annotations

import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from behoud.report.page import Page


@cache
def environment() -> Environment:
    """Templates of this package; everything is escaped but the SVG that we drew ourselves."""
    made = Environment(
        loader=PackageLoader("behoud.report"),
        autoescape=select_autoescape(["html", "html.j2"], default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["drawn"] = drawn
    made.filters["kept"] = kept
    return made


def drawn(svg: str) -> Markup:
    """SVG from `charts.paint`, in which every text was escaped when it was drawn."""
    return Markup(svg)  # noqa: S704  the renderer escapes all text


def kept(text: str) -> str:
    """Text of which no line ends between a number and what it belongs to.

    >>> kept("€ 2,4 mln of 12,6 %") == "€\u00a02,4\u00a0mln of 12,6\u00a0%"
    True
    """
    text = re.sub(r"(?<=[€£$+−]) (?=[\d€£$])", "\u00a0", text)
    return re.sub(r"(?<=\d) (?=%|mln|k\b)", "\u00a0", text)


def render(page: Page) -> str:
    """The HTML of a page."""
    return environment().get_template("report.html.j2").render(page=page)
