"""Who works with the lists of service, and takes them along."""

import rules

from behoud.web.accounts.predicates import is_service, sees_customers, takes_lists_along

rules.add_perm("service.see", sees_customers)
rules.add_perm("service.export", takes_lists_along | is_service)
