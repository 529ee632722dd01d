"""Where Spark runs: its address, its settings, and the sentence where it is not there."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from behoud.company.names import SETTLED_SPARK
from behoud.engine import Engine, connect, connect_for
from behoud.engine.spark import ON_THIS_MACHINE, SETTLED, settings_for
from behoud.errors import BehoudError
from behoud.words import Words, in_words
from tests.cluster import Cluster
from tests.small import company

ON_LOOPBACK = ["local[2]", "local-cluster[2,1,1024]", "spark://127.0.0.1:7077", "spark://localhost,127.0.0.2"]
ELSEWHERE = ["spark://10.0.0.8:7077", "spark://spark.example", "spark://127.0.0.1,10.0.0.8"]


@pytest.mark.parametrize("master", ON_LOOPBACK)
def test_a_cluster_on_this_machine_stays_on_loopback(master: str) -> None:
    assert ON_THIS_MACHINE.items() <= settings_for(master, {}).items()


@pytest.mark.parametrize("master", ELSEWHERE)
def test_for_a_cluster_elsewhere_spark_chooses_the_address_that_workers_call_back(master: str) -> None:
    assert ON_THIS_MACHINE.keys() & settings_for(master, {}).keys() == set()


def test_the_company_s_settings_go_over_the_defaults_and_never_over_what_the_figures_rest_on() -> None:
    given = {"spark.driver.host": "10.0.0.9", "spark.sql.session.timeZone": "Europe/Amsterdam"}
    found = settings_for("local[2]", given)
    assert found["spark.driver.host"] == "10.0.0.9"
    assert found["spark.sql.session.timeZone"] == "UTC"


def test_what_the_figures_rest_on_is_refused_in_a_company_file() -> None:
    assert {*SETTLED, "spark.master"} == set(SETTLED_SPARK)


def sentence(master: str, language: str) -> tuple[str, str]:
    with pytest.raises(BehoudError) as refused:
        connect(master)
    return refused.value.code, in_words(refused.value, Words(language))


@pytest.fixture
def closed_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def test_a_master_that_is_not_there_is_told_at_once(closed_port: int) -> None:
    master = f"spark://127.0.0.1:{closed_port}"
    assert sentence(master, "en") == (
        "engine-spark-unreachable",
        f"No Spark master answers at {master}. "
        "Is it running, is the port right, and can this machine reach it?",
    )
    assert sentence(master, "nl")[1] == (
        f"Op {master} geeft geen Spark-master antwoord. "
        "Draait hij, klopt de poort, en kan deze computer erbij?"
    )


def test_a_host_that_has_no_address_is_told_too() -> None:
    assert sentence("spark://no-such-host.invalid:7077", "en")[0] == "engine-spark-unreachable"


def test_the_company_file_s_settings_reach_the_session(
    spark_engine: Engine, spark_cluster: Cluster, tmp_path: Path
) -> None:
    about = f'engine = "{spark_cluster.address}"\n[spark]\n"spark.sql.shuffle.partitions" = 2\n'
    made = company(tmp_path, as_of="2026-01-01", more=about)
    engine = connect_for(made)
    assert made.spark == {"spark.sql.shuffle.partitions": "2"}
    assert engine.session.conf.get("spark.sql.shuffle.partitions") == "2"
    assert engine.session.sparkContext.master == spark_cluster.address


def test_both_workers_take_part(spark_engine: Engine) -> None:
    status = spark_engine.session.sparkContext._jsc.sc().getExecutorMemoryStatus()
    assert status.size() == 3  # two executors and this process


ALONE = """
import sys
from behoud.engine import spark
from behoud.engine.connect import connect
from behoud.errors import BehoudError
spark.WORKERS_PATIENCE = 5.0
try:
    connect(sys.argv[1], settings={"spark.executor.memory": "64g"})
except BehoudError as error:
    print(error.code)
"""


def alone(program: str, *arguments: str) -> tuple[str, float]:
    """What a program says in a process of its own, where no other session is, and its seconds."""
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, timeout=150, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.strip(), time.monotonic() - began


@pytest.mark.slow
def test_a_cluster_that_gives_no_executor_is_told_in_time(spark_cluster: Cluster) -> None:
    said, seconds = alone(ALONE, spark_cluster.address)
    assert said == "engine-spark-no-workers"
    assert seconds < 60


@pytest.fixture
def no_master() -> Iterator[str]:
    """Something that takes connections and is no Spark master."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield f"spark://127.0.0.1:{listener.getsockname()[1]}"


@pytest.mark.every_way  # Spark asks three times, twenty seconds each
def test_what_listens_and_is_no_master_is_told_in_time(java: None, no_master: str) -> None:
    said, seconds = alone(ALONE, no_master)
    assert said == "engine-spark-refused"
    assert seconds < 120
