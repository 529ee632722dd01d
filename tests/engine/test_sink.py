"""What an engine writes: files that the other engine reads, of exactly the promised types, whole or absent."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal as D
from pathlib import Path

import ibis
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from behoud.engine import Engine
from behoud.errors import BehoudError

LINE = pa.struct([("product", pa.string()), ("amount", pa.decimal128(18, 2))])
SCHEMA = pa.schema(
    [
        ("customer_id", pa.string()),
        ("seats", pa.int64()),
        ("share", pa.float64()),
        ("key_account", pa.bool_()),
        ("started_on", pa.date32()),
        ("recorded_at", pa.timestamp("us", tz="UTC")),
        ("yearly_amount", pa.decimal128(18, 2)),
        ("value", pa.decimal128(38, 4)),
        ("lines", pa.list_(LINE)),
    ]
)
ANNA = {
    "customer_id": "Anna d'Arc",
    "seats": 2**60 + 1,
    "share": 0.1,
    "key_account": True,
    "started_on": date(1900, 2, 28),
    "recorded_at": datetime(2026, 3, 29, 1, 30, 0, 123456, tzinfo=UTC),
    "yearly_amount": D("9999999999999999.99"),
    "value": D("1234567890123456789012345678901234.5678"),
    "lines": [{"product": "kaas", "amount": D("0.01")}, {"product": None, "amount": None}],
}
BRAM = dict.fromkeys(SCHEMA.names) | {"customer_id": "Bram", "lines": []}
CEES = dict.fromkeys(SCHEMA.names) | {"customer_id": "Cees", "recorded_at": datetime(1582, 1, 1, tzinfo=UTC)}
ROWS = pa.Table.from_pylist([ANNA, BRAM, CEES], schema=SCHEMA)
ENGINES = [
    "duckdb duckdb",
    pytest.param("duckdb spark", marks=pytest.mark.spark),
    pytest.param("spark duckdb", marks=pytest.mark.spark),
    pytest.param("spark spark", marks=pytest.mark.spark),
]


@pytest.fixture
def writer_and_reader(request: pytest.FixtureRequest) -> tuple[Engine, Engine]:
    writer, reader = request.param.split()
    return request.getfixturevalue(f"{writer}_engine"), request.getfixturevalue(f"{reader}_engine")


both_ways = pytest.mark.parametrize("writer_and_reader", ENGINES, indirect=True)


def in_file(folder: Path, rows: pa.Table) -> Path:
    """Rows in a Parquet file of pyarrow's, so that each engine starts from the same."""
    file = folder / "given.parquet"
    pq.write_table(rows, file)
    return file


@both_ways
def test_one_engine_reads_what_the_other_wrote(
    writer_and_reader: tuple[Engine, Engine], tmp_path: Path
) -> None:
    writer, reader = writer_and_reader
    given = writer.read([in_file(tmp_path, ROWS)])
    files = writer.write(given, tmp_path / "lake" / "written", schema=SCHEMA)
    back = reader.read(files)
    assert reader.arrow(back.order_by(back.customer_id)).to_pylist() == ROWS.to_pylist()
    assert reader.arrow(back).schema == SCHEMA


@both_ways
def test_no_rows_are_written_as_a_file_with_their_columns(
    writer_and_reader: tuple[Engine, Engine], tmp_path: Path
) -> None:
    writer, reader = writer_and_reader
    given = writer.read([in_file(tmp_path, ROWS)])
    files = writer.write(given.filter(given.customer_id == "Wim"), tmp_path / "nobody")
    assert [file.name for file in files] == ["part-00000.parquet"]
    assert reader.arrow(reader.read(files)).equals(SCHEMA.empty_table())


def test_the_folder_holds_the_listed_files_and_nothing_else(engine: Engine, tmp_path: Path) -> None:
    given = in_file(tmp_path, ROWS)
    files = engine.write(engine.read([given]), tmp_path / "written")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["given.parquet", "written"]
    assert sorted((tmp_path / "written").iterdir()) == sorted(files)
    codecs = {pq.read_metadata(file).row_group(0).column(0).compression for file in files}
    assert codecs == {"ZSTD"}


