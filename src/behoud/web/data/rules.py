"""Who may look at the sources and what is wrong with them."""

import rules

from behoud.web.accounts.predicates import is_administrator, is_analyst, is_owner, is_privacy_officer

rules.add_perm("data.see", is_administrator | is_owner | is_analyst | is_privacy_officer)
