"""What the documentation says: its pages, its commands, its shapes of JSON."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
PAGES = [
    *(ROOT / name for name in ("README.md", "README.nl.md", "ARCHITECTURE.md", "CONTRIBUTING.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
    *sorted((ROOT / "examples").glob("*/README.md")),
]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(page: Path, language: str) -> list[str]:
    """The fenced blocks of a page in one language."""
    return [text for found, text in FENCE.findall(page.read_text(encoding="utf-8")) if found == language]


def commands(page: Path) -> list[list[str]]:
    """The commands in a page's `sh` blocks, split as a shell splits them, comments left out."""
    lines = [line for block in blocks(page, "sh") for line in whole_lines(block)]
    return [found for line in lines if (found := shlex.split(line, comments=True))]


def whole_lines(block: str) -> Iterator[str]:
    """The lines of a block as a shell takes them: one that ends in a backslash or within a quote goes on."""
    begun = ""
    for line in block.splitlines():
        begun += line
        if begun.endswith("\\"):
            begun = begun[:-1]
        elif begun.count("'") % 2:
            begun += "\n"
        else:
            yield begun
            begun = ""


def json_sections() -> dict[str, tuple[list[list[str]], Any]]:
    """Per verb of docs/reference/json.md: the commands that answer so, and the shape of the answer."""
    text = (ROOT / "docs" / "reference" / "json.md").read_text(encoding="utf-8")
    found = {}
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        name, _, body = section.partition("\n")
        fenced = dict(FENCE.findall(body))
        if name.startswith("behoud "):
            asked = [shlex.split(line, comments=True) for line in fenced["sh"].splitlines()]
            found[name.removeprefix("behoud ").strip()] = (asked, json.loads(fenced["json"]))
    return found
