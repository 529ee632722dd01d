"""A session on a Spark cluster, or on a Spark within this process."""

from __future__ import annotations

import logging
import os
import re
import socket
import sys
import tempfile
import time
from collections.abc import Mapping
from contextlib import closing
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

from behoud.words import fault

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

PORT = 7077
"""Where a master listens unless it says otherwise."""

PATIENCE = 10.0
"""Seconds in which a master must take a connection."""

WORKERS_PATIENCE = 120.0
"""Seconds in which a cluster must give the first executor."""

BATCH = 20_000
"""Rows that a function is given at a time, on a cluster and on one machine."""

SETTLED = {
    "spark.sql.session.timeZone": "UTC",
    # As DuckDB writes moments; Spark's own default is of before Parquet had them.
    "spark.sql.parquet.outputTimestampType": "TIMESTAMP_MICROS",
    "spark.sql.sources.partitionColumnTypeInference.enabled": "false",
    # What does not fit or cannot be read is an error, as on DuckDB, and not null.
    "spark.sql.ansi.enabled": "true",
}
"""What the figures rest on: no company file may say otherwise."""

DEFAULTS = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.log.level": "ERROR",
    "spark.sql.catalogImplementation": "in-memory",
    "spark.sql.execution.arrow.maxRecordsPerBatch": str(BATCH),
    "spark.sql.warehouse.dir": f"file://{tempfile.gettempdir()}/behoud-warehouse",
}

ON_THIS_MACHINE = {
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.sql.shuffle.partitions": "4",
}
"""For a Spark that is no further than loopback; elsewhere Spark finds its own address, and the
workers call back to it."""


def spark_session(master: str, settings: Mapping[str, Any]) -> SparkSession:
    """The session on `master`, with `settings` of the company over the defaults.

    BehoudError where Spark is not installed, no master answers, or the cluster gives no
    executor: each within two minutes, where Spark itself would try for ever.
    """
    try:
        from pyspark.sql import SparkSession
    except ModuleNotFoundError as missing:
        raise fault("engine-spark-missing", engine=master) from missing
    reach(master)
    quiet()
    builder = SparkSession.builder.master(master).appName("behoud")
    for name, value in settings_for(master, settings).items():
        builder = builder.config(name, value)
    session = started(builder, master)
    wait_for_executors(session, master)
    return session


def settings_for(master: str, settings: Mapping[str, Any]) -> dict[str, Any]:
    """Every setting of a session on `master`.

    >>> settings_for("spark://spark.example:7077", {"spark.ui.enabled": "true"})["spark.ui.enabled"]
    'true'
    >>> "spark.driver.host" in settings_for("spark://spark.example:7077", {})
    False
    """
    near = ON_THIS_MACHINE if on_this_machine(master) else {}
    return DEFAULTS | near | dict(settings) | SETTLED


def addresses(master: str) -> list[tuple[str, int]]:
    """Host and port of each master; none for a Spark that this process starts itself.

    >>> addresses("spark://one:7078,two"), addresses("local[2]")
    ([('one', 7078), ('two', 7077)], [])
    """
    if not master.startswith("spark://"):
        return []
    found = re.findall(r"([\w.-]+)(?::(\d+))?", master.removeprefix("spark://"))
    return [(host, int(port or PORT)) for host, port in found]


def on_this_machine(master: str) -> bool:
    """Whether every part of the cluster is on this machine.

    >>> on_this_machine("local-cluster[2,1,1024]"), on_this_machine("spark://127.0.0.1:7077")
    (True, True)
    >>> on_this_machine("spark://10.0.0.8:7077")
    False
    """
    return all(loopback(host) for host, _ in addresses(master))


def loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def reach(master: str) -> None:
    """BehoudError where no master takes a connection."""
    where = addresses(master)
    if where and not any(answers(host, port) for host, port in where):
        raise fault("engine-spark-unreachable", engine=master)


def answers(host: str, port: int) -> bool:
    try:
        with closing(socket.create_connection((host, port), timeout=PATIENCE)):
            return True
    except OSError:
        return False


def quiet() -> None:
    """Spark's errors are raised; printed beside that they only hide the sentence that is."""
    logging.getLogger("SQLQueryContextLogger").setLevel(logging.CRITICAL)


def started(builder: SparkSession.Builder, master: str) -> SparkSession:
    """The session of `builder`; BehoudError where what listens there is no master of this Spark."""
    from py4j.protocol import Py4JError

    if on_this_machine(master):
        os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    try:
        return builder.getOrCreate()
    except Py4JError as error:
        raise fault("engine-spark-refused", engine=master, said=first_line(error)) from error


def first_line(error: Exception) -> str:
    """What Java says of it, without its stack."""
    java = getattr(error, "java_exception", None)
    return str(java.toString() if java is not None else error).splitlines()[0]


def wait_for_executors(session: SparkSession, master: str) -> None:
    """Wait for the first executor of a cluster; BehoudError, and the session ends, where none comes."""
    if master.startswith("local["):
        return
    context: Any = session.sparkContext._jsc
    until = time.monotonic() + WORKERS_PATIENCE
    while context.sc().getExecutorMemoryStatus().size() < 2:  # the driver counts as one
        if context.sc().isStopped() or time.monotonic() > until:
            session.stop()
            raise fault("engine-spark-no-workers", engine=master, seconds=int(WORKERS_PATIENCE))
        time.sleep(0.1)
