"""What a report says, against what was reckoned by hand, in both languages."""

from decimal import Decimal as D
from pathlib import Path

import pytest

from behoud.engine import Engine
from behoud.errors import BehoudError
from behoud.report.evidence import Evidence
from behoud.report.facts import Count, Fact, Group, Listing, Name, Points, Reader, Reason, Share
from behoud.report.finding import Finding, as_row, sentence
from behoud.report.findings import company_findings, team_findings
from behoud.report.subjects.foresight import carriers
from behoud.report.subjects.value import points
from behoud.words import Words, fault
from tests.report.noorderpoort import CHURN_2024
from tests.small import Rows, day, definitions


def said(evidence: Evidence, reader: Reader, team: str | None = None) -> dict[str, str]:
    found = company_findings(evidence) if team is None else team_findings(evidence, team)
    return {f.kind: sentence(f, reader) for f in found}


WHOLE_NL = {
    "churn-year": "In 2024 vertrok 22,5 % van de klanten, 2,5 keer de branche; dat kostte € 27.000 aan niet-verlengde contracten.",
    "churn-trend": "Klanten vertrekken vaker dan een jaar eerder: 22,5 % in 2024 tegen 4,8 % in 2023.",
    "churn-running": "Dit jaar vertrokken tot en met 28 februari 0 van de 93 klanten (0,0 %).",
    "churn-involuntary": "1 van de 27 vertrekkers in 2024 wilde niet weg: mislukte betaling, faillissement, overlijden of einde van de dienst (0,8 % van de klanten).",
    "target": "Klantverloop: het doel was 8,0 %, het werd 22,5 % in 2024. Dat is 14,5 procentpunt naast het doel, oftewel 17 klanten.",
    "value-lost": "In 2024 liep voor € 120.000 aan contracten af; € 27.000 daarvan werd niet verlengd (22,5 %).",
    "value-ended": "Tussentijds opgezegd: nog eens € 0. Samen gaat dat in 2024 om € 27.000 per jaar.",
    "value-bridge": "De jaaromzet uit contracten zakte in 2024 van € 120.000 naar € 93.000: er vertrok € 27.000, nieuwe en teruggekeerde klanten brachten € 0.",
    "value-points": "Eén procentpunt minder verloop houdt 1 klant en € 1.200 per jaar binnen, waarvan € 600 marge; twee punten € 2.400, drie punten € 3.600.",
    "reasons-top": "De grootste bekende reden om in 2024 te vertrekken is de prijs: € 11.000, 42 % van wat vrijwillig verloren ging.",
    "reasons-unknown": "Van 58 % van de verloren waarde is de reden onbekend (15 klanten).",
    "next-at-risk": "Van de 91 overige klanten vertrekken er naar verwachting 9 binnen een jaar; op het spel staat € 4.550 marge.",
    "next-carriers": "46 klanten dragen de helft van die waarde, de eerste twintig 22 %.",
    "next-cancelled": "Opgezegd, nog klant: 2 klanten, samen goed voor € 1.000 marge per jaar.",
    "next-lost": "Verloren in 2024: 27 klanten, € 27.000 per jaar.",
    "next-loss": "Naar verwachting vertrekt er de komende 90 dagen voor € 3.000 aan marge per jaar, tussen € 1.000 en € 6.000.",
    "next-loss-before": "Op 1 van de 2 eerdere datums lag wat er in het kwartaal daarna verloren ging binnen de verwachte bandbreedte.",
    "loyalty-value": "Loyale klanten houden hun waarde: van het loyaalste vijfde deel was na een jaar nog 95 % over, van het minst loyale 60 %.",
    "loyalty-low": "29 van de 91 klanten scoren nu zo laag als dat minst loyale vijfde deel toen (hoogstens 20), samen goed voor € 14.500 marge per jaar.",
    "loyalty-nps": "Loyaliteit zei beter wie er zou vertrekken dan het aanbevelingscijfer alleen: AUC 0,66 tegen 0,57, 0,09 meer (tussen 0,02 en 0,16).",
    "persona-most": "De meeste klanten zijn tevreden maar passief: 67 van de 91. Bij hen staat ook het meest op het spel: € 3.350.",
    "persona-moved": "Tussen 1 december 2024 en 1 maart 2025 wisselden 8 klanten van persona, samen goed voor € 8.000 per jaar; het vaakst van “tevreden maar passief” naar “weglopper” (6).",
    "trust-level": "Op eerdere datums werden 26 vertrekken voorspeld binnen een jaar; het werden er 27.",
    "trust-ranks": "Neem iemand die vertrok en iemand die bleef: in 79 van de 100 paren had het model de vertrekker hoger staan, bij logistische regressie was dat 77 keer en bij de vuistregel 50 keer. Toeval geeft 50.",
    "trust-error": "De fout (log-loss) is 25,0 % kleiner dan bij een gelijke kans voor allen (tussen 10,0 % en 40,0 %), en 23,6 % kleiner dan bij de vuistregel (tussen 9,0 % en 38,0 %).",
    "trust-regression": "Met logistische regressie is er geen verschil dat geen toeval kan zijn (4,5 %, tussen -2,0 % en 11,0 %).",
    "trust-euros": "Van de € 27.000 aan jaarwaarde die binnen een jaar vertrok, stond € 9.000 (33 %) in het eerste tiende naar waarde op het spel.",
    "trust-moved": "Er vertrokken er meer binnen een jaar dan in het verleden dat het kende: 22,5 % tegen 4,8 %.",
    "next-quality": "Getoetst op latere datums dan waarvan het leerde: in de hoogste tiende van de ranglijst zat 30 % van wie binnen een jaar vertrok (27 vertrekken).",
}


