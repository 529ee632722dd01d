"""Who works with customers, and who says whose a customer is."""

import rules

from behoud.web.accounts.predicates import is_administrator, is_owner, works_with_customers

rules.add_perm("work.see", works_with_customers)
rules.add_perm("work.assign", works_with_customers)
rules.add_perm("work.compare", is_administrator | is_owner)
