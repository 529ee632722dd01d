"""Names of Dutch and English systems, recognised."""

import pytest

from behoud.schemas import TABLES
from behoud.sources.recognise.names import column_words, is_part, known, likeness, table_words, value_map

NAMES = [
    ("customers", "customer_id", "klantnummer", "nl"),
    ("customers", "customer_id", "CustomerID", "en"),
    ("customers", "customer_id", "Klant-nr.", "nl"),
    ("customers", "customer_id", "account_id", "en"),
    ("contract_terms", "customer_id", "debiteurnr", "nl"),
    ("contract_terms", "term_id", "contractnr", "nl"),
    ("contract_terms", "term_id", "subscription_id", "en"),
    ("contract_terms", "started_on", "Ingangsdatum", "nl"),
    ("contract_terms", "ends_on", "einddatum", "nl"),
    ("contract_terms", "ended_on", "churn_date", "en"),
    ("contract_terms", "ended_on", "Beëindigd op", "nl"),
    ("contract_terms", "notice_given_on", "opzegdatum", "nl"),
    ("contract_terms", "yearly_amount", "Bedrag per jaar", "nl"),
    ("contract_terms", "yearly_amount", "ARR", "en"),
    ("invoices", "issued_on", "factuurdatum", "nl"),
    ("invoices", "due_on", "vervaldatum", "nl"),
    ("invoices", "paid_on", "betaald_op", "nl"),
    ("customer_teams", "team_id", "klantteam", "nl"),
    ("customer_teams", "team_id", "Afdeling", "nl"),
    ("customer_teams", "account_manager", "Relatiebeheerder", "nl"),
    ("transactions", "at", "InvoiceDate", "en"),
    ("transactions", "product_id", "StockCode", "en"),
    ("events", "name", "feature_name", "en"),
    ("interactions", "resolved_at", "Afgehandeld op", "nl"),
]


@pytest.mark.parametrize(("table", "column", "name", "language"), NAMES)
def test_a_name_in_use_is_recognised(table: str, column: str, name: str, language: str) -> None:
    found = likeness(name, among=column_words(table, column))
    assert (found.score, found.language) == (1.0, language)


def test_a_misspelling_is_recognised_with_less_certainty() -> None:
    assert 0.7 < likeness("klantnumer", among=column_words("customers", "customer_id")).score < 1.0


def test_short_names_that_differ_in_their_first_letter_are_different() -> None:
    assert is_part("mrr_amount", "monthly")
    assert not is_part("arr_amount", "monthly")


def test_a_table_by_its_dutch_file_name() -> None:
    assert likeness("facturen", among=table_words("invoices")).score == 1.0


def test_values_are_translated_and_the_strange_ones_left_out() -> None:
    found = value_map("renewal", ("auto", "manual"), ["Ja", "nee", "misschien"])
    assert found == {"Ja": "auto", "nee": "manual"}


def test_every_name_belongs_to_a_table_and_a_column_that_exist() -> None:
    tables, columns = known()["tables"], known()["columns"]
    assert set(tables) <= set(TABLES)
    named = {(table, column) for table, found in columns.items() if table != "any" for column in found}
    assert named <= {(table.name, column.name) for table in TABLES.values() for column in table}


def test_there_are_several_hundred_names() -> None:
    columns = known()["columns"].values()
    assert sum(len(names) for table in columns for found in table.values() for names in found.values()) > 700