@pytest.mark.parametrize(("kind", "expected"), WHOLE_NL.items(), ids=list(WHOLE_NL))
def test_a_sentence_states_the_reckoning_by_hand(
    whole: Evidence, nl: Reader, kind: str, expected: str
) -> None:
    assert said(whole, nl)[kind] == expected


def test_the_same_in_english(whole: Evidence, en: Reader) -> None:
    found = said(whole, en)
    assert found["churn-year"] == (
        "In 2024, 22.5% of customers left, 2.5 times the sector’s rate; it cost €27,000 in contracts not renewed."
    )
    assert found["reasons-top"] == (
        "The largest known reason to leave in 2024 is price: €11,000, 42% of what was lost by choice."
    )
    assert found["teams-differ"] == (
        "Zuid / Oost loses fewer customers than the rest: 5.0% in 2024, against 22.5% for the whole company."
    )


def test_numbers_of_a_finding_are_those_of_its_figures(whole: Evidence) -> None:
    for found in company_findings(whole):
        if found.kind == "churn-year":
            rate, value = found.figures
            assert found.facts["share"].plain == rate.value == CHURN_2024
            assert found.facts["value"].plain == value.numerator == D("27000.00")


def test_two_teams_that_differ_are_both_named(whole: Evidence, nl: Reader) -> None:
    told = [sentence(f, nl) for f in company_findings(whole) if f.kind == "teams-differ"]
    assert told == [
        "Noord verliest meer klanten dan de rest: 40,0 % in 2024, tegen 22,5 % in het hele bedrijf.",
        "Zuid / Oost verliest minder klanten dan de rest: 5,0 % in 2024, tegen 22,5 % in het hele bedrijf.",
    ]


def test_a_team_has_its_own_headline_work_and_reasons(whole: Evidence, nl: Reader) -> None:
    found = said(whole, nl, "Zuid / Oost")
    assert found["team-year"] == (
        "Bij Zuid / Oost vertrok in 2024 5,0 % van de klanten, tegen 22,5 % in het hele bedrijf; "
        "dat is minder dan toeval verklaart. Niet verlengd: € 3.000."
    )
    assert found["next-lost"] == "Verloren in 2024: 3 klanten, € 3.000 per jaar."
    assert found["reasons-none"] == (
        "Waarom klanten in 2024 vertrokken is niet vastgelegd: van geen van de 3 vertrekkers is een reden bekend."
    )
    assert found["renewals"] == (
        "De komende 90 dagen valt van 57 klanten de uiterste opzegdatum, samen goed voor € 57.000 per jaar."
    )


def test_a_team_has_its_loyalty_beside_the_company(whole: Evidence, nl: Reader) -> None:
    assert said(whole, nl, "Noord")["loyalty-team"] == (
        "De helft van de klanten van Noord heeft een loyaliteit van 30 of hoger; in het hele bedrijf is dat 48."
    )


def test_teams_share_the_company_s_departures(whole: Evidence) -> None:
    lost = [
        f.facts["count"].plain for t in whole.teams for f in team_findings(whole, t) if f.kind == "next-lost"
    ]
    assert (whole.teams, lost) == (["Noord", "Zuid / Oost"], [24, 3])


def test_a_withheld_probability_says_why(whole: Evidence, reader: Reader) -> None:
    why = reader.say("predict-withheld-few-departures", horizon=30, departures=27, minimum=50)
    assert said(whole, reader)["next-withheld"] == " ".join(why.split())


def test_what_is_missing_is_said(bare: Evidence, en: Reader) -> None:
    missing = [sentence(f, en) for f in company_findings(bare) if f.subject == "missing"]
    assert missing == [
        "Usage was not imported. Add a source for events to behoud.toml (customer_id, at and, where known, quantity).",
        "No figure of the sector was given to set churn against. Add it with its source under [[benchmarks]] in behoud.toml.",
        "Customers are not assigned to teams. Add a source for customer_teams to compare teams.",
        "No target was given. Add one under [targets] in behoud.toml to see how far it is.",
        "The margin was not given, so value is stated in revenue. Set gross_margin under [company] in behoud.toml.",
    ]
    assert said(bare, en)["next-unpublished"] == (
        "Who may leave next has not been computed yet. Run “behoud refresh”."
    )


