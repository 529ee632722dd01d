"""A company that brought in little: each page says what is missing and how to get it, and none fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.web.analysis import BY_CONTRACT, BY_PURCHASE, CONTRACTS, CUSTOMERS, SALES, serving
from tests.web.conftest import SignIn

PAGES = ("/", "/overview/all", "/model/", "/model/statistics", "/renewals/", "/cohorts/", "/usage/")
MORE = ("/service/", "/keycustomers/")


def titles(client: object, paths: tuple[str, ...]) -> dict[str, tuple[int, str]]:
    found = {}
    for path in paths:
        answer = client.get(path)  # type: ignore[attr-defined]
        text = answer.content.decode()
        found[path] = (answer.status_code, text.partition("<h1>")[2].partition("</h1>")[0])
    return found


@pytest.mark.slow
def test_contracts_alone_fill_renewals_and_cohorts(
    tmp_path: Path, application: object, sign_in: SignIn
) -> None:
    with serving(tmp_path, BY_CONTRACT, customers=CUSTOMERS, contract_terms=CONTRACTS):
        client = sign_in("owner")
        found = titles(client, (*PAGES, *MORE))
        assert {path: status for path, (status, _) in found.items() if status != 200} == {}
        assert found["/service/"][1] == "No contact with customers is known yet"
        assert found["/usage/"][1] == "No usage is known yet"
        sums = client.get("/renewals/", {"days": 365}).context["sums"]
        assert (sums["number"], str(sums["amount"]), sums["unknown"]) == (2, "1800.00", 2)
        keys = client.get("/keycustomers/").context
        assert (keys["marked"], keys["lacking"]) == (False, ["interactions", "responses", "events"])
        for path in ("/service/lists/many.csv", "/usage/lists/unused.csv", "/usage/charts/uses.csv"):
            assert client.get(path).status_code == 404


@pytest.mark.slow
def test_purchases_alone_have_no_renewals(tmp_path: Path, application: object, sign_in: SignIn) -> None:
    with serving(tmp_path, BY_PURCHASE, customers=CUSTOMERS, transactions=SALES):
        client = sign_in("owner")
        found = titles(client, (*PAGES, *MORE))
        assert {path: status for path, (status, _) in found.items() if status != 200} == {}
        assert found["/renewals/"][1] == "Without contracts there is nothing to renew"
        for path in ("lists/coming.csv", "deadlines.ics", "charts/renewals.csv"):
            assert client.get(f"/renewals/{path}").status_code == 404
        for language in ("nl", "en"):
            client.post("/language", {"language": language})
            for path in ("/renewals/", "/usage/", "/service/"):
                main = client.get(path).content.decode().partition("<main")[2].partition("</main>")[0]
                assert main.count('<a href="/data/">') == 1
