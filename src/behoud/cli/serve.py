"""behoud serve: the application, in a browser."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from behoud.cli.options import company_option, error_console, language_option
from behoud.company import FILE_NAME, Company, load
from behoud.words import Words, fault

LOCAL = "127.0.0.1"
ON_THIS_MACHINE = (LOCAL, "localhost", "::1")
FIRST_LANGUAGE = "en"
"""Of what is printed before a company says which it speaks."""

THREADS = 8
THROUGH_ROOT = {"handlers": [], "level": "NOTSET", "propagate": True}
"""What the server itself says goes where everything else is logged."""


@click.command("serve")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--host", default=LOCAL, show_default=True, help="The address to listen on.")
@click.option("--workers", type=click.IntRange(min=1), default=1, show_default=True, help="Processes.")
@click.option("--no-worker", is_flag=True, help="Leave the jobs to a `behoud worker` of its own.")
@click.option("--administrator", default=None, metavar="EMAIL", help="Invite the first administrator.")
@company_option
@language_option
def verb(
    port: int,
    host: str,
    workers: int,
    no_worker: bool,
    administrator: str | None,
    folder: Path,
    language: str | None,
) -> None:
    """Serve the pages of a company: overview, customers, teams, prediction and data.

    What is set through the environment (database, mail, sign-in by the organisation, production)
    stands in the documentation under Serve.
    """
    served = Served(host, workers, worker=not no_worker, administrator=administrator)
    serve(folder, port, served, language=language)


@dataclass(frozen=True)
class Served:
    """How it is served: where it listens, in how many processes, with a worker beside it or without."""

    host: str = LOCAL
    workers: int = 1
    worker: bool = True
    administrator: str | None = None


def serve(folder: Path, port: int, served: Served | None = None, *, language: str | None = None) -> None:
    """Make the application ready and serve it until Ctrl-C, with a worker beside it unless told not to.

    BehoudError where the port is taken. A folder without a company file is begun in: who opens the
    printed address is led through it.
    """
    how = served or Served()
    company = company_in(folder)
    words, out = Words(language or (company.language if company else FIRST_LANGUAGE)), error_console()
    require_free(how.host, port)
    out.print(words.say("web-serve-preparing"), style="dim")
    address = f"http://{'localhost' if how.host == LOCAL else how.host}:{port}/"
    here = how.host in ON_THIS_MACHINE
    for line in made_ready(folder, address, how.administrator, words, on_this_machine=here):
        out.print(line, markup=False, soft_wrap=True)
    name = company.name if company else folder.resolve().name
    out.print(words.say("web-serve-address", company=name, address=address), style="bold", markup=False)
    with working(folder) if how.worker else nullcontext():
        run(how.host, port, how.workers)


def company_in(folder: Path) -> Company | None:
    """The company in `folder`; None where there is none yet, and then the folder is there to begin in."""
    if (folder / FILE_NAME).is_file():
        return load(folder)
    folder.mkdir(parents=True, exist_ok=True)
    return None


@contextmanager
def working(folder: Path) -> Iterator[None]:
    """A worker as a process of its own, which ends with this one however that ends."""
    program = [sys.executable, "-c", "from behoud.cli.program import program; program()"]
    command = [*program, "worker", "--with-parent", "--company", str(folder)]
    beside = subprocess.Popen(command)  # noqa: S603  our own program
    try:
        yield
    finally:
        beside.terminate()
        beside.wait()


def require_free(host: str, port: int) -> None:
    with socket.socket() as asked:
        asked.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            asked.bind((host, port))
        except OSError as error:
            raise fault("web-serve-port", port=str(port)) from error


def made_ready(
    folder: Path, address: str, administrator: str | None, words: Words, *, on_this_machine: bool
) -> list[str]:
    """Bring the database up to date; what whoever starts the server should know.

    Where nobody else can reach it, the first account is a link away.
    """
    from behoud.web.project.prepare import make_first_pages, prepare

    prepare(folder)
    from django.conf import settings
    from django.contrib.auth import get_user_model

    from behoud.web.accounts.demo import people
    from behoud.web.accounts.invite import invite_administrator

    if (folder / "lake" / "current").exists():
        make_first_pages(folder)
    if people(settings.ENVIRONMENT):
        return [words.say("web-serve-demo")]
    named = settings.ENVIRONMENT
    if administrator:
        outside = f"https://{named.hosts[0]}" if named.production else address.rstrip("/")
        link = outside + invite_administrator(administrator)
        return [words.say("web-serve-invited", email=administrator, link=link)]
    if get_user_model().objects.exists():
        return []
    if named.production or not on_this_machine:
        return [words.say("web-serve-nobody")]
    from behoud.web.start.first import first_link

    return [words.say("web-serve-first", link=address.rstrip("/") + first_link())]


def run(host: str, port: int, workers: int) -> None:
    """Gunicorn in this process, with threads: pages wait for DuckDB and the disk, not for Python."""
    from django.db import connections
    from gunicorn.app.base import BaseApplication

    from behoud.web.project.wsgi import application

    connections.close_all()  # a worker that is forked from here opens its own

    class Server(BaseApplication):
        def load_config(self) -> None:
            for name, value in options(host, port, workers).items():
                self.cfg.set(name, value)

        def load(self) -> Any:
            return application

    Server().run()


def options(host: str, port: int, workers: int) -> dict[str, Any]:
    from django.conf import settings

    return {
        "bind": f"{host}:{port}",
        "workers": workers,
        "worker_class": "gthread",
        "threads": THREADS,
        "timeout": 120,
        "logconfig_dict": settings.LOGGING | {"loggers": {"gunicorn.error": THROUGH_ROOT}},
        "proc_name": "behoud",
        "control_socket_disable": True,  # one file for all servers of a user, and nobody asks for it
    }
