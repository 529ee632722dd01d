"""From a folder to a company file to fill in, and what it would allow to compute."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from behoud.company import Source
from behoud.engine.scratch import scratch
from behoud.errors import BehoudError
from behoud.sources.recognise import settings
from behoud.sources.recognise.attributes import grouping, with_attributes
from behoud.sources.recognise.compose import Outline, composed
from behoud.sources.recognise.draft import Draft, Remark, drafted
from behoud.sources.recognise.families import Missing, judged
from behoud.sources.recognise.match import Recognised, languages, recognise
from behoud.sources.recognise.names import is_part
from behoud.sources.recognise.others import looked_up, once, second_looks
from behoud.sources.recognise.peek import Peek, Unread, peek_all, peek_table
from behoud.sources.sql.read import input_name
from behoud.words import Words, fault

HISTORIES = ("contract_terms", "transactions")


@dataclass(frozen=True)
class Finding:
    """What became of one input: the tables that it fills, and what is in doubt about it.

    `error` says why it could not be read. An input that was read and fits no table has
    neither tables nor error.
    """

    input: str
    rows: int
    tables: tuple[str, ...]
    columns: tuple[str, ...]
    doubts: tuple[Remark, ...] = ()
    error: BehoudError | None = None


@dataclass(frozen=True)
class Proposal:
    """A proposed company file: its text, what was found, what can be computed and what not.

    `peeks`, `drafts` and `outline` are what the text was written from, for who wants to
    change some of it; the files that a peek was taken from are gone.
    """

    text: str
    language: str
    findings: tuple[Finding, ...]
    possible: tuple[str, ...]
    missing: tuple[Missing, ...]
    peeks: tuple[Peek, ...]
    drafts: tuple[Draft, ...]
    outline: Outline


def propose(
    folder: Path,
    *,
    language: str | None = None,
    today: date | None = None,
    tables: Sequence[Source] = (),
) -> Proposal:
    """A behoud.toml for what lies in `folder`, with every doubt as a comment.

    `language` is nl or en, by default that of the columns. `tables` are tables of databases
    that count beside the files. BehoudError where the folder is missing or nothing can be read.
    """
    if not folder.is_dir():
        raise fault("new-no-folder", folder=str(folder))
    with TemporaryDirectory(prefix="behoud-new-") as work, scratch(Path(work)) as database:
        seen = [
            *peek_all(database, folder, Path(work)),
            *(peek_table(database, table, folder, Path(work)) for table in tables),
        ]
        if not seen:
            raise fault("new-nothing-there", folder=str(folder))
        return proposed(database, folder, seen, language, today or date.today())


def proposed(
    database: duckdb.DuckDBPyConnection,
    folder: Path,
    seen: Sequence[Peek | Unread],
    language: str | None,
    today: date,
) -> Proposal:
    peeks = [peek for peek in seen if isinstance(peek, Peek)]
    matches = [match for peek in peeks if (match := recognise(peek)) is not None]
    drafts = all_drafts(database, matches)
    words = Words(language or languages(matches))
    outline = outlined(database, folder, matches, drafts, words.language, today)
    possible, missing = judged(found_in(drafts, outline))
    findings = tuple(finding(one, drafts) for one in seen)
    text = composed(outline, drafts, findings_without(findings), words)
    made = (tuple(peeks), tuple(drafts), outline)
    return Proposal(text, words.language, findings, possible, missing, *made)


def found_in(drafts: Sequence[Draft], outline: Outline) -> dict[str, frozenset[str]]:
    """Per table the columns that are filled, as `judged` takes them."""
    found = {table: columns_of(drafts, table) for table in {draft.table for draft in drafts}}
    if outline.kind == "snapshot":
        found["customers"] |= {"departed", *({"tenure"} if outline.tenure else ())}
    return found


def columns_of(drafts: Sequence[Draft], table: str) -> frozenset[str]:
    return frozenset(column for draft in drafts if draft.table == table for column in draft.filled)


def all_drafts(database: duckdb.DuckDBPyConnection, matches: Sequence[Recognised]) -> list[Draft]:
    """A source for every recognised file, those within them, and those found through another."""
    have = {match.table for match in matches}
    snapshot = not have & set(HISTORIES)
    drafts: list[Draft] = []
    for match in matches:
        draft: Draft | None = drafted(match)
        if draft and match.table == "customers":
            draft = with_attributes(draft, match, snapshot=snapshot)
        if draft and "customer_id" in match.missing:
            draft = looked_up(database, draft, match, matches)
        if draft:
            drafts += [draft, *second_looks(database, match, draft, have)]
    return once(drafts)


def outlined(
    database: duckdb.DuckDBPyConnection,
    folder: Path,
    matches: Sequence[Recognised],
    drafts: Sequence[Draft],
    language: str,
    today: date,
) -> Outline:
    """The settings of the company as a whole."""
    outline = Outline(
        name=folder.resolve().name.replace("_", " ").strip().title() or "?",
        currency=settings.currency(matches, language),
        time_zone=settings.time_zone(matches, language),
        as_of=settings.as_of(matches, today),
        history_from=settings.history_from(matches),
        dimensions=tuple(settings.dimensions(drafts, matches)),
    )
    return with_churn(database, outline, matches, drafts)


def with_churn(
    database: duckdb.DuckDBPyConnection,
    outline: Outline,
    matches: Sequence[Recognised],
    drafts: Sequence[Draft],
) -> Outline:
    """Contracts where there are any, else purchases, else a snapshot with who has left."""
    tables = {draft.table for draft in drafts}
    if "contract_terms" in tables:
        return replace(outline, kind="contract", remarks=(Remark("new-why-contract"),))
    sales = next((match for match in matches if match.table == "transactions"), None)
    if sales and (waits := settings.gaps(database, sales)):
        facts: dict[str, str | int] = {
            "days": waits.days,
            "most": waits.most,
            "half": waits.half,
            "again": waits.again,
            "once": waits.once,
        }
        return replace(
            outline, kind="inactivity", days=waits.days, remarks=(Remark("new-why-inactivity", facts),)
        )
    customers = next((match for match in matches if match.table == "customers"), None)
    gone = settings.departed(customers) if customers else None
    if customers and gone:
        return with_snapshot(database, outline, customers, gone.name, drafts)
    return replace(outline, kind="contract", remarks=(Remark("new-why-no-churn"),))


def with_snapshot(
    database: duckdb.DuckDBPyConnection,
    outline: Outline,
    match: Recognised,
    gone: str,
    drafts: Sequence[Draft],
) -> Outline:
    """Who had left, since when they were customers, and the groups between which that differs most."""
    draft = next(draft for draft in drafts if draft.table == "customers")
    named = {line.toml.strip('"'): line.target for line in draft.lines}
    own = dict(draft.attributes)
    telling = settings.by_spread(database, match, gone, [c for c in named if c != gone])
    groups = tuple(named[c] for c in telling if named[c] in set(grouping(draft, match)))
    tenure = next((c.name for c in match.peek.columns if is_part(c.name, "tenure")), "")
    remark = Remark("new-why-snapshot", {"column": gone})
    return replace(
        outline,
        kind="snapshot",
        departed=named[gone],
        tenure=named.get(tenure, ""),
        yearly="yearly_amount" if "yearly_amount" in own else "",
        dimensions=groups[: settings.MOST_DIMENSIONS],
        remarks=(remark,),
    )


def finding(one: Peek | Unread, drafts: Sequence[Draft]) -> Finding:
    if isinstance(one, Unread):
        return Finding(one.name, 0, (), (), error=one.error)
    made = [draft for draft in drafts if draft.peek is one]
    place = place_of(one.place)
    doubts = tuple(remark for draft in made for remark in draft.remarks) if made else unrecognised(one)
    tables = tuple(draft.table for draft in made)
    return Finding(place, one.rows, tables, tuple(column.name for column in one.columns), doubts)


def place_of(place: Mapping[str, str]) -> str:
    """What an input is called: its file, or its database without user and password, and its table.

    >>> place_of({"url": "postgresql://jan:geheim@db/crm", "from": "klant"})
    'postgresql://db/crm klant'
    """
    if "files" in place:
        return place["files"]
    return input_name(Source.model_validate({"name": "-", "table": "customers", **place}))


def unrecognised(peek: Peek) -> tuple[Remark, ...]:
    """Why a file was not taken: no header, or no table that its columns fit."""
    figures = [
        column.name for column in peek.columns if column.name.replace(".", "").replace("-", "").isdigit()
    ]
    if len(figures) * 2 >= len(peek.columns) > 0:
        return (Remark("new-doubt-no-header"),)
    return (Remark("new-doubt-no-table", {"columns": ", ".join(c.name for c in peek.columns)}),)


def findings_without(findings: Sequence[Finding]) -> tuple[tuple[str, Remark | BehoudError], ...]:
    """The inputs that fill no table, with why."""
    return tuple((found.input, found.error or found.doubts[0]) for found in findings if not found.tables)
