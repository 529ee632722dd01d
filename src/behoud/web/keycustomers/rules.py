"""Who may see the key customers, and take the list along."""

import rules

from behoud.web.accounts.predicates import is_administrator, is_analyst, is_member, is_owner
from behoud.web.customers.rules import seeing

rules.add_perm("keycustomers.see", seeing)
rules.add_perm("keycustomers.export", is_administrator | is_owner | is_member | is_analyst)
