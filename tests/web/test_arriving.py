"""What is uploaded: names made safe, odd files taken or refused row by row, bombs in little memory."""

from __future__ import annotations

import gzip
import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from behoud.errors import BehoudError
from behoud.sources.recognise import propose
from behoud.web.start import arriving
from behoud.web.start.arriving import taken_in
from tests.sources.folder import company_at, only, run, source

TEAMS = b"teamcode;naam\r\nT1;Noord\r\nT2;Zuid\r\n"
MEMORY = 256 * 2**20


def bring(folder: Path, name: str, content: bytes) -> tuple[str, ...]:
    return taken_in(folder, name, [content])


def refused(folder: Path, name: str, content: bytes) -> str:
    """Why a file was refused; nothing of it is left."""
    with pytest.raises(BehoudError) as error:
        bring(folder, name, content)
    assert [file.name for file in (folder / "data").iterdir()] == []
    return str(error.value.code)


def zipped(**files: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return packed.getvalue()


def sheet() -> bytes:
    book, kept = openpyxl.Workbook(), io.BytesIO()
    for row in (["teamcode", "naam"], ["T1", "Noord"]):
        book.active.append(row)
    book.save(kept)
    return kept.getvalue()


def parquet(rows: int = 2) -> bytes:
    kept = io.BytesIO()
    pq.write_table(pa.table({"teamcode": [f"T{n}" for n in range(rows)]}), kept)
    return kept.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("teams.csv", TEAMS),
        ("teams.csv.gz", gzip.compress(TEAMS)),
        ("teams.xlsx", sheet()),
        ("teams.parquet", parquet()),
    ],
)
def test_files_of_every_kind_are_taken_as_they_are(tmp_path: Path, name: str, content: bytes) -> None:
    assert bring(tmp_path, name, content) == (name,)
    assert (tmp_path / "data" / name).read_bytes() == content


def test_an_archive_is_unpacked_to_the_files_that_are_read(tmp_path: Path) -> None:
    content = zipped(**{"uit/teams.csv": TEAMS, "lees mij.pdf": b"%PDF", "__MACOSX/teams.csv": b"x"})
    assert bring(tmp_path, "export.zip", content) == ("teams.csv",)
    assert [file.name for file in (tmp_path / "data").iterdir()] == ["teams.csv"]


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("../../etc/teams.csv", "teams.csv"),
        ("C:\\export\\teams.csv", "teams.csv"),
        ("teams*[1].csv", "teams__1_.csv"),
        (".csv", "bestand.csv"),
    ],
)
def test_a_name_leads_nowhere_else_and_is_no_pattern(tmp_path: Path, name: str, there: str) -> None:
    if name == ".csv":
        name = "..csv"
    assert bring(tmp_path, name, TEAMS) == (there,)
    assert (tmp_path / "data" / there).read_bytes() == TEAMS


def test_a_name_in_an_archive_leads_nowhere_else(tmp_path: Path) -> None:
    content = zipped(**{"../../../teams.csv": TEAMS, "/etc/klanten.csv": TEAMS})
    assert bring(tmp_path, "x.zip", content) == ("klanten.csv",)
    assert [file.relative_to(tmp_path) for file in tmp_path.rglob("*.csv")] == [Path("data/klanten.csv")]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("teams.exe", b"MZ", "web-start-file-unknown"),
        ("teams.csv", b"", "sources-empty-file"),
        ("teams.csv", sheet(), "web-start-no-text"),
        ("teams.parquet", TEAMS, "sources-no-parquet"),
        ("teams.csv.gz", gzip.compress(TEAMS)[:-9], "web-start-archive-broken"),
        ("export.zip", TEAMS, "web-start-archive-broken"),
        ("export.zip", zipped(**{"lees mij.pdf": b"%PDF"}), "web-start-archive-files"),
        ("export.zip", zipped(**{"a/teams.csv": TEAMS, "b/teams.csv": TEAMS}), "web-start-archive-twice"),
        ("export.zip", zipped(**{"inner.zip": zipped(**{"teams.csv": TEAMS})}), "web-start-archive-files"),
        ("teams.csv", b";".join(b"k%d" % n for n in range(1_000_000)) + b"\n", "web-start-wide"),
    ],
    ids=["kind", "empty", "sheet", "parquet", "cut-gzip", "no-zip", "no-table", "twice", "nested", "wide"],
)
def test_what_is_not_what_it_says_is_refused(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    assert refused(tmp_path, name, content) == code


def test_a_file_larger_than_is_told_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arriving, "LARGEST", 10)
    assert refused(tmp_path, "teams.csv", TEAMS) == "web-start-large"


