"""`behoud new DIR`: a company file to fill in, guided by what lies in DIR."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console
from rich.padding import Padding
from rich.table import Table

from behoud.cli.options import console, json_option, language_option, print_json
from behoud.company import FILE_NAME
from behoud.errors import BehoudError
from behoud.sources.recognise import Finding, Missing, Proposal, propose
from behoud.words import Words, fault, in_words


@click.command("new")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path), default=Path())
@language_option
@json_option
def verb(folder: Path, language: str | None, as_json: bool) -> None:
    """Write a behoud.toml to fill in, guided by what lies in DIR; what is there is never overwritten."""
    target = folder / FILE_NAME
    if target.exists():
        raise fault("new-exists", file=str(target))
    proposal = propose(folder, language=language)
    write_once(target, proposal.text)
    if as_json:
        print_json(as_rows(proposal, target))
    else:
        show(proposal, target, console())


def write_once(target: Path, text: str) -> None:
    """Writes a new file; an existing one is never overwritten, also not one that just appeared."""
    try:
        with target.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise fault("new-exists", file=str(target)) from None


def show(proposal: Proposal, target: Path, out: Console) -> None:
    words = Words(proposal.language)
    out.print(f"\n[bold]{words.say('new-title-found')}[/bold]")
    out.print(found(proposal.findings, words))
    out.print(f"\n[bold]{words.say('new-title-possible')}[/bold]")
    for family in proposal.possible:
        out.print(Padding(f"[green]✓[/green] {words.say(f'new-can-{family}')}", (0, 2)))
    if proposal.missing:
        out.print(f"\n[bold]{words.say('new-title-missing')}[/bold]")
    for one in proposal.missing:
        out.print(Padding(f"[yellow]·[/yellow] {words.say(f'new-can-{one.family}')}", (0, 2)))
        out.print(Padding(f"[dim]{words.say('new-lacks', columns=ways(one, words))}[/dim]", (0, 4)))
    out.print(f"\n{words.say('new-written', file=str(target))}", soft_wrap=True)


def found(findings: tuple[Finding, ...], words: Words) -> Table:
    table = Table(box=None, header_style="dim", padding=(0, 2))
    table.add_column(words.say("new-head-file"), overflow="fold")
    table.add_column(words.say("new-head-rows"), justify="right")
    table.add_column(words.say("new-head-table"))
    table.add_column(words.say("new-head-doubts"), overflow="fold")
    for one in findings:
        table.add_row(one.input, words.number(one.rows), ", ".join(one.tables) or "–", doubts(one, words))
    return table


def doubts(one: Finding, words: Words) -> str:
    """What a person should look at: why a file is not used, or how many remarks the proposal has on it."""
    if one.error:
        return in_words(one.error, words)
    if not one.tables:
        return words.say(one.doubts[0].code, **one.doubts[0].facts)
    return words.number(len(one.doubts)) if one.doubts else ""


def ways(missing: Missing, words: Words) -> str:
    return f" {words.say('new-or')} ".join(" + ".join(way) for way in missing.ways)


def as_rows(proposal: Proposal, target: Path) -> dict[str, object]:
    """The findings in a stable shape; sentences in the file's language."""
    words = Words(proposal.language)
    return {
        "file": str(target),
        "language": proposal.language,
        "inputs": [
            {
                "input": one.input,
                "rows": one.rows,
                "tables": list(one.tables),
                "columns": list(one.columns),
                "remarks": remarks(one, words),
            }
            for one in proposal.findings
        ],
        "possible": list(proposal.possible),
        "missing": list(proposal.missing),
    }


def remarks(one: Finding, words: Words) -> list[str]:
    error: list[BehoudError] = [one.error] if one.error else []
    said = [words.say(remark.code, **remark.facts) for remark in one.doubts]
    return [*(in_words(each, words) for each in error), *said]
