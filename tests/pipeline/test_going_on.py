"""What is taken over from an interrupted refresh, and what is not."""

from __future__ import annotations

import json
import signal
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from behoud.engine.holdings import Holdings
from behoud.engine.prune import clear
from behoud.engine.work import STEPS, Work
from behoud.errors import BehoudError
from behoud.pipeline.fingerprint import fingerprint
from behoud.pipeline.reasons import error_of, plain
from behoud.pipeline.steps import Done, Result, Step, Steps
from behoud.words import Words, fault, in_words
from tests.pipeline.harbour import begin, harbour
from tests.sources.folder import run

ROWS = pa.table({"customer_id": ["Anna", "Bram"], "value": [1.5, None]})


def steps_in(lake: Path) -> Steps:
    made = Steps()
    made.remember_in(Work.opened(lake, "mark"))
    return made


def counting(made: list[str], rows: pa.Table = ROWS) -> Callable[[], pa.Table]:
    def make() -> pa.Table:
        made.append("made")
        return rows

    return make


def test_a_finished_step_is_not_computed_again(tmp_path: Path) -> None:
    made: list[str] = []
    first = steps_in(tmp_path).table("features-2025-01-01", counting(made))
    again = steps_in(tmp_path)
    assert again.table("features-2025-01-01", counting(made)).equals(first)
    assert (first.equals(ROWS), made, [d.resumed for d in again.done]) == (True, ["made"], [True])


@pytest.mark.parametrize("damage", [b"", b"PAR1 half a file"])
def test_a_damaged_step_is_computed_again(tmp_path: Path, damage: bytes) -> None:
    made: list[str] = []
    steps_in(tmp_path).table("scores", counting(made))
    (tmp_path / "work" / "mark" / "scores.parquet").write_bytes(damage)
    assert steps_in(tmp_path).table("scores", counting(made)).equals(ROWS)
    assert made == ["made", "made"]


def test_a_step_whose_file_is_gone_is_computed_again(tmp_path: Path) -> None:
    made: list[str] = []
    steps_in(tmp_path).table("scores", counting(made))
    (tmp_path / "work" / "mark" / "scores.parquet").unlink()
    steps_in(tmp_path).table("scores", counting(made))
    assert made == ["made", "made"]


@pytest.mark.parametrize("text", ["{", '{"format": 0}', "[]"])
def test_a_list_of_steps_that_cannot_be_read_is_begun_anew(tmp_path: Path, text: str) -> None:
    made: list[str] = []
    steps_in(tmp_path).table("scores", counting(made))
    (tmp_path / "work" / "mark" / STEPS).write_text(text)
    steps_in(tmp_path).table("scores", counting(made))
    assert made == ["made", "made"]


def test_a_step_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def fails() -> pa.Table:
        raise fault("measure-kind", metric="arr", kind="inactivity")

    with pytest.raises(BehoudError):
        steps_in(tmp_path).table("scores", fails)
    assert Work.opened(tmp_path, "mark").steps == {}


def test_what_a_step_noted_outlives_the_process(tmp_path: Path) -> None:
    reason = fault("measure-needs", metric="renewal_rate", table="contract_terms")
    whole = BehoudError("Two.", code="refresh-nothing", facts={"why": reason}, parts=[reason])
    steps_in(tmp_path).result("metric-a", lambda: Result(notes={"withheld": [plain(whole)]}))
    found = error_of(steps_in(tmp_path).result("metric-a", Result).notes["withheld"][0])
    assert plain(found) == plain(whole)
    assert [in_words(found, Words(language)) for language in ("nl", "en")] == [
        in_words(whole, Words(language)) for language in ("nl", "en")
    ]


def test_files_that_a_step_wrote_are_taken_over(tmp_path: Path) -> None:
    folders: list[Path] = []

    def write(folder: Path) -> tuple[Path, ...]:
        assert not folder.exists()
        folders.append(folder)
        folder.mkdir()
        files = (folder / "part-00000.parquet", folder / "part-00001.parquet")
        for file in files:
            pq.write_table(ROWS, file)
        return files

    first = steps_in(tmp_path).files("features-today", write)
    assert (steps_in(tmp_path).files("features-today", write), len(folders)) == (first, 1)
    first[1].unlink()
    assert (steps_in(tmp_path).files("features-today", write), len(folders)) == (first, 2)


def test_a_step_counts_its_own_seconds_and_its_place(tmp_path: Path) -> None:
    steps = steps_in(tmp_path)
    steps.expected["features"] = 2

    def outer() -> Result:
        for day in ("2025-01-01", "2025-01-31"):
            steps.table(f"features-{day}", lambda: ROWS)
        return Result()

    steps.result("prediction", outer)
    assert [done.step for done in steps.done] == [
        Step("features-2025-01-01", 1, 2),
        Step("features-2025-01-31", 2, 2),
        Step("prediction"),
    ]
    assert all(isinstance(done, Done) and done.seconds >= 0 for done in steps.done)


def test_work_of_other_data_is_removed_and_that_of_these_stays(tmp_path: Path) -> None:
    for mark in ("old", "new"):
        Work.opened(tmp_path, mark).keep("scores", {"scores": ROWS}, {})
    clear(tmp_path, keep={"new"})
    assert [folder.name for folder in (tmp_path / "work").iterdir()] == ["new"]


def test_the_fingerprint_follows_data_settings_and_day_and_nothing_else(tmp_path: Path) -> None:
    company = harbour(tmp_path)
    run(company)
    held = Holdings.load(company.lake)
    mark = fingerprint(company, held)
    assert fingerprint(harbour(tmp_path), Holdings.load(company.lake)) == mark
    assert fingerprint(harbour(tmp_path, more="[retention]\ndays = 1\n"), held) == mark
    assert fingerprint(company.at(company.as_of.replace(day=2)), held) != mark
    assert fingerprint(harbour(tmp_path, more="[thresholds]\nminimum_group = 3\n"), held) != mark
    with (tmp_path / "terms.csv").open("a") as terms:
        terms.write("T99,C01,2025-01-01,2026-01-01,,100.00\n")
    run(company)
    assert fingerprint(company, Holdings.load(company.lake)) != mark


def test_ctrl_c_says_that_the_next_refresh_goes_on(tmp_path: Path) -> None:
    harbour(tmp_path)
    process = begin(tmp_path, "--no-report", "--language", "en")
    assert process.stderr is not None
    first = [process.stderr.readline() for _ in range(3)]
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert [line.partition(" ·")[0] for line in first] == ["Importing", "Usage per day", "Departures"]
    assert said.strip().splitlines()[-1] == (
        "Interrupted. The next behoud refresh goes on from the steps that were finished; "
        "until then what was published before can be read."
    )
    assert process.returncode == 130
    work = list((tmp_path / "lake" / "work").glob("[!.]*/" + STEPS))
    assert "departures" in json.loads(work[0].read_text())["steps"]
