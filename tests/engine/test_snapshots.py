"""Published snapshots: read whole or not at all, cited by reports, removed by the company's rule."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pytest

from behoud.company import Company, load
from behoud.engine.cite import cited, citing
from behoud.engine.claim import IN_USE
from behoud.engine.prune import clear, prune
from behoud.engine.read import opened, published
from behoud.engine.scratch import SPILL
from behoud.engine.write import FORMAT, Draft, Part, Written, replace_text, write_table
from behoud.errors import BehoudError
from behoud.sources.lake import tidy
from tests.sources.folder import company_at, run, source

ROWS = pa.table({"customer_id": ["Anna", "Bram"], "value": [1.5, 2.5]})
NOTHING = {"format": 1, "loads": [], "sequence": 0, "absent": []}
RULE = "[retention]\ndays = 0\nmonths = 0\nleast = 1\n"


def company(folder: Path) -> Company:
    (folder / "behoud.toml").write_text(
        '[company]\nname = "Kaas"\ncurrency = "EUR"\n[churn]\nkind = "contract"\n' + RULE
    )
    return load(folder)


def publish(lake: Path, at: str, holdings: object = NOTHING) -> str:
    """A snapshot that was published on a day."""
    moment = datetime.fromisoformat(at).replace(tzinfo=UTC)
    draft = Draft(lake, date(2026, 1, 1), holdings, moment)  # type: ignore[arg-type]
    draft.add("scores", ROWS)
    folder = draft.publish()
    manifest = json.loads((folder / "manifest.json").read_text())
    replace_text(folder / "manifest.json", json.dumps(manifest | {"published_at": moment.isoformat()}))
    return folder.name


def names(lake: Path) -> list[str]:
    return sorted(folder.name for folder in (lake / "snapshots").iterdir())


def test_a_snapshot_says_its_files_and_reads_them(tmp_path: Path) -> None:
    publish(tmp_path, "2026-01-02")
    found = published(tmp_path)
    assert (found.read("scores").equals(ROWS), found.tables["scores"].rows) == (True, 2)
    assert [part.name for part in found.tables["scores"].files] == ["scores.parquet"]


def test_a_table_of_several_files_is_one_table(tmp_path: Path) -> None:
    parts = [write_table(ROWS.slice(n, 1), tmp_path / "work" / f"part-{n}.parquet") for n in made(tmp_path)]
    written = Written(2, tuple(file for part in parts for file in part.files))
    draft = Draft(tmp_path / "lake", date(2026, 1, 1), NOTHING)
    draft.adopt("scores", written.paths(tmp_path / "work"), written)
    draft.publish()
    found = published(tmp_path / "lake")
    assert found.read("scores").equals(ROWS)
    assert found.tables["scores"].files == tuple(
        Part(f"scores-{n:05d}.parquet", part.files[0].sha256, part.files[0].bytes)
        for n, part in enumerate(parts)
    )


def made(folder: Path) -> range:
    (folder / "work").mkdir()
    return range(2)


def test_equal_rows_are_equal_bytes(tmp_path: Path) -> None:
    twice = pa.concat_tables([ROWS.slice(0, 1), ROWS.slice(1, 1)])
    one, two = (write_table(rows, tmp_path / name) for name, rows in (("a", ROWS), ("b", twice)))
    assert one.files[0].sha256 == two.files[0].sha256


@pytest.mark.parametrize("found", [0, FORMAT + 1, None])
def test_a_snapshot_of_another_version_is_said(tmp_path: Path, found: int | None) -> None:
    folder = tmp_path / "snapshots" / publish(tmp_path, "2026-01-02")
    manifest = json.loads((folder / "manifest.json").read_text()) | {"format": found}
    (folder / "manifest.json").write_text(json.dumps(manifest))
    with pytest.raises(BehoudError) as refused:
        published(tmp_path)
    assert (refused.value.code, refused.value.facts["known"]) == ("engine-snapshot-format", str(FORMAT))


def test_the_rule_removes_all_but_the_published_one(tmp_path: Path) -> None:
    made = company(tmp_path)
    old, new = publish(made.lake, "2026-01-02"), publish(made.lake, "2026-01-03")
    assert (prune(made), names(made.lake), published(made.lake).name) == ((old,), [new], new)


def test_the_published_one_stays_also_where_it_is_not_the_last(tmp_path: Path) -> None:
    made = company(tmp_path)
    old, new = publish(made.lake, "2026-01-02"), publish(made.lake, "2026-01-03")
    replace_text(made.lake / "current", old)
    assert (prune(made), names(made.lake), published(made.lake).name) == ((), [old, new], old)


def test_a_snapshot_of_another_version_is_left_alone(tmp_path: Path) -> None:
    made = company(tmp_path)
    old, new = publish(made.lake, "2026-01-02"), publish(made.lake, "2026-01-03")
    (made.lake / "snapshots" / old / "manifest.json").write_text('{"format": 99}')
    assert (prune(made), names(made.lake)) == ((), [old, new])


def test_a_report_holds_its_snapshot_until_it_is_thrown_away(tmp_path: Path) -> None:
    made = company(tmp_path)
    old = publish(made.lake, "2026-01-02")
    report = tmp_path / "reports" / "kaas.html"
    with citing(made.lake, report, old):
        replace_text(report, "<html>")
    new = publish(made.lake, "2026-01-03")
    assert (prune(made), names(made.lake)) == ((), [old, new])
    report.unlink()
    assert (prune(made), names(made.lake), list((made.lake / "cited").iterdir())) == ((old,), [new], [])


def test_a_report_that_is_written_anew_lets_its_snapshot_go(tmp_path: Path) -> None:
    made = company(tmp_path)
    report = tmp_path / "reports" / "kaas.html"
    old = publish(made.lake, "2026-01-02")
    for name in (old, new := publish(made.lake, "2026-01-03")):
        with citing(made.lake, report, name):
            replace_text(report, "<html>")
    assert (cited(made.lake), prune(made)) == (frozenset({new}), (old,))


def test_a_report_that_was_not_finished_loses_nothing(tmp_path: Path) -> None:
    made = company(tmp_path)
    report = tmp_path / "reports" / "kaas.html"
    old, new = publish(made.lake, "2026-01-02"), publish(made.lake, "2026-01-03")
    with citing(made.lake, report, old):
        replace_text(report, "<html>")
    with pytest.raises(KeyboardInterrupt), citing(made.lake, report, new):
        raise KeyboardInterrupt
    assert cited(made.lake) == {old, new}


def test_a_report_of_a_snapshot_that_is_gone_is_refused(tmp_path: Path) -> None:
    made = company(tmp_path)
    report = tmp_path / "reports" / "kaas.html"
    old, _ = publish(made.lake, "2026-01-02"), publish(made.lake, "2026-01-03")
    prune(made)
    with pytest.raises(BehoudError) as refused, citing(made.lake, report, old):
        replace_text(report, "<html>")
    assert (refused.value.code, report.exists(), cited(made.lake)) == (
        "engine-snapshot-gone",
        False,
        frozenset(),
    )


def test_who_has_a_removed_snapshot_open_gets_a_sentence(tmp_path: Path) -> None:
    made = company(tmp_path)
    publish(made.lake, "2026-01-02")
    held = published(made.lake)
    publish(made.lake, "2026-01-03")
    assert held.read("scores").equals(ROWS)
    prune(made)
    with pytest.raises(BehoudError) as gone:
        held.read("scores")
    assert gone.value.code == "engine-snapshot-gone"


def test_a_current_that_names_a_removed_snapshot_is_said(tmp_path: Path) -> None:
    publish(tmp_path, "2026-01-02")
    replace_text(tmp_path / "current", "2020-01-01-gone")
    with pytest.raises(BehoudError) as gone:
        published(tmp_path)
    assert gone.value.code == "engine-snapshot-gone"


def test_what_dead_processes_left_is_removed(tmp_path: Path) -> None:
    name = publish(tmp_path, "2026-01-02")
    for left in ("snapshots/.draft-x", "snapshots/.gone-y", "work/stale", f"work/{SPILL}z"):
        (tmp_path / left).mkdir(parents=True)
        (tmp_path / left / "half.parquet").write_bytes(b"half")
    (tmp_path / "work" / f"{SPILL}z" / IN_USE).touch()
    (tmp_path / ".current.99999").write_text("half")
    clear(tmp_path)
    assert (names(tmp_path), list((tmp_path / "work").iterdir())) == ([name], [])
    assert sorted(p.name for p in tmp_path.iterdir()) == ["current", "snapshots", "work"]


def test_files_of_the_import_go_with_the_last_snapshot_that_was_made_from_them(tmp_path: Path) -> None:
    made = company_at(tmp_path, RULE + source("teams", "t.csv"), {"t.csv": "team_id\nT1\n"})
    first = run(made).holdings
    old = publish(made.lake, "2026-01-02", first.content)
    # Read as text anew under another mapping: the same bytes become other files.
    made = company_at(tmp_path, RULE + source("teams", "t.csv", team_id="team_id", name="team_id"))
    held = run(made).holdings
    new = publish(made.lake, "2026-01-03", held.content)
    files = {file.name for file in first.files("teams")}
    assert files <= {file.name for file in (made.lake / "versions" / "teams").iterdir()}
    assert (prune(made), names(made.lake), opened(made.lake / "snapshots" / new).name) == ((old,), [new], new)
    tidy(held)
    left = {file.name for file in (made.lake / "versions" / "teams").iterdir()}
    assert left == {file.name for file in held.files("teams")}
    assert left != files
