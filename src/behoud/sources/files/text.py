"""Text files into staged Parquet, read by DuckDB; lines that are no row are set apart."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import duckdb

from behoud.company import Source
from behoud.sources.files.lines import line_table
from behoud.sources.files.parquet import sha256_of
from behoud.sources.files.scan import Lost, Scan, scan, transcode
from behoud.sources.files.shape import NAMES, WHITESPACE, Shape, shape_of, with_repeated
from behoud.tables import casting, quoting
from behoud.tables.staged import Staged

LONGEST_LINE, BUFFER = 1 << 22, 1 << 25
UTF8 = ("utf-8", "utf-8-sig", "ascii")


def stage_text(
    database: duckdb.DuckDBPyConnection, path: Path, source: Source, work: Path, scanned: Scan | None = None
) -> Staged:
    """A delimited text file as Parquet of texts, in the order of its lines."""
    facts = scanned or scan(path, source.encoding)
    shape = shape_of(path, facts.encoding, source)
    readable, lost = as_utf8(path, facts, work)
    target = work / "staged.parquet"
    rows = (
        whitespace_rows(shape, readable)
        if shape.delimiter == WHITESPACE
        else csv_rows(shape, readable, blanks=facts.blanks)
    )
    forget_rejects(database)
    database.execute(f"COPY ({rows}) TO {quoting.text(target)} (FORMAT parquet, COMPRESSION lz4_raw)")
    sha256 = sha256_of(path) if is_gzip(path) else facts.sha256
    staged = Staged(target, sha256, shape.skip + 1, clean=True, found=found(facts, shape, lost))
    if shape.delimiter == WHITESPACE:
        return without_short_lines(database, staged, shape, work)
    return with_lines(database, staged, facts, shape, readable, work)


def found(facts: Scan, shape: Shape, lost: Lost) -> dict[str, Any]:
    said: dict[str, Any] = {
        "encoding": facts.encoding,
        "delimiter": NAMES.get(shape.delimiter, shape.delimiter),
    }
    if lost.damaged:
        said["damaged_characters"] = lost.damaged
    if lost.nuls:
        said["nul_bytes"] = lost.nuls
    return said | with_repeated(shape.repeated)


def as_utf8(path: Path, facts: Scan, work: Path) -> tuple[Path, Lost]:
    """The file itself where DuckDB can read it, else a copy in UTF-8; and the characters that are none.

    DuckDB reads lines that all end alike: where they do not it gives no row and no error.
    """
    if facts.encoding in UTF8 and not facts.mixed:
        return path, Lost(nuls=facts.nuls)
    target = work / "transcoded.txt"
    return target, transcode(path, facts.encoding, target)


def csv_rows(shape: Shape, path: Path, *, blanks: bool) -> str:
    columns = "{" + ", ".join(f"{quoting.text(name)}: 'VARCHAR'" for name in shape.columns) + "}"
    quote = quoting.text(shape.quote)
    clean = partial(casting.cleaned, native="VARCHAR") if blanks else casting.lightly_cleaned
    cleaned = ", ".join(f"{clean(quoting.name(n))} AS {quoting.name(n)}" for n in shape.columns)
    return (
        f"SELECT {cleaned} FROM read_csv({quoting.text(path)}, auto_detect=false, header=false, "
        f"skip={shape.skip}, delim={quoting.text(shape.delimiter)}, quote={quote}, escape={quote}, "
        f"columns={columns}, compression='{'gzip' if is_gzip(path) else 'none'}', "
        f"max_line_size={LONGEST_LINE}, buffer_size={BUFFER}, store_rejects=true, rejects_limit=0)"
    )


def is_gzip(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(2) == b"\x1f\x8b"


def whitespace_rows(shape: Shape, path: Path) -> str:
    """Every line as its fields between blanks; the line itself and the number of fields beside them."""
    fields = ", ".join(f"parts[{n}] AS {quoting.name(name)}" for n, name in enumerate(shape.columns, 1))
    lines = (
        f"read_csv({quoting.text(path)}, auto_detect=false, header=false, skip={shape.skip}, delim=chr(1), "
        f"quote='', escape='', columns={{'line': 'VARCHAR'}}, "
        f"compression='{'gzip' if is_gzip(path) else 'none'}')"
    )
    split = f"SELECT line, string_split_regex(trim(line, E' \\t\\r'), '[ \\t]+') AS parts FROM {lines}"
    return f"SELECT {fields}, len(parts) AS __fields, line AS __line FROM ({split})"


def without_short_lines(
    database: duckdb.DuckDBPyConnection, staged: Staged, shape: Shape, work: Path
) -> Staged:
    """Sets apart the lines that have more or fewer fields than the header."""
    rows = f"read_parquet({quoting.text(staged.parquet)}, file_row_number=true)"
    numbered = f"SELECT *, file_row_number + {staged.first_line} AS line FROM {rows}"
    width = len(shape.columns)
    rejects = work / "rejects.parquet"
    broken = f"FROM ({numbered}) WHERE __fields <> {width}"
    counted = database.execute(f"SELECT count(*) {broken}").fetchone() or (0,)
    columns = ", ".join(map(quoting.name, shape.columns))
    target, lines = work / "rows.parquet", work / "lines.parquet"
    kept = f"FROM ({numbered}) WHERE __fields = {width}"
    write(database, f"SELECT {columns} {kept}", target)
    if not counted[0]:
        return replace(staged, parquet=target)
    write(database, f"SELECT row_number() OVER (ORDER BY line) - 1 AS n, line {kept}", lines)
    facts = f"json_object('found', __fields, 'expected', {width}) AS facts"
    fault = f"NULL::VARCHAR AS \"column\", __line AS value, 'sources-reason-fields' AS reason, {facts}"
    write(database, f"SELECT line, {fault} {broken}", rejects)
    return replace(staged, parquet=target, lines=lines, rejects=rejects, rejected=counted[0])


def write(database: duckdb.DuckDBPyConnection, query: str, target: Path) -> None:
    database.execute(f"COPY ({query}) TO {quoting.text(target)} (FORMAT parquet, COMPRESSION lz4_raw)")


def forget_rejects(database: duckdb.DuckDBPyConnection) -> None:
    database.execute("DROP TABLE IF EXISTS reject_errors")
    database.execute("DROP TABLE IF EXISTS reject_scans")


def with_lines(
    database: duckdb.DuckDBPyConnection, staged: Staged, facts: Scan, shape: Shape, path: Path, work: Path
) -> Staged:
    """The staged rows with the lines they stand on, and the lines that DuckDB refused."""
    total = database.execute(
        f"SELECT count(*) FROM read_parquet({quoting.text(staged.parquet)})"
    ).fetchone() or (0,)
    broken = database.execute("SELECT count(DISTINCT line_byte_position) FROM reject_errors").fetchone() or (
        0,
    )
    if facts.encoding in UTF8 and facts.lines == shape.skip + total[0] and not broken[0]:
        return staged
    return line_table(database, staged, shape, path, rows=total[0], broken=broken[0])
