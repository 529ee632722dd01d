"""Who may see the key customers, and take the list along."""

import rules

from behoud.web.accounts.predicates import sees_customers, takes_lists_along

rules.add_perm("keycustomers.see", sees_customers)
rules.add_perm("keycustomers.export", takes_lists_along)
