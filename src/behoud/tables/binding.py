"""From a source's mapping to SQL: each column of a table bound to the source columns it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from behoud.company import Company, Mapping, Source, column_faults
from behoud.engine.holdings import Holdings
from behoud.errors import BehoudError
from behoud.expressions import parse
from behoud.schemas import TABLES, Column, Table, Type
from behoud.tables import casting, quoting
from behoud.tables.probe import Fit, Question, answers, question
from behoud.tables.raw import NUMBERS, Raw, prepare
from behoud.tables.reading import SQL_TYPES
from behoud.words import fault
from behoud.words.nearest import NO_MATCH, nearest

RECORDED_AT = Column("recorded_at", Type.MOMENT)


@dataclass(frozen=True)
class Bound:
    """One column of a table in SQL over the view `prepared`.

    `label` is what the column is called in the source, `value` the typed value, `day` the
    company day of a moment, both over `local`
    (as `clock`) where there is one. Where `given` holds and the value is null, the text could not
    be taken, for `reason`; `told` is the text. `found` says how it was read.
    """

    column: Column
    label: str
    value: str
    day: str | None = None
    local: str | None = None
    given: str | None = None
    told: str = "NULL"
    reason: str = ""
    found: str | None = None

    @property
    def name(self) -> str:
        return self.column.name

    @property
    def clock(self) -> str:
        """What the local time of a moment is called: computed once, used for the instant and the day."""
        return quoting.name(f"__clock {self.name}")


def bind(raw: Raw, company: Company, source: Source, holdings: Holdings) -> list[Bound]:
    """Every column of the source's table that this input fills, read and typed.

    BehoudError where columns are missing, have another type or can be read in two ways.
    """
    table = TABLES[source.table]
    mappings = mapped(raw, company, source)
    refuse_repeated(raw, source, mappings)
    refuse_missing(table, mappings, raw.names, told="no" if source.columns is None else "yes")
    expressions = [m.sql for m in mappings.values() if m.sql] + ([source.where] if source.where else [])
    lookups = [mapping for mapping in mappings.values() if mapping.kind == "lookup"]
    prepare(raw, expressions, lookups, holdings, company.time_zone)
    wanted = [
        *table,
        *(Column(n, k) for n, k in company.attributes.get(source.table, {}).items()),
        RECORDED_AT,
    ]
    drafts = [
        draft(raw, company, source, column, mappings[column.name])
        for column in wanted
        if column.name in mappings
    ]
    asked = [bound for bound in drafts if isinstance(bound, Unread)]
    fits = iter(answers(raw.database, [unread.question for unread in asked]))
    zone = company.time_zone
    return [bound.read(next(fits), zone) if isinstance(bound, Unread) else bound for bound in drafts]


def mapped(raw: Raw, company: Company, source: Source) -> dict[str, Mapping]:
    """The mappings as told, with own attributes that are columns by that name; all by name if none told."""
    if faults := column_faults(company, source, raw.names):
        raise replace_parts(fault("tables-columns-missing", source=source.name), [f.error() for f in faults])
    attributes = company.attributes.get(source.table, {})
    alike = {name.lower(): name for name in raw.names}
    taken = (
        attributes
        if source.columns is not None
        else [*TABLES[source.table].names, *attributes, "recorded_at"]
    )
    by_name = {name: Mapping(column=alike[name.lower()]) for name in taken if name.lower() in alike}
    return by_name | dict(source.columns or {})


def replace_parts(error: BehoudError, parts: Sequence[BehoudError]) -> BehoudError:
    return BehoudError(str(error), code=error.code, facts=error.facts, parts=parts)


def refuse_repeated(raw: Raw, source: Source, mappings: dict[str, Mapping]) -> None:
    """BehoudError where a column is asked for that stands twice: which one is meant is never guessed."""
    asked = {mapping.column for mapping in mappings.values() if mapping.column}
    expressions = [m.sql for m in mappings.values() if m.sql] + ([source.where] if source.where else [])
    for text in expressions:
        asked |= set(parse(text, columns=raw.names).columns)
    twice = [name for name in raw.repeated if name in asked]
    if twice:
        raise fault("tables-columns-repeated", columns=", ".join(twice), count=len(twice))


def refuse_missing(table: Table, mappings: dict[str, Mapping], present: Sequence[str], *, told: str) -> None:
    """BehoudError where a required column comes from nowhere, with the unused one that resembles it.

    `told` is yes where the source has a mapping, no where its columns are taken by name.
    """
    generated = table.key if table.generated_key else ()
    missing = [name for name in table.required if name not in mappings and name not in generated]
    if missing:
        used = {mapping.column for mapping in mappings.values()}
        near = {name: nearest(name, [n for n in present if n not in used]) for name in missing}
        raise replace_parts(
            fault(
                "tables-required-missing", table=table.name, columns=", ".join(missing), count=len(missing)
            ),
            [
                fault("tables-required-near", column=c, near=n, mapped=told)
                for c, n in near.items()
                if n != NO_MATCH
            ],
        )


@dataclass(frozen=True)
class Unread:
    """A column of texts for which a reading must still be found.

    `not_a_number` is SQL for the texts that say so, where there are any.
    """

    bound: Bound
    question: Question
    not_a_number: str | None = None

    def given(self, fit: Fit) -> str | None:
        """SQL: whether a text is there that should have been read; None where every one was."""
        there = [f"{self.question.value} IS NOT NULL"] if fit.misfits else []
        return " OR ".join(there + ([self.not_a_number] if self.not_a_number else [])) or None

    def read(self, fit: Fit, zone: str) -> Bound:
        """The column as the reading `fit` takes it."""
        kind, text = self.bound.column.type, self.question.value
        clock = self.bound.clock if kind is Type.MOMENT else None
        return replace(
            self.bound,
            value=fit.reading.typed(text, kind, zone, clock),
            day=fit.reading.day(text, kind, zone, clock) if kind is Type.MOMENT else None,
            local=fit.reading.of(text, kind) if clock else None,
            given=self.given(fit),
            found=fit.reading.name if fit.filled else None,
        )


def draft(raw: Raw, company: Company, source: Source, column: Column, mapping: Mapping) -> Bound | Unread:
    if mapping.kind == "value":
        return constant(column, mapping, company.time_zone)
    if mapping.kind == "sql":
        return computed(raw, company, column, mapping)
    if mapping.kind == "lookup":
        return looked_up(raw, column, mapping)
    return taken(raw, company, source, column, mapping)


def constant(column: Column, mapping: Mapping, zone: str) -> Bound:
    value = literal(quoting.text(mapping.value), column.type, zone)
    day = f"CAST({quoting.text(mapping.value)} AS DATE)" if column.type is Type.MOMENT else None
    return Bound(column, column.name, value, day)


def literal(sql: str, kind: Type, zone: str) -> str:
    """SQL for a constant of the company file as a value of `kind`."""
    if kind is Type.MOMENT:
        return f"timezone({quoting.text(zone)}, CAST({sql} AS TIMESTAMP))"
    return f"CAST({sql} AS {SQL_TYPES[kind]})"


def computed(raw: Raw, company: Company, column: Column, mapping: Mapping) -> Bound:
    sql = f"TRY({parse(mapping.sql or '', columns=raw.names).sql('duckdb')})"
    if mapping.values:
        return translated(column, column.name, raw.text_of(sql), mapping, company.time_zone)
    native = raw.type_of(sql)
    value = casting.cast(sql, native, column.type, company.time_zone)
    value = value or f"TRY_CAST({sql} AS {SQL_TYPES[column.type]})"
    day = casting.calendar(sql, native, Type.DATE, company.time_zone) if has_day(column, native) else None
    return Bound(
        column,
        column.name,
        value,
        day,
        given=f"({sql}) IS NOT NULL",
        told=raw.text_of(sql),
        reason=misread(column),
    )


def has_day(column: Column, native: str) -> bool:
    return column.type is Type.MOMENT and casting.is_moment(native)


def misread(column: Column) -> str:
    return f"tables-reason-not-{column.type}"


def looked_up(raw: Raw, column: Column, mapping: Mapping) -> Bound:
    label = mapping.column or ""
    return Bound(
        column,
        label,
        f"TRY_CAST({raw.lookup(mapping)} AS {SQL_TYPES[column.type]})",
        given=f"{raw.text(label)} IS NOT NULL",
        told=raw.text(label),
        reason="tables-reason-not-found",
    )


def taken(raw: Raw, company: Company, source: Source, column: Column, mapping: Mapping) -> Bound | Unread:
    label, zone = mapping.column or "", company.time_zone
    value, text, native = raw.value(label), raw.text(label), raw.native(label)
    if mapping.values:
        return translated(column, label, text, mapping, zone)
    typed = casting.cast(value, native, column.type, zone)
    bound = Bound(column, label, typed or "NULL", told=text, reason=misread(column))
    if typed is None:
        text = raw.without_null_words(label)
        asked = question(label, text, column.type, form=mapping.format, decimal=source.decimal)
        nan = raw.not_a_number(label)
        return Unread(bound, asked, nan if column.type in NUMBERS and raw.some(nan) else None)
    if column.type is Type.TEXT:
        return bound
    day = casting.calendar(value, native, Type.DATE, zone) if has_day(column, native) else None
    return replace(bound, day=day, given=f"{value} IS NOT NULL")


def translated(column: Column, label: str, text: str, mapping: Mapping, zone: str) -> Bound:
    """A value map: texts it does not know are no value, unless it says what `*` is."""
    values = dict(mapping.values or {})
    rest = literal(quoting.text(values.pop("*")), column.type, zone) if "*" in values else "NULL"
    empty = literal(quoting.text(values.pop("")), column.type, zone) if "" in values else "NULL"
    fold = len({key.lower() for key in values}) == len(values)
    looked = {key.lower() if fold else key: quoting.text(value) for key, value in values.items()}
    cases = " ".join(
        f"WHEN {quoting.text(key)} THEN {literal(value, column.type, zone)}" for key, value in looked.items()
    )
    known = f"CASE {f'lower({text})' if fold else text} {cases} ELSE {rest} END" if cases else rest
    value = f"CASE WHEN {text} IS NULL THEN {empty} ELSE {known} END"
    return Bound(
        column, label, value, given=f"{text} IS NOT NULL", told=text, reason="tables-reason-not-in-map"
    )
