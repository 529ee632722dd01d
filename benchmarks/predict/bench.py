"""How good predictions are, beside peers on the same folds and customers; 1 where short of a goal.

Parts: telco, survival, online_retail, cdnow, demo, scale. The real data sets are read from the folder in
BEHOUD_DATA; what is absent is said. The demo is made, refreshed and compared with its truth.
"""

from __future__ import annotations

import argparse
import warnings
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from benchmarks.predict.place import Asked
from benchmarks.verdicts import Verdict, say

PARTS = ("telco", "survival", "online_retail", "cdnow", "demo", "scale")
DEMO, QUICK_DEMO = 50_000, 5_000
SCALE, QUICK_SCALE = 2_000_000, 100_000


def flags(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--only", choices=PARTS, action="append", help="this part alone (may be repeated)")
    parser.add_argument(
        "--customers", type=int, help=f"of the demo (default {DEMO:,}) or of scale ({SCALE:,})"
    )
    parser.add_argument("--folder", type=Path, help="where the demo company is kept, and used again")


def main(
    *,
    quick: bool = False,
    only: Sequence[str] | None = None,
    customers: int | None = None,
    folder: Path | None = None,
) -> int:
    usual = {"demo": QUICK_DEMO if quick else DEMO, "scale": QUICK_SCALE if quick else SCALE}
    told: list[Verdict] = []
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "X does not have valid feature names", UserWarning)
        for part in only or PARTS:
            asked = Asked(quick, customers or usual.get(part), folder)
            told += import_module(f"benchmarks.predict.{part}").run(asked)
            print(flush=True)
    print("Noise: no difference at all lies within the interval, so neither is shown to be better.")
    return say(told)
