"""Who may set up the company and bring in its data."""

import rules

from behoud.web.accounts.predicates import is_administrator

rules.add_perm("start.guide", is_administrator)
