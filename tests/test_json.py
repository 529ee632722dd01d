"""Every verb answers a machine in the shape that docs/reference/json.md gives."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from behoud.cli import behoud, main
from tests.conftest import Demo
from tests.documented import ROOT, blocks, json_sections
from tests.shapes import differences

ELSEWHERE = ("demo", "new", "refresh")
"""Verbs that have a test of their own: they need no company, or take their time with a large one."""
SECTIONS = json_sections()
FAULT = json.loads(blocks(ROOT / "docs" / "reference" / "json.md", "json")[0])
ASKED = [
    (command, shape)
    for verb, (commands, shape) in SECTIONS.items()
    for command in commands
    if verb not in ELSEWHERE
]


def answered(arguments: list[str], exit_code: int = 0) -> Any:
    """What a verb writes on standard output, as JSON."""
    done = CliRunner().invoke(behoud, arguments, catch_exceptions=False)
    assert done.exit_code == exit_code, done.output
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("command", "shape"), ASKED, ids=lambda value: " ".join(value[1:]) if isinstance(value, list) else ""
)
def test_a_verb_answers_in_the_documented_shape(
    demo: Demo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: list[str], shape: Any
) -> None:
    copy = shutil.copytree(demo.folder, tmp_path / "demo")
    # Where a verb writes a file is where it is called.
    monkeypatch.chdir(tmp_path)
    assert list(differences(shape, answered([*command[1:], "--company", str(copy)]))) == []


def test_the_demo_answers_in_the_documented_shape(demo: Demo) -> None:
    assert list(differences(SECTIONS["demo"][1], json.loads(demo.answer))) == []


@pytest.mark.slow
def test_new_answers_in_the_documented_shape(demo: Demo, tmp_path: Path) -> None:
    exports = shutil.copytree(demo.folder / "data", tmp_path / "exports")
    assert list(differences(SECTIONS["new"][1], answered(["new", str(exports), "--json"]))) == []


@pytest.mark.slow
def test_a_company_with_faults_in_its_rows_answers_in_the_documented_shape(tmp_path: Path) -> None:
    """The demo has nothing in quarantine: Anna's term ends before it starts, Bram's has no start."""
    (tmp_path / "terms.csv").write_text(
        "term_id,customer_id,started_on,ended_on\n1,Anna,2025-03-01,2025-01-01\n2,Bram,,\n3,Cem,2025-01-01,\n"
    )
    (tmp_path / "behoud.toml").write_text(
        '[company]\nname = "Kaas"\ncurrency = "EUR"\nas_of = 2026-01-01\n[churn]\nkind = "contract"\n'
        '[[sources]]\nname = "terms"\ntable = "contract_terms"\nfiles = "terms.csv"\n'
    )
    company = ["--company", str(tmp_path), "--json"]
    refreshed = answered(["refresh", *company], 3)
    assert list(differences(SECTIONS["refresh"][1], refreshed)) == []
    assert (refreshed["inputs"][0]["read"], refreshed["inputs"][0]["quarantined"]) == (3, 2)
    assert list(differences(SECTIONS["import"][1], answered(["import", *company], 3))) == []
    found = answered(["inspect", *company], 3)
    assert list(differences(SECTIONS["inspect"][1], found)) == []
    assert sorted((row["line"], row["column"]) for row in found["rows"]) == [
        (2, "ended_on"),
        (3, "started_on"),
    ]


def test_a_fault_answers_in_the_documented_shape(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["metric", "arr", "--json", "--company", str(tmp_path)])
    told = json.loads(capsys.readouterr().out)
    assert (stopped.value.code, list(differences(FAULT, told)), told["error"]["code"]) == (
        1,
        [],
        "company-missing-file",
    )
