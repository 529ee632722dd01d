"""Who may see how customers use what they have, and take the lists along."""

import rules

from behoud.web.accounts.predicates import is_administrator, is_analyst, is_member, is_owner, is_reader
from behoud.web.customers.rules import seeing

rules.add_perm("usage.see", seeing | is_reader)
rules.add_perm("usage.export", is_administrator | is_owner | is_member | is_analyst)
