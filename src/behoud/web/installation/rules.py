"""Who sets up the installation."""

from __future__ import annotations

import rules

from behoud.web.accounts.predicates import is_administrator

rules.add_perm("installation.manage", is_administrator)
