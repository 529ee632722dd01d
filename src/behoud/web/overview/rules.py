"""Who may read the overview: everybody, of the company or of the own team."""

import rules

from behoud.web.accounts.predicates import everybody

rules.add_perm("overview.see", everybody)
