"""What there is to read, and in which order."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from behoud.company import Company, Source
from behoud.sources.files.open import file_name, input_files
from behoud.sources.sql.read import input_name


@dataclass(frozen=True)
class Input:
    """One thing to read: a file of a source, or what its database answers."""

    source: Source
    name: str
    file: Path | None

    @property
    def size(self) -> int:
        """Bytes on disk; 0 for a database."""
        return self.file.stat().st_size if self.file else 0

    @property
    def needed(self) -> int:
        """An estimate of the bytes of disk that reading takes: copies at work, and the result."""
        packed = self.file is not None and self.file.suffix.lower() in PACKED
        return self.size * (8 if packed else 2)


PACKED = (".gz", ".parquet", ".pq", ".xlsx", ".xlsm", ".xlsb", ".ods")


def in_order(sources: tuple[Source, ...]) -> list[Source]:
    """Sources that look something up come after the sources of the table they look in."""

    def needs(source: Source) -> set[str]:
        return {m.lookup for m in (source.columns or {}).values() if m.lookup} - {source.table}

    waiting, ready = list(sources), list[Source]()
    while waiting:
        tables = {source.table for source in waiting}
        free = next((source for source in waiting if not needs(source) & tables), waiting[0])
        waiting.remove(free)
        ready.append(free)
    return ready


def inputs_of(company: Company, source: Source) -> list[Input]:
    if source.url:
        return [Input(source, input_name(source), None)]
    return [Input(source, file_name(f, company.root), f) for f in input_files(source, company.root)]
