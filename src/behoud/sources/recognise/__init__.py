"""Looks at the files in a folder and proposes the company file.

>>> from behoud.sources.recognise import propose
>>> proposal = propose(folder)  # doctest: +SKIP
>>> print(proposal.text)  # doctest: +SKIP
"""

from behoud.sources.recognise.draft import Remark
from behoud.sources.recognise.families import Missing
from behoud.sources.recognise.propose import Finding, Proposal, propose

__all__ = ["Finding", "Missing", "Proposal", "Remark", "propose"]
