"""Whether an input has to be read again, and what a new reading takes the place of."""

from __future__ import annotations

import json
from datetime import datetime
from hashlib import sha256

from behoud.company import Company, Source
from behoud.engine.holdings import Holdings, Load
from behoud.schemas import TABLES
from behoud.sources.files.parquet import sha256_of
from behoud.sources.inputs import Input

READING = 1
"""Counts up when the rules of reading change, so that every input is read anew."""


def fingerprint(company: Company, source: Source) -> str:
    """What decides how the rows of a source are read, as a hash."""
    said = {
        "reading": READING,
        "zone": company.time_zone,
        "attributes": company.attributes.get(source.table, {}),
        "source": source.model_dump(mode="json", exclude={"name", "files"}),
    }
    return sha256(json.dumps(said, sort_keys=True, default=str).encode()).hexdigest()


def same(known: Load, mark: str, found: Input, holdings: Holdings) -> bool:
    """Whether a file is as it was when it was last read, and would be read the same way."""
    if found.file is None or known.fingerprint != mark or not resolved(known, holdings):
        return False
    return known.sha256 == sha256_of(found.file)


def resolved(known: Load, holdings: Holdings) -> bool:
    """Whether reading again would find no more than before: a lookup may since have got its table."""
    looked_in = known.found.get("looked_in", {})
    return all(newest(holdings, table) <= version for table, version in looked_in.items())


def newest(holdings: Holdings, table: str) -> int:
    return max((load.version for load in holdings.loads if load.table == table and load.parts), default=0)


def reread(
    holdings: Holdings, known: Load | None, mark: str, sha: str, now: datetime
) -> tuple[Holdings, datetime]:
    """The holdings without what a new reading of an input takes the place of, and since when changes count.

    Under another mapping the same bytes say the same thing in other words: their rows are
    replaced and keep their date. Rows with a generated key from earlier contents of the
    file are replaced as well, because read otherwise they would all be there twice.
    """
    if known is None or (known.fingerprint == mark and resolved(known, holdings)):
        return holdings, now
    earlier = [load for load in holdings.loads if load.input == known.input]
    if TABLES[known.table].generated_key:
        return holdings.without(earlier), known.recorded_at if known.sha256 == sha else now
    if known.fingerprint == mark:
        return holdings, now
    same_bytes = [load for load in earlier if load.sha256 == sha]
    return holdings.without(same_bytes), known.recorded_at if same_bytes else now
