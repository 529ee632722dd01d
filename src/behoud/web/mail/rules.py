"""Who has a mail of its own, and who settles what became of letters."""

import rules

from behoud.web.accounts.predicates import everybody, is_administrator

rules.add_perm("mail.own", everybody)
rules.add_perm("mail.settle", is_administrator)
