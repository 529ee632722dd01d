"""Who works with the lists of service, and takes them along."""

import rules

from behoud.web.accounts.predicates import (
    is_administrator,
    is_analyst,
    is_member,
    is_owner,
    is_service,
)
from behoud.web.customers.rules import seeing

rules.add_perm("service.see", seeing)
rules.add_perm("service.export", is_administrator | is_owner | is_member | is_service | is_analyst)
