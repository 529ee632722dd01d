"""What an expression may say, and that both engines have the words for it."""

from datetime import date

import duckdb
import pytest

from behoud.errors import BehoudError
from behoud.expressions import parse
from behoud.words import Words, in_words

COLUMNS = ("Quantity", "price", "Country", "start date", "ended")

ACCEPTED = {
    "Quantity + 1 - price * 2 / 5 % 4": 7.0,
    "Quantity // 2": 3,
    "-Quantity": -7,
    "Quantity > 5 and not (price <= 1 or Country <> 'NL')": True,
    "Country in ('NL', 'BE')": True,
    "Quantity not in (1, 2)": True,
    "Quantity between 1 and 10": True,
    "ended is null": True,
    "ended is not null": False,
    "Country like 'N%'": True,
    "Country ilike 'n_'": True,
    "Country like 'N#%' escape '#'": False,
    "Country is not distinct from 'NL'": True,
    "case when Quantity > 5 then 'many' else 'few' end": "many",
    "case Country when 'NL' then 1 end": 1,
    "if(Quantity > 5, 1, 2)": 1,
    "cast(Quantity as varchar)": "7",
    "Quantity::bigint": 7,
    "try_cast(Country as integer)": None,
    "cast(price as decimal(18, 2)) = 2.5": True,
    "date '2024-02-29'": date(2024, 2, 29),
    "coalesce(ended, Country, 'x')": "NL",
    "nullif(Country, 'NL')": None,
    "concat(Country, '-', 'x')": "NL-x",
    "Country || '!'": "NL!",
    "lower(Country)": "nl",
    "upper('nl')": "NL",
    "trim('  a ')": "a",
    "substring(Country, 1, 1)": "N",
    "replace(replace('1.234,50', '.', ''), ',', '.')": "1234.50",
    "length(Country)": 2,
    "round(price, 0)": 3.0,
    "abs(-price)": 2.5,
    "floor(price)": 2.0,
    "ceil(price)": 3.0,
    "greatest(Quantity, 9)": 9,
    "least(Quantity, 9)": 7,
    "extract(year from \"start date\")": 2024,
    "year(\"start date\")": 2024,
    "month(\"start date\")": 2,
    "day(\"start date\")": 29,
    "date_trunc('month', \"start date\") = date '2024-02-01'": True,
    "cast(strptime('21-11-2026', '%d-%m-%Y') as date)": date(2026, 11, 21),
    "strftime(\"start date\", '%Y-%m')": "2024-02",
    "make_date(2024, 2, 29)": date(2024, 2, 29),
    "split_part('a-b', '-', 2)": "b",
    "regexp_matches(Country, '^N')": True,
    "regexp_extract('klant 42', '[0-9]+')": "42",
    "regexp_replace('1 2 3', ' ', '')": "123",
    "/* a remark */ Quantity": 7,
}  # fmt: skip


@pytest.fixture(scope="module")
def anna() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.sql(
        'create table sales as select 7 as "Quantity", 2.5::double as price, \'NL\' as "Country", '
        "date '2024-02-29' as \"start date\", null::varchar as ended"
    )
    return connection


@pytest.mark.parametrize("text", ACCEPTED)
def test_duckdb_computes_what_was_written(anna: duckdb.DuckDBPyConnection, text: str) -> None:
    sql = parse(text, columns=COLUMNS).sql("duckdb")
    assert anna.sql(f"select {sql} from sales").fetchall() == [(ACCEPTED[text],)]


@pytest.mark.parametrize("text", ACCEPTED)
def test_spark_has_words_for_it_too(text: str) -> None:
    assert parse(text, columns=COLUMNS).sql("spark") != ""


def test_columns_are_the_real_names_once_each() -> None:
    assert parse("quantity > 0 and QUANTITY < price", columns=COLUMNS).columns == ("Quantity", "price")


def test_a_name_is_quoted_so_that_it_stays_a_name() -> None:
    odd = 'a"; drop table b; --'
    assert parse('"a""; drop table b; --" > 1', columns=[odd]).sql("duckdb") == (
        '"a""; drop table b; --" > 1'
    )


def test_a_remark_does_not_reach_the_engine() -> None:
    assert parse("price /* ; drop table */ > 1", columns=COLUMNS).sql("duckdb") == '"price" > 1'


def test_all_matches_are_replaced_on_both_engines() -> None:
    expression = parse("regexp_replace(Country, 'a', 'b')", columns=COLUMNS)
    assert expression.sql("duckdb") == "REGEXP_REPLACE(\"Country\", 'a', 'b', 'g')"
    assert expression.sql("spark") == "REGEXP_REPLACE(`Country`, 'a', 'b')"


def test_without_columns_any_name_passes() -> None:
    assert parse("mrr_amount * 12").columns == ("mrr_amount",)


def test_two_columns_that_differ_in_capitals_are_told_apart() -> None:
    assert parse("ID = 1", columns=["id", "ID"]).columns == ("ID",)
    with pytest.raises(BehoudError, match="unknown column `Id`"):
        parse("Id = 1", columns=["id", "ID"])


def test_an_unknown_column_is_said_with_a_near_match_in_both_languages() -> None:
    with pytest.raises(BehoudError) as caught:
        parse("custmer_id is null", columns=["customer_id", "price"])
    assert str(caught.value) == "unknown column `custmer_id`, did you mean `customer_id`?"
    assert in_words(caught.value, Words("nl")) == "onbekende kolom `custmer_id`, bedoelt u `customer_id`?"


def test_a_deep_but_allowed_expression_compiles() -> None:
    text = " + ".join(["price"] * 90)
    assert parse(text, columns=COLUMNS).sql("duckdb") == " + ".join(['"price"'] * 90)
