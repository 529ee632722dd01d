"""python -m benchmarks NAME [--quick]: runs one benchmark and exits 1 where it falls short of its goal.

A benchmark may have flags of its own: python -m benchmarks engine --help.
"""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).parent
SHORT = {"import": "import_events", "engine": "engine.bench", "predict": "predict.bench", "web": "web.bench"}
NOT_ONE = {"measured", "verdicts"}


def names() -> list[str]:
    files = {file.stem for file in HERE.glob("*.py") if not file.stem.startswith("_")}
    return sorted(files - NOT_ONE | set(SHORT))


def main() -> int:
    first = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__, add_help=False)
    first.add_argument("name", choices=names())
    module = import_module(f"benchmarks.{SHORT.get(name := first.parse_known_args()[0].name, name)}")
    parser = argparse.ArgumentParser(prog=f"python -m benchmarks {name}", description=module.__doc__)
    parser.add_argument("name", choices=[name])
    parser.add_argument("--quick", action="store_true", help="less data, or fewer folds")
    if hasattr(module, "flags"):
        module.flags(parser)
    asked = vars(parser.parse_args())
    del asked["name"]
    return int(module.main(**asked))


if __name__ == "__main__":
    sys.exit(main())
