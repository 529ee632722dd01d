"""Personas by rules: which one each customer is, why, and who moved from one to another."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from behoud.company import FILE_NAME, Company, CompanyFileError, rule_faults
from behoud.engine.isolated import evaluated
from behoud.errors import BehoudError
from behoud.expressions import Expression, parse
from behoud.predict.catalogue import CATALOGUE, feature_named, own_attribute
from behoud.predict.conditions import CHANCE, SCORES, SHORT, Condition, conditions
from behoud.words import fault

DEFAULT = {
    "runaway": "(nps <= 6 and nps_days <= 365) or (csat <= 2 and csat_days <= 365) "
    "or (grade <= 5 and grade_days <= 365) or contact_complaints_open >= 2 or contact_complaints_90 >= 3",
    "ambassador": "nps >= 9 and nps_days <= 365 and (behaviour >= 50 or behaviour is null)",
    "shopper": "ties < 30 and (contract_products <= 1 or contract_products is null)",
    "passive": "nps >= 7 or csat >= 4 or grade >= 7",
}
"""The rules of a company that has none of its own, in the order in which they are asked."""

FIGURE = pa.struct(
    [("condition", pa.string()), ("code", pa.string()), ("value", pa.float64()), ("text", pa.string())]
)
SCHEMA = pa.schema(
    [
        ("customer_id", pa.string()),
        ("persona", pa.string()),
        ("undecided", pa.list_(pa.string())),
        ("because", pa.list_(FIGURE)),
    ]
)


@dataclass(frozen=True)
class Rule:
    """A persona and when a customer is one."""

    name: str
    expression: Expression
    conditions: tuple[Condition, ...]


@dataclass(frozen=True)
class Rules:
    """The rules in the order in which they are asked; `own` where the company file states them."""

    rules: tuple[Rule, ...]
    own: bool

    @property
    def columns(self) -> tuple[str, ...]:
        """Every column that a rule looks at, once."""
        return tuple(dict.fromkeys(c for rule in self.rules for c in rule.expression.columns))


def rules_of(company: Company, features: Collection[str] = (), horizons: Sequence[int] = ()) -> Rules:
    """The company's rules, or ours where it has none.

    CompanyFileError with every rule that asks for an unknown column, or that is no condition.
    `features` are those of the panel, `horizons` those of which there is a probability.
    """
    known = known_columns(features, horizons)

    def problem(text: str) -> BehoudError | None:
        try:
            asked_of_nobody(parse(text, columns=known), features)
        except BehoudError as error:
            return error
        return None

    if faults := rule_faults(company, problem):
        raise CompanyFileError(company.root / FILE_NAME, list(faults))
    given = DEFAULT if company.personas is None else company.personas
    found = [(name, parse(text, columns=known)) for name, text in given.items()]
    made = tuple(Rule(name, rule, tuple(conditions(rule))) for name, rule in found)
    return Rules(made, company.personas is not None)


def known_columns(features: Collection[str], horizons: Sequence[int]) -> tuple[str, ...]:
    """What a rule may ask for: features by code or short name, own attributes, scores.

    >>> "nps" in known_columns([], [30]), "p_leave_30" in known_columns([], [30])
    (True, True)
    """
    own = [name for code in features if (name := own_attribute(code))]
    chances = [f"{CHANCE}{horizon}" for horizon in horizons]
    return tuple(dict.fromkeys([*SCORES, *SHORT, *CATALOGUE, *features, *own, *chances]))


def asked_of_nobody(rule: Expression, features: Collection[str]) -> None:
    """BehoudError where the types of a rule do not fit, or its answer is not yes or no."""
    nobody = pd.DataFrame({code: pd.Series(dtype=object) for code in features})
    try:
        answer = evaluated(looked_at(nobody, rule.columns), {"answer": rule})
    except duckdb.Error as error:
        raise fault("persona-types", text=rule.text, reason=first_line(error)) from None
    if not pa.types.is_boolean(answer.schema.field("answer").type):
        raise fault("persona-no-condition", text=rule.text)


def looked_at(rows: pd.DataFrame, columns: Sequence[str]) -> pa.Table:
    """The columns that rules look at; what nobody knows is null, and so is a text that is empty."""
    return pa.table({name: column_of(rows, name) for name in columns} | {"none": pa.nulls(len(rows))})


def column_of(rows: pd.DataFrame, name: str) -> pa.Array:
    code = code_of(rows, name)
    if is_text(code):
        if code not in rows:
            return pa.nulls(len(rows), pa.string())
        return pa.Array.from_pandas(rows[code].where(rows[code] != "", None), type=pa.string())
    if code not in rows:
        return pa.nulls(len(rows), pa.float64())
    return pa.Array.from_pandas(rows[code].to_numpy(dtype=np.float64), type=pa.float64())


def code_of(rows: pd.DataFrame, name: str) -> str:
    """The column of `rows` that a rule means by `name`."""
    own = [code for code in map(str, rows.columns) if own_attribute(code) == name]
    return name if name in rows else SHORT.get(name, own[0] if own else name)


def is_text(code: str) -> bool:
    score = code in SCORES or code.startswith(CHANCE)
    return not score and feature_named(code).unit == "category"


def personas(rows: pd.DataFrame, rules: Rules) -> pa.Table:
    """Per row the first rule that holds: customer_id, persona, undecided and because (`SCHEMA`).

    `rows` holds customer_id, features and scores. `persona` is null where no rule holds.
    `undecided` names the rules before it (all of them, where none holds) whose answer is unknown.
    `because` gives each condition that held of the rule, with the figures it looked at.
    """
    asked = looked_at(rows, rules.columns)
    answers = answered(asked, rules)
    holds, unknown = np.zeros((2, len(rows), len(rules.rules)), dtype=bool)
    for number in range(len(rules.rules)):
        holds[:, number] = truth(answers[key(number)])
        unknown[:, number] = nulls(answers[key(number)])
    first = np.where(holds.any(axis=1), holds.argmax(axis=1) if rules.rules else 0, len(rules.rules))
    names = [*(rule.name for rule in rules.rules), None]
    columns = [
        pa.Array.from_pandas(rows.customer_id, type=pa.string()),
        pa.array([names[place] for place in first], pa.string()),
        undecided(unknown, first, rules),
        because(asked, answers, first, rules),
    ]
    return pa.table(columns, schema=SCHEMA)


def answered(asked: pa.Table, rules: Rules) -> pa.Table:
    """Per rule, and per condition of a rule (by its place), whether it is so; null where that is unknown."""
    expressions = {key(number): rule.expression for number, rule in enumerate(rules.rules)}
    for number, rule in enumerate(rules.rules):
        expressions |= {key(number, place): each.counted for place, each in enumerate(rule.conditions)}
    try:
        return evaluated(asked, expressions)
    except duckdb.Error as error:
        names = ", ".join(rule.name for rule in rules.rules)
        raise fault("persona-fails", rules=names, reason=first_line(error)) from None


def key(number: int, place: int | None = None) -> str:
    """What the answer of a rule goes by, or of one of its conditions."""
    return f"rule {number}" if place is None else f"rule {number} condition {place}"


def truth(answer: pa.ChunkedArray) -> np.ndarray[Any, Any]:
    return np.asarray(answer.fill_null(False).to_numpy(), dtype=bool)


def nulls(answer: pa.ChunkedArray) -> np.ndarray[Any, Any]:
    return np.asarray(answer.is_null().to_numpy(), dtype=bool)


def undecided(unknown: np.ndarray[Any, Any], first: np.ndarray[Any, Any], rules: Rules) -> pa.Array:
    """Per row the rules asked before the one that held whose answer is not known."""
    before = unknown & (np.arange(len(rules.rules)) < first[:, None])
    names = np.array([rule.name for rule in rules.rules], dtype=object)
    return pa.array([names[row].tolist() for row in before], pa.list_(pa.string()))


def because(asked: pa.Table, answers: pa.Table, first: np.ndarray[Any, Any], rules: Rules) -> pa.Array:
    """Per row the conditions that held of its rule, with a figure per column, in the rule's order."""
    found = [
        figures(asked, rows, condition)
        for number, rule in enumerate(rules.rules)
        for place, condition in enumerate(rule.conditions)
        if len(rows := np.flatnonzero((first == number) & truth(answers[key(number, place)])))
    ]
    told = pd.concat([row for figure in found for row in figure]) if found else NOTHING
    told = told.sort_values("row", kind="stable")
    counts = np.bincount(told.row.to_numpy(dtype=np.int64), minlength=len(first))
    offsets = pa.array(np.concatenate([[0], np.cumsum(counts)]), pa.int32())
    values = pa.StructArray.from_arrays(
        [pa.Array.from_pandas(told[field.name], type=field.type) for field in FIGURE], fields=list(FIGURE)
    )
    return pa.ListArray.from_arrays(offsets, values)


