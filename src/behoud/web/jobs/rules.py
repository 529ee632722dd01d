"""Who sees the jobs, and who starts and stops them."""

from __future__ import annotations

import rules

from behoud.web.accounts.predicates import is_administrator, is_analyst, is_owner

rules.add_perm("jobs.see", is_administrator | is_owner | is_analyst)
rules.add_perm("jobs.start", is_administrator | is_owner)
