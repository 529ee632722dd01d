"""The Python in the documentation runs, on the demo company."""

from pathlib import Path

import pytest
from sybil.document import Document
from sybil.parsers.markdown import PythonCodeBlockParser

from tests.conftest import Demo
from tests.documented import ROOT


def test_the_notebook_runs(demo: Demo, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "demo").symlink_to(demo.folder)
    monkeypatch.chdir(tmp_path)
    page = Document.parse(str(ROOT / "docs" / "learn" / "notebook.md"), PythonCodeBlockParser())
    examples = list(page.examples())
    for example in examples:
        example.evaluate()
    assert len(examples) == 5
    assert (tmp_path / "churn.svg").stat().st_size > 1000
