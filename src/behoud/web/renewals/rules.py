"""Who may see which contracts come up, and take the days along."""

import rules

from behoud.web.accounts.predicates import is_administrator, is_analyst, is_member, is_owner
from behoud.web.customers.rules import seeing

rules.add_perm("renewals.see", seeing)
rules.add_perm("renewals.export", is_administrator | is_owner | is_member | is_analyst)
