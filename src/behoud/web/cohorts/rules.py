"""Who may see cohorts, and the customers in them."""

import rules

from behoud.web.accounts.predicates import is_privacy_officer, is_reader, takes_lists_along

rules.add_perm("cohorts.see", takes_lists_along | is_privacy_officer | is_reader)
rules.add_perm("cohorts.rows", takes_lists_along | is_privacy_officer)
