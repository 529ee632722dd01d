"""Who works with customers, and who says whose a customer is."""

import rules

from behoud.web.accounts.predicates import is_administrator, is_member, is_owner, is_service

working = is_administrator | is_owner | is_member | is_service

rules.add_perm("work.see", working)
rules.add_perm("work.assign", working)
