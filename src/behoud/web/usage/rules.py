"""Who may see how customers use what they have, and take the lists along."""

import rules

from behoud.web.accounts.predicates import is_reader, sees_customers, takes_lists_along

rules.add_perm("usage.see", sees_customers | is_reader)
rules.add_perm("usage.export", takes_lists_along)
