"""From the text of a company file to a company, or to everything that is wrong with it."""

from __future__ import annotations

import re
import tomllib
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from behoud.company.checks import cross_faults
from behoud.company.faults import CompanyFileError, Fault
from behoud.company.locate import Lines
from behoud.company.model import Company, CompanyFile
from behoud.company.shape import shape_faults
from behoud.words import fault

FILE_NAME = "behoud.toml"

SYNTAX = {
    "Invalid value": "value",
    "Unterminated string": "quote",
    "Illegal character": "quote",
    "Cannot overwrite a value": "twice",
    "Cannot declare": "twice",
    "Cannot mutate": "twice",
    "Duplicate inline table key": "twice",
    "Expected '=' after a key": "equals",
    "Unclosed array": "bracket",
    "Unclosed inline table": "bracket",
    "Invalid initial character for a key part": "key",
    "Invalid statement": "key",
    "Expected newline or end of document": "rest",
}
POSITION = re.compile(r"\(at (?:line (\d+), column (\d+)|end of document)\)")


def load(folder: Path | str, *, today: date | None = None) -> Company:
    """The company whose behoud.toml stands in `folder`.

    `today` is the day that `as_of` falls back on; by default today in the company's zone.
    Raises CompanyFileError with every fault at once, BehoudError where there is no file.
    """
    path = Path(folder) / FILE_NAME
    if not path.is_file():
        raise fault("company-missing-file", folder=str(folder), file=FILE_NAME)
    text = decoded(path)
    tables = parsed(path, text)
    lines = Lines(text)
    try:
        file = CompanyFile.model_validate(tables)
    except ValidationError as error:
        raise CompanyFileError(
            path, [*shape_faults(error, tables, lines), *cross_faults(tables, lines)]
        ) from None
    if faults := cross_faults(tables, lines):
        raise CompanyFileError(path, faults)
    return resolved(file, path.parent.resolve(), today)


def resolved(file: CompanyFile, root: Path, today: date | None) -> Company:
    about = file.company
    as_of = about.as_of or today or datetime.now(ZoneInfo(about.time_zone)).date()
    return Company(
        root=root,
        spark=file.spark,
        churn=file.churn,
        dimensions=file.groups.dimensions,
        compared=file.groups.attributes,
        personas=file.personas,
        attributes=file.attributes,
        thresholds=file.thresholds,
        predict=file.predict,
        value=file.value,
        retention=file.retention,
        targets=file.targets,
        benchmarks=file.benchmarks,
        sources=file.sources,
        **{**about.model_dump(), "as_of": as_of},
    )


def decoded(path: Path) -> str:
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise CompanyFileError(path, [Fault(line, path.name, "company-not-utf8")]) from None


def parsed(path: Path, text: str) -> dict[str, object]:
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise CompanyFileError(path, [syntax_fault(path, text, str(error))]) from None


def syntax_fault(path: Path, text: str, message: str) -> Fault:
    """tomllib's complaint as one of ours; its own words stay where we have none better."""
    found = POSITION.search(message)
    line = int(found[1]) if found and found[1] else text.rstrip().count("\n") + 1
    reason = next((ours for theirs, ours in SYNTAX.items() if message.startswith(theirs)), "other")
    said = message[: found.start()].strip() if found else message
    return Fault(line, path.name, "company-syntax", {"reason": reason, "said": said})
