"""Who may keep segments, and with whom they may be shared."""

from __future__ import annotations

from typing import Any

import rules

from behoud.web.accounts.predicates import (
    is_administrator,
    is_analyst,
    is_member,
    is_owner,
    is_privacy_officer,
    is_service,
)
from behoud.web.accounts.roles import scope_of


@rules.predicate
def owns_segment(user: Any, segment: Any) -> bool:
    """Whose segment it is."""
    return segment is not None and segment.owner_id == user.pk


@rules.predicate
def holds_whole_company(user: Any) -> bool:
    """Whoever may see every customer."""
    return scope_of(user).teams is None


keeping = is_administrator | is_owner | is_member | is_service | is_analyst | is_privacy_officer

rules.add_perm("segments.keep", keeping)
rules.add_perm("segments.change", is_administrator | owns_segment)
rules.add_perm("segments.share_with_company", keeping & holds_whole_company)
