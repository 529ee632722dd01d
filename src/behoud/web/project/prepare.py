"""Everything that must be there before the first page: tables, people of a demo, pages made ahead."""

from __future__ import annotations

import os
from multiprocessing import get_context
from pathlib import Path


def prepare(company: Path) -> None:
    """Bring the application's database of `company` up to date. It may be called again at any time."""
    begin(company)
    from django.conf import settings
    from django.core.management import call_command

    from behoud.web.accounts.demo import make_people

    # WhiteNoise says of a folder that is not there that it is not there, at every start.
    Path(settings.STATIC_ROOT).mkdir(parents=True, exist_ok=True)
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    make_people(settings.ENVIRONMENT)


def make_first_pages(company: Path) -> None:
    """Make the pages that everybody opens first, in every language; what was made before is kept.

    In a process of its own: the server's workers are forked from this one, and the threads of DuckDB
    and of what draws the charts do not come along, so that a worker would wait for them for ever.
    """
    apart = get_context("spawn").Process(target=make_pages, args=(company,))
    apart.start()
    apart.join()


def make_pages(company: Path) -> None:
    begin(company)
    from behoud.web.project import ahead
    from behoud.web.reading.current import current
    from behoud.web.reading.pages import evaluation_of, page_of
    from behoud.words import LANGUAGES, Words

    shown = current()
    ahead.tables(shown)
    for language in LANGUAGES:
        page_of(shown, Words(language), None, names=True)
        evaluation_of(shown, Words(language))
        ahead.pages(shown, Words(language))


def up_to_date() -> bool:
    """Whether the database has every table of this version; False where it does not answer."""
    from django.db import DatabaseError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        executor = MigrationExecutor(connection)
    except DatabaseError:
        return False
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def begin(company: Path) -> None:
    """Start Django for `company`, once in a process."""
    import django

    os.environ["BEHOUD_COMPANY"] = str(company.resolve())
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "behoud.web.project.settings")
    django.setup()
