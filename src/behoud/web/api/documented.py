"""The description of the API as a page: operations, parameters, rows, and examples that run."""

from __future__ import annotations

import json
from typing import Any

from behoud.schemas import TABLES, Table, Type
from behoud.web.api.models import WRITTEN
from behoud.web.api.rows import DATE_EXAMPLE, MOMENT_EXAMPLE
from behoud.web.api.v1 import api
from behoud.words import Words

EXAMPLES: dict[Type, Any] = {
    Type.TEXT: "A1",
    Type.INTEGER: 1,
    Type.NUMBER: 1,
    Type.MONEY: "49.50",
    Type.FLAG: True,
    Type.DATE: DATE_EXAMPLE,
    Type.MOMENT: MOMENT_EXAMPLE,
}
TOLD = {"channel": "phone", "kind": "question", "metric": "nps", "name": "login", "customer_id": "K1"}
SHOWN = {
    "events": ("event_id", "customer_id", "at", "name", "quantity"),
    "interactions": ("interaction_id", "customer_id", "at", "channel", "kind"),
    "transactions": ("transaction_id", "customer_id", "at", "amount"),
    "responses": ("response_id", "question_id", "customer_id", "metric", "score", "completed_at"),
}


def documented(words: Words, address: str) -> dict[str, Any]:
    """What the page needs: the operations in order, the columns of every table that is written."""
    described = api.get_openapi_schema(path_prefix="")
    operations = [
        operation(path, method, details, address, words)
        for path, methods in described["paths"].items()
        for method, details in methods.items()
    ]
    return {
        "operations": operations,
        "address": address,
        "tables": tables(words),
        "refusals": refusals(words),
    }


def operation(path: str, method: str, details: dict[str, Any], address: str, words: Words) -> dict[str, Any]:
    """One operation as the page shows it."""
    code = details["operationId"].rpartition("api_v1_")[2].replace("_", "-")
    return {
        "code": code,
        "method": method.upper(),
        "path": path,
        "title": words.say(f"web-api-do-{code}"),
        "scope": details.get("x-scope", ""),
        "parameters": [
            {"name": one["name"], "about": words.say(f"web-api-parameter-{one['name']}")}
            for one in details["parameters"]
        ],
        "statuses": sorted(int(status) for status in details["responses"]),
        "curl": curl(method, path, address),
    }


def curl(method: str, path: str, address: str) -> str:
    """A line that runs in a shell where KEY is set to a key; empty where there is none."""
    if path.startswith("/hooks"):
        return ""  # it takes a signature of the very moment
    head = 'curl -H "Authorization: Bearer $KEY"'
    filled = path.replace("{customer}", "K1").replace("{metric}", "customer_churn_rate")
    filled = filled.replace("{segment}", "1").replace("{source}", "crm")
    if method == "get":
        return f'{head} "{address}{filled}"'
    table = next((one for one in WRITTEN if path.startswith(f"/{one}")), "events")
    row = example(TABLES[table])
    sent = {"rows": [row]} if path.endswith("/batch") else row
    body = json.dumps(sent, ensure_ascii=False)
    return f'{head} -H "Content-Type: application/json" \\\n  -d \'{body}\' "{address}{filled}"'


def example(table: Table) -> dict[str, Any]:
    """A row that would be taken."""
    return {name: TOLD.get(name, EXAMPLES[table.column(name).type]) for name in SHOWN[table.name]}


def tables(words: Words) -> list[dict[str, Any]]:
    """Per table that is written its columns: name, type, whether needed, what is allowed."""
    return [
        {
            "name": name,
            "columns": [
                {
                    "name": column.name,
                    "type": words.say(f"web-api-type-{column.type}"),
                    "needed": column.required,
                    "values": ", ".join(column.values),
                }
                for column in TABLES[name]
            ],
        }
        for name in WRITTEN
    ]


def refusals(words: Words) -> list[tuple[int, str]]:
    """What each status of a refusal means."""
    return [
        (status, words.say(f"web-api-status-{status}")) for status in (401, 403, 404, 409, 413, 415, 422, 429)
    ]
