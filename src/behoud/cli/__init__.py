"""The command line: one file per verb, each a skin over the library."""

from __future__ import annotations

import sys
from importlib import import_module
from itertools import pairwise
from typing import Any, NoReturn

import click

VERBS = {
    "demo": ("behoud.cli.demo", "Make a company to look at, refresh it and show the findings."),
    "new": ("behoud.cli.new", "Propose a behoud.toml for the files in a folder."),
    "import": ("behoud.cli.importing", "Read the sources into the tables."),
    "inspect": ("behoud.cli.inspect", "Say what is wrong with the data, in words."),
    "refresh": ("behoud.cli.refresh", "Import, measure, predict, and publish the result."),
    "metric": ("behoud.cli.metric", "One metric per period and group, and the rows behind it."),
    "cohorts": ("behoud.cli.cohorts", "Which groups leave fastest, and when."),
    "usage": ("behoud.cli.usage", "Products and usage against churn."),
    "customers": ("behoud.cli.customers", "Who is next, by value at risk; or one customer."),
    "evaluate": ("behoud.cli.evaluate", "How good the predictions were, on later dates."),
    "serve": ("behoud.cli.serve", "The application, in a browser."),
    "worker": ("behoud.cli.worker", "Do the jobs that pages and the clock ask for."),
    "report": ("behoud.cli.report", "One HTML file for the company and one per team."),
}


class Verbs(click.Group):
    """Verbs are imported when they are called: `behoud --help` needs none of their libraries."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        found = import_module(VERBS[cmd_name][0]).verb
        if not isinstance(found, click.Command):
            raise TypeError(f"{VERBS[cmd_name][0]}.verb is no command")
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in VERBS and not args[0].startswith("-"):
            from behoud.words.nearest import NO_MATCH, nearest

            near = nearest(args[0], VERBS)
            hint = "" if near == NO_MATCH else f" Did you mean '{near}'?"
            ctx.fail(f"There is no verb '{args[0]}'.{hint}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Verbs"):
            formatter.write_dl([(name, about) for name, (_, about) in VERBS.items()])


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="behoud")
def behoud() -> None:
    """Keep customers: measure who leaves and what that costs, know why, see who is next.

    Every verb takes --company DIR (default: the current folder) and --json.
    Begin with: behoud new DIR, or look around with: behoud demo
    """


def main(arguments: list[str] | None = None) -> None:
    """Run a verb; a fault is a sentence on standard error and exit code 1."""
    from behoud.cli.interrupt import heed, pressed
    from behoud.errors import BehoudError

    heed()
    arguments = sys.argv[1:] if arguments is None else arguments
    try:
        behoud.main(args=arguments, prog_name="behoud", standalone_mode=False)
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except Exception as error:
        if pressed(error):
            stop(arguments)
        if isinstance(error, BehoudError):
            tell(error, arguments)
            sys.exit(1)
        if isinstance(error, click.ClickException):
            error.show()
            sys.exit(error.exit_code)
        # click makes the same of Ctrl-C and of an input that ended: only the first is a wish.
        if isinstance(error, click.Abort) and error.__cause__:
            raise error.__cause__ from None
        raise


def stop(arguments: list[str]) -> NoReturn:
    """Say what Ctrl-C leaves behind, and end."""
    stopped = "refresh-stopped" if arguments[:1] == ["refresh"] else "refresh-interrupted"
    click.echo(reader_words(arguments).say(stopped), err=True)
    sys.exit(130)


def tell(error: Any, arguments: list[str]) -> None:
    from behoud.words import in_words

    words = reader_words(arguments)
    if "--json" in arguments:
        from behoud.cli.options import print_json

        print_json({"error": {"code": error.code, "message": in_words(error, words), "facts": error.facts}})
    click.echo(in_words(error, words), err=True)


def reader_words(arguments: list[str]) -> Any:
    """The words of the reader: asked for, else the company's, else English."""
    from behoud.errors import BehoudError
    from behoud.words import LANGUAGES, Words

    given = {name: value for name, value in pairwise(arguments) if name.startswith("--")}
    if given.get("--language") in LANGUAGES:
        return Words(given["--language"])
    from behoud.company import load

    try:
        return Words(load(given.get("--company", ".")).language)
    except BehoudError:
        return Words("en")
