"""Inputs that the last import could not read, kept so that `behoud inspect` can say them again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from behoud.engine.write import replace_text
from behoud.errors import BehoudError
from behoud.words import LANGUAGES, Words, in_words

FILE = "failed.json"


@dataclass(frozen=True)
class Failure:
    """One input that could not be read; `said` has the sentence in every language."""

    source: str
    file: str
    said: dict[str, str]


def failure(source: str, file: str, error: BehoudError) -> Failure:
    return Failure(source, file, {language: in_words(error, Words(language)) for language in LANGUAGES})


def keep(lake: Path, failures: Iterable[Failure]) -> None:
    """Replace what is kept of the import before."""
    rows = [vars(one) for one in failures]
    replace_text(lake / FILE, json.dumps(rows, ensure_ascii=False, indent=1))


def kept(lake: Path) -> list[Failure]:
    """What the last import could not read; nothing where there was no import."""
    file = lake / FILE
    return [Failure(**row) for row in json.loads(file.read_text(encoding="utf-8"))] if file.exists() else []
