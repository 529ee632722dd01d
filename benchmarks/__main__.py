"""python -m benchmarks NAME [--quick]: runs one benchmark and exits 1 where it falls short of its goal."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent
SHORT = {"import": "import_events"}


def names() -> list[str]:
    return sorted(
        {file.stem for file in HERE.glob("*.py") if not file.stem.startswith("_")} - {"measured"} | set(SHORT)
    )


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("name", choices=names())
    parser.add_argument("--quick", action="store_true", help="a tenth of the rows")
    asked = parser.parse_args()
    module = import_module(f"benchmarks.{SHORT.get(asked.name, asked.name)}")
    return int(module.main(quick=asked.quick))


if __name__ == "__main__":
    sys.exit(main())
