"""Who may read how far the predictions can be trusted."""

import rules

from behoud.web.accounts.predicates import (
    is_administrator,
    is_analyst,
    is_owner,
    is_privacy_officer,
    is_reader,
)

rules.add_perm("model.see", is_administrator | is_owner | is_analyst | is_privacy_officer | is_reader)
