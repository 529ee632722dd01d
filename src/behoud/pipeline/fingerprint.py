"""What steps are computed from, as a hash: where it is the same, finished steps can be taken over."""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from behoud.company import Company
from behoud.engine.holdings import Holdings

LIBRARIES = ("duckdb", "ibis-framework", "numpy", "pandas", "pyarrow", "scikit-learn", "scipy")
NO_MATTER = {"root", "language", "retention", "sources", "spark"}
"""Settings that change nothing of what is computed; of the sources the files they gave count."""

LETTERS = 32


def fingerprint(company: Company, holdings: Holdings) -> str:
    """The holdings' parts, the company's settings with its as_of, and what computes, in one hash."""
    said = {
        "parts": [
            [load.source, load.sha256, load.fingerprint, load.version, *load.parts]
            for load in holdings.present
        ],
        "company": company.model_dump(mode="json", exclude=NO_MATTER),
        "code": code(),
        "libraries": {name: version(name) for name in LIBRARIES},
    }
    return sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:LETTERS]


@cache
def code() -> str:
    """The version of behoud and its very lines: changing them may change figures under the same version."""
    found = sha256(version("behoud").encode())
    root = Path(str(files("behoud")))
    for module in sorted(root.rglob("*.py")):
        found.update(module.relative_to(root).as_posix().encode() + module.read_bytes())
    return found.hexdigest()
