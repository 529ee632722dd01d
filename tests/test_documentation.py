"""What the documentation says is so: every verb is described, every command in it can be given."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from behoud.cli import VERBS, behoud
from behoud.company import load
from tests.documented import PAGES, ROOT, blocks, commands, json_sections
from tools import reference

OF_RUN = {"test", "check", "bench", "python", "lock", "help"}
"""What `./run` does itself, beside the verbs."""

PAGES_OF_ITS_OWN = {"serve", "worker"}
"""Verbs that answer in a browser or to nobody, not in JSON."""

GIVEN = [(page, command) for page in PAGES for command in commands(page) if command[0] in ("behoud", "./run")]


def label(value: object) -> str:
    return (
        value.name
        if isinstance(value, Path)
        else " ".join(map(str, value))
        if isinstance(value, list)
        else ""
    )


@pytest.mark.parametrize(("page", "command"), GIVEN, ids=label)
def test_every_command_in_the_documentation_can_be_given(page: Path, command: list[str]) -> None:
    program, verb, *options = command if len(command) > 1 else [*command, "--help"]
    if verb == "--help" or (program == "./run" and verb in OF_RUN):
        return
    assert verb in VERBS
    understood(verb, options)


def understood(verb: str, options: list[str]) -> None:
    """Read the options as the verb would, without doing anything; click fails on what it does not know."""
    group = reference.group_context()
    found = behoud.get_command(group, verb)
    assert found is not None
    found.make_context(verb, list(options), parent=group, resilient_parsing="--help" in options)


def test_every_verb_is_in_the_first_hour_or_a_page_on_its_use_and_in_the_json() -> None:
    told = {
        command[1] for page, command in GIVEN if page.parent.name in ("learn", "use") and len(command) > 1
    }
    assert set(VERBS) - told == set()
    assert set(VERBS) - set(json_sections()) == PAGES_OF_ITS_OWN


def test_the_reference_says_what_the_code_says() -> None:
    """In a process of its own: click remembers how a verb was called before."""
    check = [sys.executable, "-m", "tools.reference", "--check"]
    done = subprocess.run(check, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.returncode) == ("Fresh.", 0)


def test_the_site_builds_without_a_warning(tmp_path: Path) -> None:
    build = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--quiet",
        "--strict",
        "--site-dir",
        str(tmp_path / "site"),
    ]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_company_file_in_the_documentation_is_one(tmp_path: Path) -> None:
    complete = blocks(ROOT / "docs" / "use" / "company-file.md", "toml")[0]
    (tmp_path / "behoud.toml").write_text(complete, encoding="utf-8")
    company = load(tmp_path)
    assert (company.name, company.churn.kind, [s.name for s in company.sources]) == (
        "Kaas & Zonen",
        "contract",
        ["contracts"],
    )


def test_both_readmes_give_the_same_commands() -> None:
    assert commands(ROOT / "README.md") == commands(ROOT / "README.nl.md")


LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def test_pages_point_to_files_that_exist() -> None:
    links = [(page, target) for page in PAGES for target in LINK.findall(page.read_text(encoding="utf-8"))]
    assert [(page.name, target) for page, target in links if not (page.parent / target).exists()] == []
