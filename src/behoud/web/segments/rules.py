"""Who may keep segments, and with whom they may be shared."""

from __future__ import annotations

from typing import Any

import rules

from behoud.web.accounts.predicates import is_administrator, sees_customers
from behoud.web.accounts.roles import scope_of


@rules.predicate
def owns_segment(user: Any, segment: Any) -> bool:
    """Whose segment it is."""
    return segment is not None and segment.owner_id == user.pk


@rules.predicate
def holds_whole_company(user: Any) -> bool:
    """Whoever may see every customer."""
    return scope_of(user).teams is None


rules.add_perm("segments.keep", sees_customers)
rules.add_perm("segments.change", is_administrator | owns_segment)
rules.add_perm("segments.share_with_company", sees_customers & holds_whole_company)
