"""behoud serve: the application, in a browser."""

from __future__ import annotations

import os
import socket
from pathlib import Path
from typing import Any

import click

from behoud.cli.options import company_option, error_console, language_option
from behoud.company import load
from behoud.words import Words, fault

LOCAL = "127.0.0.1"
THREADS = 8


@click.command("serve")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--host", default=LOCAL, show_default=True, help="The address to listen on.")
@click.option("--workers", type=click.IntRange(min=1), default=1, show_default=True, help="Processes.")
@click.option("--administrator", default=None, metavar="EMAIL", help="Invite the first administrator.")
@company_option
@language_option
def verb(
    port: int, host: str, workers: int, administrator: str | None, folder: Path, language: str | None
) -> None:
    """Serve the pages of a company: overview, customers, teams, prediction and data.

    What is set through the environment (database, mail, sign-in by the organisation, production)
    stands in the documentation under Serve.
    """
    serve(folder, port, host=host, workers=workers, administrator=administrator, language=language)


def serve(
    folder: Path,
    port: int,
    *,
    host: str = LOCAL,
    workers: int = 1,
    administrator: str | None = None,
    language: str | None = None,
) -> None:
    """Make the application ready and serve it until Ctrl-C; BehoudError where the port is taken."""
    company = load(folder)
    words, out = Words(language or company.language), error_console()
    require_free(host, port)
    out.print(words.say("web-serve-preparing"), style="dim")
    address = f"http://{'localhost' if host == LOCAL else host}:{port}/"
    for line in made_ready(folder, address, administrator, words):
        out.print(line, markup=False, soft_wrap=True)
    out.print(
        words.say("web-serve-address", company=company.name, address=address), style="bold", markup=False
    )
    run(host, port, workers)


def require_free(host: str, port: int) -> None:
    with socket.socket() as asked:
        asked.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            asked.bind((host, port))
        except OSError as error:
            raise fault("web-serve-port", port=str(port)) from error


def made_ready(folder: Path, address: str, administrator: str | None, words: Words) -> list[str]:
    """Bring the database up to date; what whoever starts the server should know."""
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
    if administrator:
        link = address.rstrip("/") + invite_administrator(administrator)
        return [words.say("web-serve-invited", email=administrator, link=link)]
    nobody = not get_user_model().objects.exists()
    return [words.say("web-serve-nobody")] if nobody else []


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
    return {
        "bind": f"{host}:{port}",
        "workers": workers,
        "worker_class": "gthread",
        "threads": THREADS,
        "timeout": 120,
        "loglevel": os.environ.get("BEHOUD_LOG", "warning"),
        "proc_name": "behoud",
    }
