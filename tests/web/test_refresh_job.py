"""A real refresh by real workers: killed half-way, taken over, resumed, and the old figures stand meanwhile."""

from __future__ import annotations

import shutil
import signal
from pathlib import Path

import pytest

from behoud.company import load
from behoud.engine.read import published
from behoud.pipeline.refresh import refresh
from tests.pipeline.harbour import harbour, sums
from tests.web.hands import LEASE, SECONDS, Yard, wait_for, yard_in

ASK = 'queue.enqueue("refresh")'
WORK = f"""
one = worker.Worker(lease=timedelta(seconds={LEASE}))
one.heed()
one.work()
"""
BEFORE = "as_of = 2025-02-01"


@pytest.fixture
def company(tmp_path: Path) -> Yard:
    """Harbour Ltd, published as of February and due to be refreshed as of March."""
    made = harbour(tmp_path / "harbour")
    file = made.root / "behoud.toml"
    march = file.read_text(encoding="utf-8")
    file.write_text(march.replace("as_of = 2025-03-01", BEFORE), encoding="utf-8")
    refresh(load(made.root)).definitions.views.engine.close()
    file.write_text(march, encoding="utf-8")
    return yard_in(made.root, "")


def steps(company: Yard) -> list[tuple[str, bool]]:
    return [(name, resumed) for name, _, resumed in company.jobs()[0]["steps"]]


@pytest.mark.slow
def test_a_killed_refresh_is_taken_over_and_goes_on_from_its_finished_steps(
    company: Yard, tmp_path: Path
) -> None:
    alone = shutil.copytree(company.folder, tmp_path / "alone")
    refresh(load(alone)).definitions.views.engine.close()
    february = published(company.folder / "lake").name
    company.run(ASK)
    killed = company.begin(WORK)
    wait_for(lambda: sum(name.startswith("metric-") for name, _ in steps(company)) > 5)
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    assert published(company.folder / "lake").name == february
    other = company.begin(WORK)
    wait_for(lambda: company.jobs()[0]["status"] == "done")
    other.terminate()
    other.communicate(timeout=SECONDS)
    (job,) = company.jobs()
    assert (job["fence"], job["attempts"], job["outcome"]) == (2, 2, "web-jobs-refresh-done")
    assert sum(resumed for _, resumed in steps(company)) > 5
    assert [name for name, _ in steps(company)][-3:] == ["publish", "reports", "pages"]
    assert sums(company.folder) == sums(alone)
    assert len(list((company.folder / "reports").glob("*.html"))) == 1


@pytest.mark.slow
def test_where_a_refresh_from_the_command_line_is_busy_the_job_waits(company: Yard) -> None:
    from behoud.engine.lock import locked

    company.run(ASK)
    with locked(company.folder / "lake", "refresh"):
        worker = company.begin(WORK)
        wait_for(lambda: company.jobs()[0]["fence"] == 1 and company.jobs()[0]["status"] == "waiting")
    worker.terminate()
    worker.communicate(timeout=SECONDS)
    assert [(job["status"], job["attempts"]) for job in company.jobs()] == [("waiting", 0)]
