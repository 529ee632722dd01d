"""The true daily hazard of the decision to leave: a log-linear sum of named drivers."""

from __future__ import annotations

import numpy as np

from behoud.sources.demo import catalogue
from behoud.sources.demo.clock import Floats
from behoud.sources.demo.population import Population
from behoud.sources.demo.scenario import Scenario
from behoud.sources.demo.state import NEVER, State

DRIVERS = (
    "attitude",
    "usage_decline",
    "open_complaint",
    "late_service",
    "many_contacts",
    "silence",
    "price_rise",
    "champion_left",
    "contract",
    "tenure",
    "products",
    "team",
    "campaign",
)
DECLINE_THAT_COUNTS = 0.2
CONTACTS_TOO_MANY = 5


def contributions(state: State, people: Population, scenario: Scenario, day: int) -> Floats:
    """What each driver adds to the log-hazard on `day`: customers x DRIVERS, in that order."""
    years = np.maximum(0, day - state.life_start) / 365.25
    columns = (
        scenario.attitude * state.mood,
        scenario.usage_decline * state.decline,
        scenario.open_complaint * np.minimum(state.open_complaints, 2),
        scenario.late_service * np.minimum(state.late, 2),
        scenario.many_contacts * (state.recent_contacts > CONTACTS_TOO_MANY),
        scenario.silence * np.clip((state.silent_weeks - 8) / 16, 0, 1),
        scenario.price_rise * state.rise,
        scenario.champion_left * state.champion,
        _contract(state, people, scenario, day),
        scenario.tenure * np.log1p(np.minimum(years, 15)),
        scenario.products * (state.products - 1) + scenario.binding_product * state.binding,
        np.array([scenario.teams[team] for team in catalogue.TEAMS])[state.team],
        _campaigns(state, scenario, day),
    )
    return np.stack(columns, axis=1)


def daily(parts: Floats, scenario: Scenario) -> Floats:
    """The hazard per day from the contributions of the drivers."""
    return np.asarray(scenario.base_daily_hazard * np.exp(parts.sum(axis=1)))


def _contract(state: State, people: Population, scenario: Scenario, day: int) -> Floats:
    """Rises towards the last day to cancel (or the end), falls once that has passed."""
    last_day = np.where(people.manual, state.end_day, state.deadline)
    left = last_day - day
    ramp = scenario.contract_window * (1 - left / scenario.contract_window_days)
    timed = np.where(left < 0, scenario.contract_after_deadline, ramp)
    timed = np.where(left > scenario.contract_window_days, scenario.contract_outside_window, timed)
    timed = np.where(people.contract == catalogue.MONTHLY, scenario.contract_monthly, timed)
    timed = np.where(people.contract == catalogue.PROJECT, scenario.contract_project, timed)
    return np.where((last_day >= NEVER) & (people.contract < catalogue.MONTHLY), 0.0, timed)


def _campaigns(state: State, scenario: Scenario, day: int) -> Floats:
    """The effect of every campaign that a customer was treated in and that still works on `day`."""
    total = np.zeros(len(state.status))
    for index, campaign in enumerate(catalogue.CAMPAIGNS):
        since = day - state.campaign_from[:, index]
        works = (since >= 0) & (since < 7 * scenario.campaign_weeks)
        total += works * effect_of(campaign, state, scenario)
    return total


def effect_of(campaign: str, state: State, scenario: Scenario) -> Floats:
    """What a treatment in `campaign` adds to each customer's log-hazard as it stands now."""
    declining = state.decline > DECLINE_THAT_COUNTS
    return np.asarray(
        scenario.campaign_effects[campaign] + scenario.campaign_effects_declining[campaign] * declining
    )
