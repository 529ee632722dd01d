"""Keep customers: measure who leaves and what that costs, know why, see who is next.

import behoud

company = behoud.open("demo")
company.metric("customer_churn_rate", by="team").to_pandas()
"""

from typing import Any

__version__ = "0.1.0"
__all__ = ["__version__", "open"]


def __getattr__(name: str) -> Any:
    # Heavy libraries wait until a company is opened, so that `behoud --help` is instant.
    if name == "open":
        from behoud.library import open_company

        return open_company
    raise AttributeError(f"module 'behoud' has no attribute {name!r}")
