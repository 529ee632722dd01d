"""What the analysis pages rest on, made before anybody asks for it."""

from __future__ import annotations

from behoud.measure.cohorts import START
from behoud.web.accounts.roles import Scope
from behoud.web.cohorts.asking import AskedCohorts, attempted
from behoud.web.cohorts.staying import staying
from behoud.web.keycustomers.gathering import board_with_roles
from behoud.web.reading.current import Current
from behoud.web.reading.keeping import has
from behoud.web.reading.within import Within
from behoud.web.renewals.coming import board_with_coming
from behoud.web.service.gathering import board_with_service
from behoud.web.service.taking import taking
from behoud.web.usage.binding import binding
from behoud.web.usage.drawing import pictures
from behoud.web.usage.gathering import board_with_usage
from behoud.words import Words

EVERYBODY = Within(Scope(None), "", names=True)


def tables(shown: Current) -> None:
    """The tables beside the board; of what the company did not bring in there are none."""
    _ = shown.histories  # what the page of a customer reads
    board_with_roles(shown)
    if shown.company.churn.kind == "contract" and has(shown, "contract_terms"):
        board_with_coming(shown)
    if has(shown, "interactions"):
        board_with_service(shown)
    if has(shown, "events"):
        board_with_usage(shown)


def pages(shown: Current, words: Words) -> None:
    """The parts of the pages of the whole company that take longest."""
    asked = AskedCohorts(START, "quarter", "customers", None)
    attempted(shown, asked)
    staying(shown, asked, words)
    if has(shown, "interactions"):
        taking(shown, board_with_service(shown), EVERYBODY, words)
    if has(shown, "events"):
        pictures(shown, board_with_usage(shown), EVERYBODY, words)
        binding(shown, words)
