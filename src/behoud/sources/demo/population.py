"""Who the customers are: what stands fixed about them from the first day."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from behoud.sources.demo import catalogue, names
from behoud.sources.demo.clock import Clock, Flags, Floats, Ints, add_months, day_of, stream

OLDER_SHARE = 0.62
MEAN_YEARS_BEFORE = 5.5


@dataclass(frozen=True)
class Population:
    """One entry per customer in every array; codes point into the lists of `catalogue`.

    `started` is the first day as a customer, for most of them before the history begins.
    `mood` is the customer's lasting disposition (mean 0, about 1 wide), `size` its usage,
    `price` its price against the list. None of these three is written to the data.
    """

    names: list[str]
    started: Ints
    team: Ints
    desk: Ints
    segment: Ints
    industry: Ints
    regions: list[str]
    channel: Ints
    motive: Ints
    tier: Ints
    people: Ints
    english: Flags
    british: Flags
    parent: Ints
    contract: Ints
    manual: Flags
    notice_days: Ints
    new_year_clause: Flags
    billing_months: Ints
    mood: Floats
    size: Floats
    price: Floats

    def __len__(self) -> int:
        return len(self.names)


def _pick(rng: np.random.Generator, shares: tuple[float, ...], size: int) -> Ints:
    return rng.choice(len(shares), size=size, p=np.array(shares) / sum(shares)).astype(np.int64)


def populate(customers: int, clock: Clock, seed: int) -> Population:
    """`customers` customers in the order in which they started."""
    rng = stream(seed, "population")
    started = _started(rng, customers, clock)
    team = _pick(rng, catalogue.TEAM_SHARES, customers)
    segment = _by_team(rng, team)
    regions = [
        catalogue.REGIONS[t][int(r * len(catalogue.REGIONS[t]))]
        for t, r in zip(team, rng.random(customers), strict=True)
    ]
    industry = _pick(rng, catalogue.INDUSTRY_SHARES, customers)
    channel = _pick(rng, catalogue.CHANNEL_SHARES, customers)
    contract = _pick(rng, catalogue.CONTRACT_SHARES, customers)
    british = np.array([r in catalogue.BRITISH_REGIONS for r in regions])
    foreign = team == catalogue.INTERNATIONAL
    return Population(
        names=names.companies(rng, industry, regions),
        started=started,
        team=team,
        desk=rng.integers(desks_per_team(customers), size=customers),
        segment=segment,
        industry=industry,
        regions=regions,
        channel=channel,
        motive=rng.integers(len(catalogue.MOTIVES), size=customers),
        tier=_pick(rng, catalogue.PLAN_SHARES, customers),
        people=_people(rng, segment),
        english=british | (rng.random(customers) < np.where(foreign, 0.5, 0.04)),
        british=british,
        parent=_parents(rng, team),
        contract=contract,
        manual=(rng.random(customers) < 0.3) & (contract != catalogue.MONTHLY),
        notice_days=rng.choice([30, 60, 90], p=[0.35, 0.3, 0.35], size=customers).astype(np.int64),
        new_year_clause=(rng.random(customers) < 0.55) | (contract == catalogue.MONTHLY),
        billing_months=_billing(rng, contract),
        mood=rng.normal(0, 0.75, customers) + np.array(catalogue.CHANNEL_ATTITUDE)[channel],
        size=rng.lognormal(0, 0.45, customers),
        price=rng.lognormal(0, 0.18, customers) * np.array([0.9, 1.0, 1.2])[rng.integers(3, size=customers)],
    )


def desks_per_team(customers: int) -> int:
    """Account managers that a team has at a time: about one per sixty customers."""
    return max(2, round(customers * 0.7 / len(catalogue.TEAMS) / 60))


def _started(rng: np.random.Generator, customers: int, clock: Clock) -> Ints:
    older = int(customers * OLDER_SHARE)
    years = np.minimum(rng.exponential(MEAN_YEARS_BEFORE, older) + 0.02, 24)
    before = clock.history_from - 1 - (years * 365.25).astype(np.int64)
    since = rng.integers(clock.history_from, clock.until - 20, size=customers - older)
    days = np.concatenate([before, since])
    first = np.array([add_months(int(day) - day_of(int(day)).day + 1, 0) for day in days])
    on_first = (rng.random(customers) < 0.45) & ((days < clock.history_from) | (first >= clock.history_from))
    return np.sort(np.where(on_first, first, days)).astype(np.int64)


def _by_team(rng: np.random.Generator, team: Ints) -> Ints:
    edges = np.cumsum(np.array(catalogue.SEGMENT_SHARES), axis=1)[team]
    return np.asarray((rng.random(len(team))[:, None] > edges[:, :2]).sum(axis=1), dtype=np.int64)


def _people(rng: np.random.Generator, segment: Ints) -> Ints:
    bounds = np.log(np.array(catalogue.SEGMENT_PEOPLE, dtype=np.float64))[segment]
    return np.asarray(np.exp(rng.uniform(bounds[:, 0], bounds[:, 1])).round().astype(np.int64))


def _parents(rng: np.random.Generator, team: Ints) -> Ints:
    """The parent company's index, -1 for none; a parent is an earlier customer without a parent."""
    size = len(team)
    holding = rng.random(size) < 0.03
    child = (rng.random(size) < 0.05) & ~holding & (np.cumsum(holding) > 0)
    heads = np.flatnonzero(holding)
    parent = np.full(size, -1, dtype=np.int64)
    for index in np.flatnonzero(child):
        earlier = int(np.searchsorted(heads, index))
        parent[index] = heads[int(rng.integers(earlier))]
    return parent


def _billing(rng: np.random.Generator, contract: Ints) -> Ints:
    drawn = rng.choice([1, 3, 12], p=[0.2, 0.5, 0.3], size=len(contract))
    return np.where(contract == catalogue.MONTHLY, 1, drawn).astype(np.int64)
