"""Every verb answers a machine in the shape that docs/reference/json.md gives."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from behoud.cli import behoud
from tests.conftest import Demo
from tests.documented import json_sections
from tests.shapes import differences

WITHOUT_COMPANY = ("demo", "new")
SECTIONS = json_sections()
ASKED = [
    (command, shape)
    for verb, (commands, shape) in SECTIONS.items()
    for command in commands
    if verb not in WITHOUT_COMPANY
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
    demo: Demo, tmp_path: Path, command: list[str], shape: Any
) -> None:
    copy = shutil.copytree(demo.folder, tmp_path / "demo")
    assert list(differences(shape, answered([*command[1:], "--company", str(copy)]))) == []


def test_the_demo_answers_in_the_documented_shape(demo: Demo) -> None:
    assert list(differences(SECTIONS["demo"][1], json.loads(demo.answer))) == []


def test_new_answers_in_the_documented_shape(demo: Demo, tmp_path: Path) -> None:
    exports = shutil.copytree(demo.folder / "data", tmp_path / "exports")
    assert list(differences(SECTIONS["new"][1], answered(["new", str(exports), "--json"]))) == []


def test_what_was_set_apart_answers_in_the_documented_shape(tmp_path: Path) -> None:
    """The demo has nothing in quarantine: Anna's term ends before it starts, Bram's has no start."""
    (tmp_path / "terms.csv").write_text(
        "term_id,customer_id,started_on,ended_on\n1,Anna,2025-03-01,2025-01-01\n2,Bram,,\n3,Cem,2025-01-01,\n"
    )
    (tmp_path / "behoud.toml").write_text(
        '[company]\nname = "Kaas"\ncurrency = "EUR"\n[churn]\nkind = "contract"\n'
        '[[sources]]\nname = "terms"\ntable = "contract_terms"\nfiles = "terms.csv"\n'
    )
    company = ["--company", str(tmp_path), "--json"]
    assert list(differences(SECTIONS["import"][1], answered(["import", *company], 3))) == []
    found = answered(["inspect", *company], 3)
    assert list(differences(SECTIONS["inspect"][1], found)) == []
    assert sorted((row["line"], row["column"]) for row in found["rows"]) == [
        (2, "ended_on"),
        (3, "started_on"),
    ]
