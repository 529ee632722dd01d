"""The API held against its own description, by requests that nobody would think of."""

from __future__ import annotations

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from behoud.web.project.wsgi import application as served
from tests.web.api_client import Program, program
from tests.web.conftest import HOST

FEW, MANY = 4, 15


@pytest.fixture(scope="module")
def caller(application: object) -> Program:
    return program()


@pytest.fixture(scope="module")
def described(caller: Program) -> Any:
    found = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", served, headers=HOST)

    @found.auth()
    class Key:
        """Known to schemathesis, so that it also tries what happens without."""

        def get(self, case: Any, context: Any) -> str:
            return caller.text

        def set(self, case: Any, data: str, context: Any) -> None:
            case.headers["Authorization"] = f"Bearer {data}"

    return found


described_later = schemathesis.pytest.from_fixture("described")


def held(case: Any) -> None:
    """No answer is a fault of ours, and each is as the description says.

    What follows the description may still be refused: no schema says that an event lies in the past,
    or that an end comes after its begin.
    """
    case.call_and_validate(headers=HOST, excluded_checks=[positive_data_acceptance])


@pytest.mark.slow
@described_later.parametrize()
@settings(max_examples=FEW, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_schemathesis_finds_nothing(case: Any) -> None:
    held(case)


@pytest.mark.every_way
@described_later.parametrize()
@settings(max_examples=MANY, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_schemathesis_finds_nothing_in_many_more(case: Any) -> None:
    held(case)
