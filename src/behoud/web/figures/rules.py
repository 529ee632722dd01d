"""Who may open a figure, and the rows behind it."""

import rules

from behoud.web.accounts.predicates import (
    everybody,
    is_administrator,
    is_analyst,
    is_member,
    is_owner,
    is_privacy_officer,
    of_own_team,
)

rules.add_perm("figures.see", everybody & of_own_team)
rules.add_perm(
    "figures.rows",
    (is_administrator | is_owner | is_member | is_analyst | is_privacy_officer) & of_own_team,
)
