"""behoud evaluate on the demo company: the finding first, within a terminal, as a page and as JSON."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from behoud.library import open_company
from behoud.report.facts import Reader
from behoud.report.judged import parts
from behoud.words import Words
from tests.cli.test_who_is_next import said
from tests.conftest import Demo


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_first_line_is_the_finding_and_no_line_is_wide(demo: Demo, language: str) -> None:
    company = open_company(demo.folder, language=language)
    first, *_ = parts(company.evidence, Reader(Words(language), "EUR"), drawn=False)
    company.close()
    told = said(demo, "evaluate", "--language", language).splitlines()
    assert " ".join(told[:3]).startswith(first.title.split(":")[0])
    assert [line for line in told if len(line) > 100] == []


def test_everything_has_the_dates_that_the_summary_leaves_out(demo: Demo) -> None:
    company = open_company(demo.folder)
    rows = company.table("evaluation").to_pylist()
    company.close()
    days = {Words("en").date(row["test_on"], "d MMM y") for row in rows if row["test_on"]}
    short, long = (said(demo, "evaluate", "--language", "en", *more) for more in ((), ("--all",)))
    assert [day for day in days if day in short or day not in long] == []


def test_a_page_is_written_where_it_is_asked_for(demo: Demo, tmp_path: Path) -> None:
    copy = Demo(shutil.copytree(demo.folder, tmp_path / "demo"), demo.answer)
    file = tmp_path / "pages" / "evaluation.html"
    told = said(copy, "evaluate", "--language", "nl", "--html", str(file))
    page = file.read_text(encoding="utf-8")
    assert (told.splitlines()[-1], page[:15], 'lang="nl"' in page) == (str(file), "<!doctype html>", True)
    assert "<summary>Modelkaart</summary>" in page


def test_the_answer_in_json_has_every_published_table(demo: Demo) -> None:
    told = json.loads(said(demo, "evaluate", "--json"))
    assert sorted(told) == [
        "base_rates",
        "calibration",
        "card",
        "drift",
        "evaluation",
        "expected_loss",
        "file",
        "groups",
        "loyalty_evaluation",
        "loyalty_value",
        "persona_movements",
        "value_backtest",
        "withheld",
    ]
    assert {row["horizon"] for row in told["evaluation"]} <= {1, 7, 30, 90, 365}