def test_a_shop_without_contracts_has_a_rate_and_no_renewals(shop: Evidence, nl: Reader) -> None:
    found = said(shop, nl)
    assert found["churn-year"] == "In 2024 vertrok 50,0 % van de klanten."
    assert found["next-lost"] == "Verloren in 2024: 1 klant."
    assert [kind for kind in found if kind.startswith("value-lost")] == []


def test_a_snapshot_says_its_share_and_what_it_cannot_say(snapshot: Evidence, nl: Reader) -> None:
    found = said(snapshot, nl)
    assert found["snapshot-share"] == (
        "25,0 % van de 40 klanten in deze momentopname staat als vertrokken (10), goed voor € 1.000 per jaar (25,0 % van de waarde)."
    )
    assert found["missing-dates"].startswith(
        "In een momentopname zonder datums staat niet wanneer iemand vertrok."
    )
    assert [kind for kind in found if kind in ("churn-trend", "churn-running", "next-lost")] == []


@pytest.mark.parametrize("company", ["whole", "bare", "shop", "snapshot"])
def test_every_finding_has_a_sentence_in_both_languages(
    company: str, request: pytest.FixtureRequest, reader: Reader
) -> None:
    evidence: Evidence = request.getfixturevalue(company)
    for found in company_findings(evidence):
        text = sentence(found, reader)
        assert (text.endswith((".", "!")), "{" in text, "  " in text) == (True, False, False), text


EQUAL: dict[str, Fact] = {
    "tested": Name("yes"),
    "year": Name("2025"),
    "high_team": Group("Noord"),
    "high": Share(0.12),
    "low_team": Group(""),
    "low": Share(0.08),
}


@pytest.mark.parametrize(
    ("finding", "dutch"),
    [
        (
            Finding("teams-same", "teams", EQUAL),
            "De verschillen tussen de teams zijn in 2025 niet groter dan toeval: van 8,0 % (niet toegewezen) tot 12,0 % (Noord).",
        ),
        (
            Finding("churn-nothing", "churn"),
            "Er is nog niets te zeggen over vertrek: in de ingelezen periode was er niemand klant aan het begin van een jaar.",
        ),
        (
            Finding("reasons-none", "reasons", {"year": Name("2025"), "count": Count(0)}),
            "Niemand koos er in 2025 voor om te vertrekken.",
        ),
        (
            Finding("usage-few", "usage", {"customers": Count(1200)}),
            "Er is te weinig gebruik vastgelegd om het naast vertrek te leggen (1.200 klanten).",
        ),
        (
            Finding("missing-part", "missing", {"why": Reason(fault("usage-no-events"))}),
            Words("nl").say("usage-no-events"),
        ),
        (
            Finding(
                "usage-binds-like",
                "usage",
                {"points": Points(-0.059), "more": Count(2), "others_named": Listing((Name("A"), Name("B")))},
            ),
            "Bij gelijksoortige klanten blijft van dat verschil 5,9 procentpunt over. Ook A en B binden.",
        ),
    ],
    ids=lambda value: value.kind if isinstance(value, Finding) else "",
)
def test_rare_findings_read_well(finding: Finding, dutch: str, nl: Reader, en: Reader) -> None:
    assert sentence(finding, nl) == dutch
    assert sentence(finding, en) != dutch


def test_a_finding_for_a_machine_has_plain_values(whole: Evidence, nl: Reader) -> None:
    found = next(f for f in company_findings(whole) if f.kind == "next-lost")
    assert as_row(found, nl) == {
        "kind": "next-lost",
        "subject": "next",
        "sentence": "Verloren in 2024: 27 klanten, € 27.000 per jaar.",
        "facts": {"year": "2024", "count": 27, "cost": "known", "value": D("27000.00")},
        "figures": [],
    }


def test_what_cannot_be_had_is_kept_with_its_reason(bare: Evidence) -> None:
    def refuse() -> int:
        raise fault("usage-no-events")

    assert bare.attempt("usage", refuse) is None
    assert isinstance(bare.missing["usage"], BehoudError)


def test_a_point_that_keeps_no_whole_customer_is_left_out(tmp_path: Path, duckdb_engine: Engine) -> None:
    """Of Anna, Bram and Cem a point is 0.03 customers; the bakery itself says nothing of it."""
    terms = [
        {
            "term_id": who,
            "contract_id": who,
            "customer_id": who,
            "started_on": day("2022-06-15"),
            "ended_on": day("2024-06-15") if who == "Cem" else None,
            "yearly_amount": 500,
            "currency": "EUR",
        }
        for who in ("Anna", "Bram", "Cem")
    ]
    tables: dict[str, Rows] = {
        "contract_terms": terms,
        "customers": [{"customer_id": who} for who in ("Anna", "Bram", "Cem")],
    }
    small = Evidence(definitions(tmp_path, duckdb_engine, tables, as_of="2025-03-01"))
    one = small.worth[0]
    assert (one.points, round(one.customers), bool(one.value)) == (1, 0, True)
    assert list(points(small)) == []


def test_half_the_value_is_carried_by_the_largest() -> None:
    assert carriers([D(4), D(3), D(2), D(1)]) == 2
    assert carriers([]) == 0
