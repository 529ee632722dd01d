"""What an expression may consist of. All that is not here is refused."""

from __future__ import annotations

from sqlglot import exp

LONGEST = 2_000
"""Characters of an expression."""

DEEPEST = 100
"""Levels of an expression: each bracket, function or operator in another is one."""

MOST_GROWTH = 1_000
"""How many times longer replacements may make a text, so that a short rule cannot fill memory."""

VALUES: tuple[type[exp.Expr], ...] = (
    exp.Column,
    exp.Identifier,
    exp.Literal,
    exp.Boolean,
    exp.Null,
    exp.Paren,
    exp.Var,
)
OPERATORS: tuple[type[exp.Expr], ...] = (
    exp.Add,
    exp.Sub,
    exp.Mul,
    exp.Div,
    exp.IntDiv,
    exp.Mod,
    exp.Neg,
    exp.EQ,
    exp.NEQ,
    exp.GT,
    exp.GTE,
    exp.LT,
    exp.LTE,
    exp.NullSafeEQ,
    exp.NullSafeNEQ,
    exp.And,
    exp.Or,
    exp.Not,
    exp.In,
    exp.Between,
    exp.Is,
    exp.Like,
    exp.ILike,
    exp.Escape,
    exp.DPipe,
    exp.Case,
    exp.If,
    exp.Cast,
    exp.TryCast,
    exp.DataType,
    exp.DataTypeParam,
)
FUNCTIONS: dict[str, type[exp.Expr]] = {
    "abs": exp.Abs,
    "ceil": exp.Ceil,
    "coalesce": exp.Coalesce,
    "concat": exp.Concat,
    "date_trunc": exp.TimestampTrunc,
    "day": exp.Day,
    "extract": exp.Extract,
    "floor": exp.Floor,
    "greatest": exp.Greatest,
    "least": exp.Least,
    "length": exp.Length,
    "lower": exp.Lower,
    "make_date": exp.DateFromParts,
    "month": exp.Month,
    "nullif": exp.Nullif,
    "regexp_extract": exp.RegexpExtract,
    "regexp_matches": exp.RegexpLike,
    "regexp_replace": exp.RegexpReplace,
    "replace": exp.Replace,
    "round": exp.Round,
    "split_part": exp.SplitPart,
    "strftime": exp.TimeToStr,
    "strptime": exp.StrToTime,
    "substring": exp.Substring,
    "trim": exp.Trim,
    "upper": exp.Upper,
    "year": exp.Year,
}
NODES = frozenset((*VALUES, *OPERATORS, *FUNCTIONS.values(), exp.DateTrunc))

SCALAR_TYPES = frozenset(
    {
        exp.DType.BIGINT,
        exp.DType.BOOLEAN,
        exp.DType.DATE,
        exp.DType.DECIMAL,
        exp.DType.DOUBLE,
        exp.DType.FLOAT,
        exp.DType.INT,
        exp.DType.SMALLINT,
        exp.DType.TEXT,
        exp.DType.TIMESTAMP,
        exp.DType.TIMESTAMPNTZ,
        exp.DType.TIMESTAMPTZ,
    }
)
UNITS = frozenset({"YEAR", "QUARTER", "MONTH", "WEEK", "DAY", "HOUR", "MINUTE", "SECOND", "DOW", "ISODOW"})
"""The words that date_trunc and extract take."""
