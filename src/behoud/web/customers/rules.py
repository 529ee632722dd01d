"""Who may see customers, open one, and take a list along."""

import rules

from behoud.web.accounts.predicates import (
    is_administrator,
    is_analyst,
    is_member,
    is_owner,
    is_privacy_officer,
    is_service,
)

seeing = is_administrator | is_owner | is_member | is_service | is_analyst | is_privacy_officer

rules.add_perm("customers.see", seeing)
rules.add_perm("customers.export", is_administrator | is_owner | is_member | is_analyst)
rules.add_perm(
    "customers.contacts", is_administrator | is_owner | is_member | is_service | is_privacy_officer
)