def zip_of(name: str) -> bytes:
    """A gigabyte of nothing in a megabyte, as the only file of an archive."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive, archive.open(name, "w") as file:
        for _ in range(1024):
            file.write(b"a;" * 2**19)
    return packed.getvalue()


def packed_gzip() -> bytes:
    kept = io.BytesIO()
    with gzip.open(kept, "wb", 6) as file:
        for _ in range(1024):
            file.write(b"a;" * 2**19)
    return kept.getvalue()


CHILD = """
import json, sys
from pathlib import Path
from behoud.errors import BehoudError
from behoud.web.start.arriving import PIECE, taken_in

def pieces(file):
    with open(file, "rb") as opened:
        while piece := opened.read(PIECE):
            yield piece

try:
    taken_in(Path(sys.argv[1]), Path(sys.argv[2]).name, pieces(sys.argv[2]))
    code = ""
except BehoudError as error:
    code = error.code
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(json.dumps([code, int(status["VmHWM"].split()[0])]))
"""


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("bom.zip", lambda: zip_of("a.csv")),
        ("bom.xlsx", lambda: zip_of("xl/worksheets/sheet1.xml")),
        ("bom.csv.gz", packed_gzip),
    ],
)
def test_a_bomb_is_refused_in_little_memory(tmp_path: Path, name: str, made: Callable[[], bytes]) -> None:
    """The whole process that refuses it, Python and libraries included, stays within 256 MB."""
    bomb = tmp_path / name
    bomb.write_bytes(made())
    company = tmp_path / "company"
    company.mkdir()
    ran = subprocess.run(
        [sys.executable, "-c", CHILD, str(company), str(bomb)], capture_output=True, text=True, check=True
    )
    code, most = json.loads(ran.stdout)
    assert code in ("web-start-bomb", "sources-sheet-bomb")
    assert most * 1024 < MEMORY
    assert list((company / "data").iterdir()) == []


def test_an_archive_that_lies_about_its_sizes_is_counted_as_it_comes_out(tmp_path: Path) -> None:
    """The directory of the archive says ten bytes; a megabyte stands behind it."""
    content = bytearray(zipped(**{"teams.csv": b"T1;" + b"a" * 2**20}))
    central = content.rindex(b"PK\x01\x02")
    content[central + 24 : central + 28] = (10).to_bytes(4, "little")
    assert refused(tmp_path, "liegt.zip", bytes(content)) == "web-start-archive-broken"


ENCODED: dict[str, Callable[[str], bytes]] = {
    "utf-8 with mark": lambda text: text.encode("utf-8-sig"),
    "utf-16": lambda text: text.encode("utf-16"),
    "utf-16 without mark": lambda text: text.encode("utf-16-le"),
    "windows": lambda text: text.encode("windows-1252"),
    "nul": lambda text: text.replace("Zuid", "Zu\0id").encode(),
}


@pytest.mark.parametrize("way", ENCODED)
def test_odd_encodings_are_recognised_and_every_row_is_read(tmp_path: Path, way: str) -> None:
    text = "teamcode;naam\r\n" + "".join(f"T{n};Zuid é {n}\r\n" for n in range(50))
    bring(tmp_path, "teams.csv", ENCODED[way](text))
    assert propose(tmp_path).findings[0].tables == ("teams",)
    report = run(
        company_at(tmp_path / "c", source("teams", "../data/teams.csv", team_id="teamcode", name="naam"))
    )
    counts = only(report).counts
    assert (counts.read, counts.added + counts.quarantined) == (50, 50)


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\r\n\x00"), max_size=12)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    cells=st.lists(
        st.tuples(TEXTS, st.sampled_from(["01-02-2024", "2024-02-31", "31-12-2023", "morgen", ""])),
        min_size=1,
        max_size=5,
    ),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "windows-1252"]),
)
def test_whatever_stands_in_a_file_the_rows_add_up(
    tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, str]], encoding: str
) -> None:
    """Each row is loaded or set apart with a reason; days of two kinds and strange signs end no import."""
    folder = tmp_path_factory.mktemp("odd")
    usual = [("Jan Smit", "31-12-2023")] * 12
    told = [f'K{n};"{name.replace(chr(34), "")}";{day}' for n, (name, day) in enumerate([*usual, *cells])]
    text = "\r\n".join(["klantnr;naam;sinds", *told]) + "\r\n"
    bring(folder, "klanten.csv", text.encode(encoding, "replace"))
    day = 'started_on = { column = "sinds", format = "dd-mm-yyyy" }\n'
    asked = source("customers", "../data/klanten.csv", customer_id="klantnr", name="naam") + day
    counts = only(run(company_at(folder / "c", asked))).counts
    assert counts.add_up
    assert counts.read == len(usual) + len(cells)
