"""Who makes keys and webhooks, and who may read how the API is used."""

import rules

from behoud.web.accounts.predicates import everybody, is_administrator

rules.add_perm("api.manage", is_administrator)
rules.add_perm("api.docs", everybody)
