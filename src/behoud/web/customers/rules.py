"""Who may see customers, open one, and take a list along."""

import rules

from behoud.web.accounts.predicates import (
    is_privacy_officer,
    sees_customers,
    takes_lists_along,
    works_with_customers,
)

rules.add_perm("customers.see", sees_customers)
rules.add_perm("customers.export", takes_lists_along)
rules.add_perm("customers.contacts", works_with_customers | is_privacy_officer)
