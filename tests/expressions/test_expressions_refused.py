"""What an expression may not say: all of it is refused, with a sentence."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from behoud.errors import BehoudError
from behoud.expressions import parse
from behoud.words import Words

COLUMNS = ("a", "b")

HOSTILE = (
    "",
    "   ",
    "-- nothing",
    ";",
    "a; b",
    "a; drop table customers",
    "1); drop table customers; --",
    "select 1",
    "(select 1)",
    "(select password from users) = 'x'",
    "a in (select b from c)",
    "exists (select 1)",
    "a = any (select 1)",
    "a = all (select 1)",
    "a > (values (1))",
    "with x as (select 1) select * from x",
    "a union select 1",
    "insert into t values (1)",
    "update t set a = 1",
    "delete from t",
    "drop table t",
    "create table t (a int)",
    "alter table t add b int",
    "attach 'other.db'",
    "copy t to 'out.csv'",
    "install httpfs",
    "load httpfs",
    "pragma database_list",
    "set memory_limit = '1TB'",
    "call pragma_version()",
    "export database 'x'",
    "describe t",
    "show tables",
    "read_csv('/etc/passwd')",
    "read_csv_auto('/etc/passwd') is null",
    "read_parquet('s3://bucket/x')",
    "read_text('/etc/passwd')",
    "read_blob('/etc/shadow')",
    "glob('/**')",
    "getenv('HOME')",
    "a in read_text('/etc/passwd')",
    "'/etc/passwd'.a",
    "query('select 1')",
    "query_table('t')",
    "range(1000000000)",
    "generate_series(1, 1000000000)",
    "unnest([1, 2])",
    "a in unnest(b)",
    "a in b",
    "repeat('x', 1000000000)",
    "lpad('x', 1000000000, 'y')",
    "random() < 0.5",
    "uuid()",
    "now()",
    "current_date",
    "current_timestamp > a",
    "current_user",
    "current_setting('home_directory')",
    "version()",
    "nextval('s')",
    "sum(a) > 1",
    "count(*)",
    "max(a)",
    "sum(a) over ()",
    "row_number() over (order by a)",
    "lag(a) over (partition by b order by a)",
    "lower(distinct a)",
    "upper(a) filter (where b)",
    "list_transform([1], x -> x + 1)",
    "[x for x in a]",
    "[1, 2, 3]",
    "{'a': 1}",
    "map {'a': 1}",
    "struct_pack(a := 1)",
    "row(a, b) = row(1, 2)",
    "a[1]",
    "a[1:2]",
    "a -> 'x'",
    "a ->> 'x'",
    "json_extract(a, '$.x')",
    "t.a > 1",
    "main.t.a > 1",
    "information_schema.tables.table_name",
    "*",
    "t.*",
    "columns('a.*')",
    "coalesce(*)",
    "a as b",
    "$1",
    "?",
    ":name",
    "$name",
    "a = $1",
    "cast(a as json)",
    "cast(a as int[])",
    "cast(a as struct(x int))",
    "cast(a as map(int, int))",
    "cast(a as blob)",
    "cast(a as customtype)",
    "cast(a as varchar collate nocase)",
    "a collate nocase",
    "cast(a as date format 'yyyy')",
    "try_cast(a as date format 'yyyy')",
    "a::regclass",
    "e'\\x41'",
    "a ** 1000000",
    "a ^ b",
    "a & b",
    "a << 62",
    "a between symmetric 1 and 2",
    "a like any ('x')",
    "extract(epoch from a)",
    "date_trunc('eon', a)",
    "date_trunc(b, a)",
    "strftime(a, b)",
    "strptime(a, lower(b))",
    "replace(a, b, b)",
    "replace(a, 'x', b)",
    "regexp_matches(a, b)",
    "regexp_replace(a, 'x', b)",
    "regexp_replace(a, 'x', 'y', 'i')",
    "regexp_extract(a, lower(b))",
    "replace(replace(a, 'x', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'), 'x', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx')",
    "regexp_replace(regexp_replace(a, '.*', '\\0\\0\\0\\0'), '.*', '\\0\\0\\0\\0')",
    "a + interval 1 day",
    "a at time zone 'UTC'",
    "c > 1",
    "a >",
    "a > > 1",
    "(a",
    "a)",
    "'a",
    '"a',
    "a b",
    "a, b",
    "and a",
    "case when a then",
    "case",
    "a is",
    "a in ()",
    "not",
    "\x00",
    "a \x00 b",
    "\ud800",
    "ａ＞１",
    "not " * 450 + "a",
    "(" * 900 + "a" + ")" * 900,
    "- " * 900 + "a",
    "case when " * 150,
    "a" + " + a" * 400,
    "a or " * 300 + "a",
    "lower(" * 200 + "a" + ")" * 200,
    "a > " + "1" * 2_001,
)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_refused_with_a_sentence_in_both_languages(text: str) -> None:
    with pytest.raises(BehoudError) as caught:
        parse(text, columns=COLUMNS)
    for language in ("nl", "en"):
        assert len(Words(language).say(caught.value.code, **caught.value.facts)) > 10


def test_the_list_is_long_enough() -> None:
    assert len(set(HOSTILE)) >= 150


def test_a_near_match_is_named_for_a_function() -> None:
    with pytest.raises(BehoudError, match=r"The function `lowr` is not allowed, did you mean `lower`\?"):
        parse("lowr(a)", columns=COLUMNS)


WORDS = [
    "a",
    "b",
    "1",
    "2.5",
    "'x'",
    "+",
    "-",
    "*",
    "/",
    "//",
    "%",
    "(",
    ")",
    ",",
    "=",
    "<>",
    "<",
    ">",
    "<=",
    ">=",
    "and",
    "or",
    "not",
    "in",
    "between",
    "is",
    "null",
    "like",
    "ilike",
    "case",
    "when",
    "then",
    "else",
    "end",
    "cast",
    "try_cast",
    "as",
    "varchar",
    "decimal",
    "date",
    "coalesce",
    "nullif",
    "concat",
    "||",
    "lower",
    "replace",
    "round",
    "date_trunc",
    "extract",
    "year",
    "from",
    "strptime",
    "'%d'",
    "select",
    "exists",
    "over",
    "distinct",
    "[",
    "]",
    "{",
    "}",
    ":",
    "::",
    ".",
    ";",
    "--",
    "/*",
    "*/",
    "$1",
    "?",
    "@",
    "->",
    ":=",
    "**",
    "^",
    "&",
    "|",
    "~",
    "!",
    "#",
    "interval",
    "array",
    "map",
    "struct",
    "unnest",
    "lambda",
    "filter",
    "within",
    "group",
    "order",
    "by",
    "limit",
]


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
@example("cast ( a as")
@example("a in ( )")
def test_no_mix_of_sql_words_raises_anything_else(text: str) -> None:
    refused_or_compiled(text)


@settings(max_examples=400, deadline=None)
@given(st.text(max_size=60))
def test_no_text_at_all_raises_anything_else(text: str) -> None:
    refused_or_compiled(text)


def refused_or_compiled(text: str) -> None:
    """A text is refused with one of our sentences, or means the same once compiled and read again."""
    try:
        expression = parse(text, columns=COLUMNS)
        compiled = expression.sql("duckdb")
    except BehoudError as error:
        refusal: BehoudError | None = error
    else:
        refusal = None
        assert set(expression.columns) <= set(COLUMNS)
        assert parse(compiled, columns=COLUMNS).sql("duckdb") == compiled
    assert refusal is None or refusal.code.startswith("expressions-")
