"""Who writes about customers, and who calls them."""

import rules

from behoud.web.accounts.predicates import works_with_customers

rules.add_perm("calls.write", works_with_customers)
rules.add_perm("calls.brief", works_with_customers)
