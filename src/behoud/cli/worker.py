"""behoud worker: does the jobs that pages and the clock ask for."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import click

from behoud.cli.options import company_option, error_console, language_option
from behoud.company import FILE_NAME, load
from behoud.words import Words

LOOKS = 1.0
"""Seconds between two looks whether the database is up to date."""


@click.command("worker")
@click.option("--once", is_flag=True, help="Do what waits and what is due, and end.")
@click.option("--with-parent", is_flag=True, hidden=True, help="End when the process that began this ends.")
@company_option
@language_option
def verb(once: bool, with_parent: bool, folder: Path, language: str | None) -> None:
    """Do the jobs of the application: the daily refresh, and what is asked for on its pages.

    One job at a time. More workers may run, on one machine or several: each job is done by one of
    them. SIGTERM or Ctrl-C ends a worker in good order; a job that was not done waits for the next.
    """
    orphaned = without(os.getppid()) if with_parent else alone
    # Beside a server that is started in an empty folder it waits for the company to be named.
    while with_parent and not (folder / FILE_NAME).is_file():
        if orphaned():
            return
        time.sleep(LOOKS)
    company = load(folder)
    words = Words(language or company.language)
    from behoud.web.project.prepare import begin, up_to_date

    begin(folder)
    from behoud.web.jobs.worker import Worker

    worker = Worker(orphaned=orphaned, once=once)
    worker.heed()
    if not with_parent:
        error_console().print(words.say("web-jobs-worker-begins", company=company.name), markup=False)
    if not up_to_date():
        error_console().print(words.say("web-jobs-worker-waits"), style="dim", markup=False)
    while not (up_to_date() or worker.ending()):
        time.sleep(LOOKS)
    worker.work()


def alone() -> bool:
    """Nobody began this process that it should end with."""
    return False


def without(parent: int) -> Callable[[], bool]:
    """Whether the process that began this one has gone."""
    return lambda: os.getppid() != parent
