"""A chart of a page as its numbers or as a picture."""

from __future__ import annotations

import re
from collections.abc import Iterable

import vl_convert
from django.http import Http404, HttpResponse

from behoud.report.charts.paint import PAPER, VARIABLES
from behoud.report.page import Page, Picture
from behoud.web.figures.csv import csv_answer

NAMED = {variable: token for token, variable in VARIABLES.items()} | {"var(--hatch)": "#d9e8e6"}
SCALE = 2


def chart_answer(page: Page, name: str, kind: str) -> HttpResponse:
    """The chart called `name` of a page, as csv or png; Http404 for another name or kind."""
    return one_answer([one for section in page.sections for one in section.pictures], name, kind)


def one_answer(pictures: Iterable[Picture], name: str, kind: str) -> HttpResponse:
    """The one of these charts that is called `name`, as csv or png; Http404 for another name or kind."""
    found = [one for one in pictures if one.name == name]
    if not found or kind not in ("csv", "png"):
        raise Http404
    return table_answer(found[0]) if kind == "csv" else picture_answer(found[0])


def table_answer(picture: Picture) -> HttpResponse:
    heads = [column.head for column in picture.table.columns]
    rows = ([cell.replace("\n", " · ") for cell in row] for row in picture.table.rows)
    return csv_answer(picture.name, heads, rows)


def picture_answer(picture: Picture) -> HttpResponse:
    """The wide picture on paper, twice as sharp as a screen."""
    png = vl_convert.svg_to_png(standing_alone(picture.wide), scale=SCALE)
    named = {"Content-Disposition": f'attachment; filename="{picture.name}.png"'}
    return HttpResponse(png, content_type="image/png", headers=named)


def standing_alone(svg: str) -> str:
    """A picture without a page around it: its own colours, size and ground.

    >>> "#0a6f70" in standing_alone('<svg viewBox="0 0 10 20"><path fill="var(--teal)"/></svg>')
    True
    """
    for variable, token in NAMED.items():
        svg = svg.replace(variable, token)
    head = re.match(r'<svg viewBox="0 0 (\d+) (\d+)"[^>]*>', svg)
    if head is None:
        raise ValueError("the picture has no size")
    width, height = head.groups()
    start = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" font-family="sans-serif">'
        f'<rect width="{width}" height="{height}" fill="{PAPER}"/>'
    )
    return start + svg[head.end() :]
