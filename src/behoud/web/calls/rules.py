"""Who writes about customers, and who calls them."""

import rules

from behoud.web.accounts.predicates import is_administrator, is_member, is_owner, is_service

calling = is_administrator | is_owner | is_member | is_service

rules.add_perm("calls.write", calling)
rules.add_perm("calls.brief", calling)
