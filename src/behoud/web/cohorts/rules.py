"""Who may see cohorts, and the customers in them."""

import rules

from behoud.web.accounts.predicates import (
    is_administrator,
    is_analyst,
    is_member,
    is_owner,
    is_privacy_officer,
    is_reader,
)

naming = is_administrator | is_owner | is_member | is_analyst | is_privacy_officer

rules.add_perm("cohorts.see", naming | is_reader)
rules.add_perm("cohorts.rows", naming)
