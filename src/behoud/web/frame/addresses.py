"""Where the files of a page lie: their address without the name of one."""

from __future__ import annotations

from django.urls import reverse


def of_charts(view: str, *before: str) -> str:
    """Of the charts of a page, each as a table and as a picture; `before` is what its address says first."""
    return str(reverse(view, args=[*before, "x", "csv"])).removesuffix("x.csv")


def of_exports(view: str) -> str:
    """Of the lists of a page, each as a file."""
    return str(reverse(view, args=["x"])).removesuffix("x.csv")
