"""Writes the demo's tables as files: CSV with ISO days, Dutch exports, Parquet for what is large."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pcsv
import pyarrow.parquet as pq

from behoud.sources.demo.companyfile import EXPORTS, HEADERS, WORDS

PARQUET_OVER_CUSTOMERS = 20_000


def write_table(folder: Path, name: str, table: pa.Table, *, large: bool) -> str:
    """Writes one table into `folder`/data; the path of its file within the folder."""
    (folder / "data").mkdir(parents=True, exist_ok=True)
    if name == "events" and large:
        path = f"data/{name}.parquet"
        pq.write_table(table, folder / path, compression="zstd")
        return path
    path = f"data/{EXPORTS.get(name, name)}.csv"
    made = _dutch(name, table) if name in EXPORTS else _plain(table)
    options = pcsv.WriteOptions(delimiter=";" if name in EXPORTS else ",", quoting_style="needed")
    pcsv.write_csv(made, folder / path, options)
    return path


def _plain(table: pa.Table) -> pa.Table:
    """Moments to the second, columns that hold nothing left out."""
    fields = [
        pa.field(f.name, pa.timestamp("s", "UTC") if pa.types.is_timestamp(f.type) else f.type)
        for f in table.schema
    ]
    kept = [f.name for f in table.schema if table[f.name].null_count < len(table)]
    return table.cast(pa.schema(fields)).select(kept)


def _dutch(name: str, table: pa.Table) -> pa.Table:
    columns = {
        header: _as_typed_by_a_dutch_office(name, own, table[own]) for own, header in HEADERS[name].items()
    }
    return pa.table(columns)


def _as_typed_by_a_dutch_office(table: str, column: str, values: pa.ChunkedArray) -> pa.ChunkedArray:
    """Days as dd-mm-yyyy, a comma in amounts, Dutch words for the codes."""
    if pa.types.is_date(values.type):
        return pc.strftime(values, format="%d-%m-%Y")
    if pa.types.is_decimal(values.type):
        return pc.replace_substring(values.cast(pa.string()), ".", ",")
    words = WORDS.get((table, column))
    if words is None:
        return values
    place = pc.index_in(values, value_set=pa.array(list(words.values())))
    return pa.array(list(words)).take(place.combine_chunks())
