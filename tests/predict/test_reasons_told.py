"""Every reason reads as a sentence, in both languages, whichever way it points."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest

from behoud.predict.catalogue import CATALOGUE, Feature, feature_named
from behoud.predict.figures import BEFORE, BESIDE, beside
from behoud.predict.reasons_told import worded
from behoud.words import LANGUAGES, Words

VALUES = (None, 0.0, 1.0, 2.0, 19.0, 23.5, -0.25)
OWN = (
    "own_number_employees",
    "own_money_budget",
    "own_flag_partner",
    "own_days_since_audit",
    "customer_plan",
)


def reason(
    code: str, value: float | None = None, typical: float | None = None, **more: Any
) -> dict[str, Any]:
    found = {"code": code, "direction": "up", "effect": 0.4, "value": value, "typical": typical}
    return found | {"beside": None, "text": None, "typical_text": None} | more


def every(feature: Feature) -> list[dict[str, Any]]:
    """Reasons of a feature: up and down, absent, none, one and more, with and without a figure beside it."""
    if feature.unit == "category":
        texts = [("west", "oost"), ("", "oost"), ("west", "west"), ("west", "")]
        return [reason(feature.code, text=text, typical_text=typical) for text, typical in texts]
    others = (None, 0.0, 1.0, 40.0) if feature.code in (*BEFORE, *BESIDE) else (None,)
    typicals = (None, 0.0, 41.0)
    return [reason(feature.code, v, t, beside=o) for v in VALUES for t in typicals for o in others]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_feature_words_its_reasons(language: str) -> None:
    words = Words(language)
    features = [*CATALOGUE.values(), *map(feature_named, OWN)]
    said = {f.code: [worded(r, words, "EUR") for r in every(f)] for f in features}
    assert {code for code, texts in said.items() if len(set(texts)) < 2} == set()
    faulty = [
        (code, text)
        for code, texts in said.items()
        for text in texts
        if not text or text != text.strip() or "  " in text or "{" in text or ": (" in text or "why-" in text
    ]
    assert faulty == []


SAID = [
    (
        reason("usage_trend_90", -0.5366, 0.02, beside=41.0),
        "Gebruik is de laatste 90 dagen gedaald van 41 naar 19",
        "Use fell from 41 to 19 in the last 90 days",
    ),
    (
        reason("usage_90", 19.0, 60.0, beside=41.0),
        "Gebruik is de laatste 90 dagen gedaald van 41 naar 19 (gewoonlijk 60)",
        "Use fell from 41 to 19 in the last 90 days (usually 60)",
    ),
    (
        reason("usage_lately", 0.43, 1.0, beside=12.0),
        "Gebruik loopt terug: 12 in de laatste 30 dagen, 0,4 keer wat de maanden ervoor doen verwachten",
        "Use is fading: 12 in the last 30 days, 0.4 times what the months before suggest",
    ),
    (
        reason("mood_remarks", 41.0, 50.0),
        "Opmerkingen klinken als 41 van 100 (gewoonlijk 50)",
        "Remarks sound like 41 out of 100 (usually 50)",
    ),
    (
        reason("contact_complaints_yearly", 2.31, 0.7),
        "Klachten per jaar: 2,3 (gewoonlijk 0,7)",
        "Complaints a year: 2.3 (usually 0.7)",
    ),
    (
        reason("usage_90", 19.0, 60.0, beside=12.0),
        "Gebruik in de laatste 90 dagen: 19 (gewoonlijk 60)",
        "Use in the last 90 days: 19 (usually 60)",
    ),
    (
        reason("usage_trend_90", -1.0, 0.02),
        "Gebruik is de laatste 90 dagen 100 % gedaald (gewoonlijk 2 %)",
        "Use fell 100% in the last 90 days (usually 2%)",
    ),
    (
        reason("contact_complaints_open", 1.0, 0.0, beside=23.0),
        "Een klacht staat al 23 dagen open",
        "A complaint has been open for 23 days",
    ),
    (
        reason("contact_complaints_open", 3.0, 0.0, beside=1.0),
        "3 klachten staan open, de oudste al 1 dag",
        "3 complaints are open, the oldest for 1 day",
    ),
    (
        reason("contact_days_since_outgoing", 140.0, 58.0),
        "Al 140 dagen geen contact van ons uit (gewoonlijk 58 dagen)",
        "No contact from our side for 140 days (usually 58 days)",
    ),
    (
        reason("contact_days_since_outgoing", 3.0, 58.0),
        "3 dagen geleden contact van ons uit (gewoonlijk 58 dagen)",
        "We got in touch 3 days ago (usually 58 days)",
    ),
    (
        reason("contract_days_to_deadline", 12.0, 171.0, beside=45.0),
        "Contract loopt over 45 dagen af; opzeggen kan nog 12 dagen",
        "Contract ends in 45 days; notice can be given for 12 days more",
    ),
    (
        reason("contract_notice_days", 30.0, 60.0),
        "Opzegtermijn van 30 dagen (gewoonlijk 60 dagen)",
        "Notice period of 30 days (usually 60 days)",
    ),
    (reason("contract_notice_days"), "Geen opzegtermijn in het contract", "No notice period in the contract"),
    (
        reason("contract_amount_change", 0.08, 0.03),
        "Prijs steeg 8 % bij de laatste verlenging (gewoonlijk 3 %)",
        "Price rose 8% at the last renewal (usually 3%)",
    ),
    (
        reason("voice_nps_change", -3.0, None, beside=5.0),
        "Lager aanbevelingscijfer: van 8 naar 5",
        "Lower recommendation score: from 8 to 5",
    ),
    (
        reason("contract_days_to_deadline", None, 171.0, beside=30.0),
        "Geen uiterste opzegdag in zicht; contract loopt over 30 dagen af",
        "No last day to give notice lies ahead; the contract ends in 30 days",
    ),
    (
        reason("contact_open", 2.0, 0.0),
        "2 vragen of klachten zijn niet opgelost (gewoonlijk geen)",
        "2 things it came with are not resolved (usually none)",
    ),
    (reason("voice_csat"), "Gaf nog nooit een tevredenheidscijfer", "Never gave us a satisfaction score"),
    (
        reason("contract_auto", 0.0, 1.0, beside=43.0),
        "Contract wordt niet vanzelf verlengd en loopt over 43 dagen af",
        "Contract does not renew by itself and ends in 43 days",
    ),
    (
        reason("own_number_seats", 12.0, 40.0),
        "seats: 12 (gewoonlijk 40)",
        "seats: 12 (usually 40)",
    ),
    (
        reason("customer_plan", text="basis", typical_text="pro"),
        "plan: basis (gewoonlijk pro)",
        "plan: basis (usually pro)",
    ),
]


@pytest.mark.parametrize(("found", "dutch", "english"), SAID)
def test_a_reason_is_worded_with_its_figures(found: dict[str, Any], dutch: str, english: str) -> None:
    assert worded(found, Words("nl"), "EUR") == dutch
    assert worded(found, Words("en"), "EUR") == english


def test_what_was_before_is_reckoned_from_the_customers_own_figures() -> None:
    ada = {"usage_90": 19.0, "usage_trend_90": 19 / 41 - 1, "contract_days_to_end": np.nan}
    bas = {"usage_90": 0.0, "usage_trend_90": -1.0, "contract_days_to_end": 30.0}
    rows = pd.DataFrame([ada, bas])
    assert beside("usage_90", rows) == pytest.approx([41, np.nan], nan_ok=True)
    assert beside("contract_days_to_deadline", rows) == pytest.approx([np.nan, 30.0], nan_ok=True)
    assert np.isnan(beside("tenure_days", rows)).all()
