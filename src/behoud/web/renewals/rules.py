"""Who may see which contracts come up, and take the days along."""

import rules

from behoud.web.accounts.predicates import sees_customers, takes_lists_along

rules.add_perm("renewals.see", sees_customers)
rules.add_perm("renewals.export", takes_lists_along)
