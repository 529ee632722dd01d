"""Who a person is stays out of a prediction; what a contract is does not."""

import pytest

from behoud.predict.sensitive import sensitive

SENSITIVE = [
    *("gender", "Gender", "geslacht", "sex", "SeniorCitizen", "senior", "age", "customer_age"),
    *("age_group", "leeftijd", "leeftijdsgroep", "geboortedatum", "birth_date", "date_of_birth"),
    *("DateOfBirth", "dob", "nationality", "nationaliteit", "ethnicity", "etniciteit", "religion"),
    *("religie", "geloof", "health", "health_status", "gezondheidstoestand", "sexual_orientation"),
    *("geaardheid", "trade_union_member", "unionMembership", "vakbondslid", "political_party"),
    *("politieke_voorkeur", "burgerlijke_staat", "marital_status", "pregnant"),
]
HARMLESS = [
    *("segment", "plan_tier", "employees", "contract", "contract_age", "AccountAge", "invoice_age"),
    *("health_score", "customer_health", "message", "package_size", "language", "average_order"),
    *("stage", "region", "credit_union", "usage", "coverage", "storage", "manager", "mortgage"),
    *("trace", "sextant", "payment_method", "paperless_billing", "partnership", "Contract"),
    *("MonthlyCharges", "tenure", "team", "races_won"),
]


@pytest.mark.parametrize("name", SENSITIVE)
def test_what_says_who_a_person_is(name: str) -> None:
    assert sensitive(name)


@pytest.mark.parametrize("name", HARMLESS)
def test_what_does_not(name: str) -> None:
    assert not sensitive(name)
