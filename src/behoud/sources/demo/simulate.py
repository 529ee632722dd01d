"""Lets the world live, week by week, to the end of its clock and, where asked, on from there."""

from __future__ import annotations

import numpy as np

from behoud.sources.demo import activity, lifecycle, renewing
from behoud.sources.demo.world import World


def run(world: World) -> None:
    """Runs `world` to its last week: first a time without endings, then the recorded history."""
    while world.week < world.clock.weeks:
        live_a_week(world)


def live_a_week(world: World) -> None:
    """One week more."""
    if world.day + 6 >= world.clock.history_from:
        if world.day <= world.clock.history_from:
            _begin_history(world)
        lifecycle.settle(world)
    activity.forget_contacts(world)
    activity.live(world)
    world.week += 1


def _begin_history(world: World) -> None:
    """Gives every older customer the term that is in force when the files begin."""
    for customer in np.flatnonzero(world.people.started < world.clock.history_from):
        renewing.begin(world, int(customer), world.clock.history_from)
