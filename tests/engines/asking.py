"""A session of its own on a cluster: says when it begins, and leaves its answers in a folder.

python -m tests.engines.asking ADDRESS FOLDER [QUESTION …]
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import ibis

from behoud.engine import Engine, connect
from tests.engines.questions import COMPANIES, QUESTIONS

USAGE = "usage.parquet"
"""The file in the folder with the rows of `per_customer`."""


def answers(engine: Engine, folder: Path, names: Sequence[str]) -> dict[str, Any]:
    """The answers to the questions called `names`, each of a company of its own."""
    found = {}
    for name in names:
        company, ask = QUESTIONS[name]
        (folder / company).mkdir(parents=True)
        found[name] = ask(COMPANIES[company](engine, folder / company))
    return found


def per_customer(engine: Engine, folder: Path) -> ibis.Table:
    """Per customer the days and the amount of its usage, and its place among all: two shuffles."""
    rows = engine.read([folder / USAGE])
    found = rows.group_by("customer_id").aggregate(
        days=rows.on.nunique(), amount=rows.amount.sum(), first_on=rows.on.min()
    )
    window = ibis.window(group_by="days", order_by=[found.amount.desc(), found.customer_id])
    return found.mutate(place=ibis.row_number().over(window))


def say(word: str) -> None:
    print(word, flush=True)


def settings(folder: Path) -> dict[str, str]:
    return {
        "spark.executor.memory": "1g",
        "spark.cores.max": "2",
        "spark.scheduler.minRegisteredResourcesRatio": "1.0",
        "spark.sql.shuffle.partitions": "4",
        # Small parts, so that a worker that is lost loses some and leaves some.
        "spark.sql.files.maxPartitionBytes": "300k",
        "spark.eventLog.enabled": "true",
        "spark.eventLog.rolling.enabled": "false",
        "spark.eventLog.compress": "false",
        "spark.eventLog.dir": f"file://{folder / 'events'}",
    }


def main(address: str, folder: Path, names: Sequence[str]) -> None:
    (folder / "events").mkdir()
    engine = connect(address, settings=settings(folder))
    say("asking")
    found = answers(engine, folder / "companies", names)
    say("writing")
    engine.write(per_customer(engine, folder), folder / "written")
    (folder / "answers.pickle").write_bytes(pickle.dumps(found))
    say("done")
    engine.close()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:])