NOTHING = pd.DataFrame({"row": pd.Series(dtype="int64"), **{f.name: pd.Series(dtype=object) for f in FIGURE}})


def figures(asked: pa.Table, rows: np.ndarray[Any, Any], condition: Condition) -> Iterator[pd.DataFrame]:
    """For some rows the figures of one condition, a row each per column that it looks at."""
    for code in condition.columns or (None,):
        told = pd.DataFrame({"row": rows, "condition": condition.text, "code": code})
        values = asked[code].take(pa.array(rows)) if code else pa.nulls(len(rows), pa.float64())
        text = pa.types.is_string(values.type)
        yield told.assign(
            value=np.nan if text else values.to_numpy(zero_copy_only=False),
            text=values.to_pandas().to_numpy(dtype=object) if text else None,
        )


def counted(found: pa.Table, rules: Rules, lacking: Sequence[str]) -> dict[str, Any]:
    """What the model card says of personas, as plain JSON values.

    `unknown` are customers of whom no rule holds and one has no answer; `nothing_known_of` are
    columns that a rule looks at and that nobody has a value for.
    """
    decided = {row["values"]: row["counts"] for row in pc.value_counts(found["persona"]).to_pylist()}
    unanswered = found.filter(pc.is_null(found["persona"]))["undecided"]
    unknown = pc.sum(pc.greater(pc.list_value_length(unanswered), 0)).as_py() or 0
    return {
        "own_rules": rules.own,
        "rules": {rule.name: rule.expression.text for rule in rules.rules},
        "customers": {rule.name: decided.get(rule.name, 0) for rule in rules.rules},
        "none": len(unanswered) - unknown,
        "unknown": unknown,
        "nothing_known_of": list(lacking),
    }


def meant(rules: Rules, names: Sequence[str]) -> list[str]:
    """Those of the columns `names` that a rule looks at."""
    nobody = pd.DataFrame(columns=list(names))
    codes = {code_of(nobody, name) for name in rules.columns}
    return [name for name in names if name in codes]


def lacking(rules: Rules, tables: Sequence[pa.Table]) -> tuple[str, ...]:
    """The columns that a rule looks at and that nobody has a value of in any of the tables."""
    known = [name for table in tables for name in table.column_names if has_any(table[name])]
    nobody = pd.DataFrame(columns=known)
    return tuple(name for name in rules.columns if code_of(nobody, name) not in known)


def has_any(values: pa.ChunkedArray) -> bool:
    """Whether there is any value; a text that is empty is none."""
    if pa.types.is_string(values.type):
        values = values.filter(pc.not_equal(values, ""))
    return bool(values.null_count < len(values))


def first_line(error: Exception) -> str:
    return str(error).splitlines()[0]