def test_sums_are_written_as_promised_however_wide_the_engine_computes_them(
    engine: Engine, tmp_path: Path
) -> None:
    rows = engine.read([in_file(tmp_path, ROWS)])
    sums = rows.aggregate(seats=rows.seats.sum(), yearly=rows.yearly_amount.sum(), n=rows.count())
    (file,) = engine.write(sums, tmp_path / "sums")
    types = {field.name: str(field.type) for field in pq.read_schema(file)}
    assert types == {"seats": "int64", "yearly": "decimal128(38, 2)", "n": "int64"}
    assert pq.read_table(file).to_pylist() == [
        {"seats": 2**60 + 1, "yearly": D("9999999999999999.99"), "n": 3}
    ]


WRONG = [
    (
        SCHEMA.set(1, pa.field("seats", pa.int32())),
        "Column “seats” of written came out as seats int64 where seats int32 was promised; nothing was published.",
    ),
    (
        SCHEMA.remove(8),
        "Column “lines” of written came out as lines list<struct<product: string, amount: decimal128(18, 2)>>"
        " where absent was promised; nothing was published.",
    ),
    (
        SCHEMA.append(pa.field("team", pa.string())),
        "Column “team” of written came out as absent where team string was promised; nothing was published.",
    ),
]


@pytest.mark.parametrize(("schema", "sentence"), WRONG)
def test_another_schema_than_promised_is_refused_and_leaves_nothing(
    engine: Engine, tmp_path: Path, schema: pa.Schema, sentence: str
) -> None:
    rows = engine.read([in_file(tmp_path, ROWS)])
    with pytest.raises(BehoudError) as refused:
        engine.write(rows, tmp_path / "written", schema=schema)
    assert (refused.value.code, str(refused.value)) == ("engine-schema", sentence)
    assert [path.name for path in tmp_path.iterdir()] == ["given.parquet"]


def test_a_query_that_fails_on_its_way_leaves_nothing(engine: Engine, tmp_path: Path) -> None:
    rows = engine.read([in_file(tmp_path, ROWS)])
    with pytest.raises(Exception, match=r"Anna d.*Arc"):
        engine.write(rows.mutate(seats=rows.customer_id.cast("int64")), tmp_path / "written")
    assert [path.name for path in tmp_path.iterdir()] == ["given.parquet"]


def test_a_folder_that_exists_is_left_as_it_is(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "written").mkdir()
    with pytest.raises(BehoudError) as refused:
        engine.write(engine.read([in_file(tmp_path, ROWS)]), tmp_path / "written")
    assert refused.value.code == "engine-folder-taken"
    assert list((tmp_path / "written").iterdir()) == []


def test_what_a_killed_run_left_is_swept_away(duckdb_engine: Engine, tmp_path: Path) -> None:
    (tmp_path / ".written.draft").mkdir()
    (tmp_path / ".written.draft" / "part-00007.parquet").write_bytes(b"half")
    files = duckdb_engine.write(duckdb_engine.table(ROWS.select(["customer_id"])), tmp_path / "written")
    assert [path.name for path in tmp_path.iterdir()] == ["written"]
    assert files == (tmp_path / "written" / "part-00000.parquet",)


@pytest.mark.parametrize("name", ["Kaas & Zonen [2026]", "50% {new}", "d'Arc"])
def test_the_folder_may_have_any_name(engine: Engine, tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    files = engine.write(engine.read([in_file(folder, ROWS)]), folder / "written")
    assert engine.read(files).count().to_pyarrow().as_py() == 3


def test_rows_that_are_computed_in_memory_are_written_too(engine: Engine, tmp_path: Path) -> None:
    rows = engine.table(pa.table({"n": [3, 1, 2]}))
    files = engine.write(rows.order_by(rows.n).mutate(double=rows.n * ibis.literal(2)), tmp_path / "numbers")
    assert pa.concat_tables(map(pq.read_table, files)).to_pydict() == {"n": [1, 2, 3], "double": [2, 4, 6]}
