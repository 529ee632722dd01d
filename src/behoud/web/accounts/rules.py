"""What people may do with people."""

from __future__ import annotations

import rules

from behoud.web.accounts.predicates import everybody, is_administrator, is_privacy_officer

rules.add_perm("people.manage", is_administrator)
rules.add_perm("people.audit", is_administrator | is_privacy_officer)
rules.add_perm("people.self", everybody)
