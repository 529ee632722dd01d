"""A trial: everything is read as a refresh would read it, apart from the company's own lake."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
from django.conf import settings
from pydantic import TypeAdapter, ValidationError
from sqlalchemy import make_url

from behoud.company import FILE_NAME, Company, Source, load
from behoud.company.names import LAKE_COLUMNS
from behoud.engine.claim import claimed
from behoud.engine.holdings import Counts, Load
from behoud.sources.intake import ImportReport, Outcome, Progress, import_all
from behoud.tables.quarantine import quarantined, summed
from behoud.web.start.kept import Begun, write_privately
from behoud.web.start.looking import hashed, marked, text_of
from behoud.words import LANGUAGES, Words, in_words

FIRST_ROWS = 5
EXAMPLES = 3
LOOKED_AT = 2000
"""Rows set apart among which the first lines of a fault are looked for."""


@dataclass(frozen=True)
class Apart:
    """A fault that rows of a source share: how many, and where the first of them stand."""

    source: str
    column: str
    reason: str
    rows: int
    lines: tuple[int, ...]

    @property
    def row(self) -> tuple[str, str, str, int]:
        """As the sums of the quarantine say it."""
        return self.source, self.column, self.reason, self.rows


@dataclass(frozen=True)
class Tried:
    """What became of one input: counts, the first rows as they are read, and what was set apart."""

    source: str
    table: str
    file: str
    counts: Counts
    names: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    apart: tuple[Apart, ...] = ()
    refused: dict[str, str] | None = None


@dataclass(frozen=True)
class Trial:
    """A trial of a company file; `mark` says of which text and inputs."""

    mark: str
    inputs: tuple[Tried, ...]
    findings: dict[str, tuple[str, ...]]

    @property
    def usable(self) -> bool:
        """Whether at least one row could be read."""
        return any(one.counts.added for one in self.inputs)


TRIAL: TypeAdapter[Trial] = TypeAdapter(Trial)


def kept_in() -> Path:
    return Path(settings.ENVIRONMENT.folder) / "trial.json"


def kept_trial(mark: str) -> Trial | None:
    """What became of the trial with this mark; None where the last one had another, or there was none."""
    try:
        found = TRIAL.validate_json(kept_in().read_bytes())
    except (FileNotFoundError, ValidationError):
        return None
    return found if found.mark == mark else None


def keep_trial(trial: Trial) -> None:
    """Keep the last trial; it holds first rows, so only the owner of the file may read it."""
    write_privately(kept_in(), TRIAL.dump_json(trial))


def forget_trial() -> None:
    """What was read in the last trial is shown no more."""
    kept_in().unlink(missing_ok=True)


def mark_of(folder: Path, now: Begun) -> str:
    """What a trial depends on: the company file as it would be, and the inputs."""
    return hashed(text_of(folder, now) + marked(folder, now))


def tried(folder: Path, now: Begun, progress: Progress | None = None) -> Trial:
    """Read everything once, for real but elsewhere. CompanyFileError where the file cannot be right."""
    text = text_of(folder, now)
    with claimed(Path(settings.ENVIRONMENT.folder), "trial-") as place:
        (place / FILE_NAME).write_text(text, encoding="utf-8")
        report = import_all(elsewhere(load(place), folder), progress=progress)
        return Trial(mark_of(folder, now), tuple(told(report, one) for one in report.outcomes), found(report))


def elsewhere(company: Company, root: Path) -> Company:
    """The same company, whose sources are looked for in `root` and whose lake lies where it does."""
    return company.model_copy(update={"sources": tuple(from_root(one, root) for one in company.sources)})


def from_root(source: Source, root: Path) -> Source:
    if source.files:
        return source.model_copy(update={"files": str(root.resolve() / source.files)})
    url = make_url(source.url or "")
    if url.get_backend_name() != "sqlite" or not url.database:
        return source
    there = url.set(database=str((root / url.database).resolve()))
    return source.model_copy(update={"url": there.render_as_string(hide_password=False)})


def found(report: ImportReport) -> dict[str, tuple[str, ...]]:
    return {name: tuple(one.said(Words(name)) for one in report.findings) for name in LANGUAGES}


def told(report: ImportReport, outcome: Outcome) -> Tried:
    file = Path(outcome.file).name
    if outcome.load is None:
        said = {name: in_words(outcome.error, Words(name)) for name in LANGUAGES} if outcome.error else {}
        return Tried(outcome.source, outcome.table, file, Counts(), refused=said)
    names, rows = first_rows(report, outcome.load)
    set_apart = tuple(apart(report, outcome.source))
    return Tried(outcome.source, outcome.table, file, outcome.load.counts, names, rows, set_apart)


def first_rows(report: ImportReport, load: Load) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The first rows of an input as the tables hold them, without columns that nothing fills."""
    if not load.parts:
        return (), ()
    with pq.ParquetFile(report.holdings.lake / load.parts[0]) as file:
        batch = next(file.iter_batches(batch_size=FIRST_ROWS))
    rows = batch.to_pylist()
    names = [name for name in batch.schema.names if shown(name, batch.schema.names)]
    filled = tuple(name for name in names if any(row[name] is not None for row in rows))
    return filled, tuple(tuple(cell(row[name]) for name in filled) for row in rows)


def shown(name: str, names: list[str]) -> bool:
    """Whether a column is one of the table, and not one that was made beside it."""
    derived = (name == "on" and "at" in names) or (name.endswith("_on") and f"{name[:-3]}_at" in names)
    return name not in LAKE_COLUMNS and not derived


def cell(value: Any) -> str:
    return "" if value is None else str(value)


def apart(report: ImportReport, source: str) -> list[Apart]:
    """What was set apart of a source, the most frequent fault first, with the lines of the first of each."""
    rows = quarantined(report.holdings, source=source, limit=LOOKED_AT)
    made = []
    for _, column, reason, count in summed(report.holdings, source=source):
        same = [row.line for row in rows if ((row.column or ""), row.reason) == (column, reason)]
        lines = tuple(line for line in same if line is not None)[:EXAMPLES]
        made.append(Apart(source, column, reason, count, lines))
    return made
