"""Who may compare teams, and who may read one."""

import rules

from behoud.web.accounts.predicates import (
    is_administrator,
    is_analyst,
    is_member,
    is_owner,
    is_privacy_officer,
    is_reader,
    of_own_team,
)

rules.add_perm(
    "teams.see",
    (is_administrator | is_owner | is_member | is_analyst | is_privacy_officer | is_reader) & of_own_team,
)
