"""The company file behoud.toml: read, checked as a whole, and frozen."""

from behoud.company.columns import column_faults, rule_faults
from behoud.company.faults import CompanyFileError, Fault
from behoud.company.formats import strptime
from behoud.company.load import FILE_NAME, load
from behoud.company.model import Benchmark, Churn, Company, Mapping, Retention, Source, Thresholds, Value
from behoud.company.names import METRIC_NAMES, grouping_names

__all__ = [
    "FILE_NAME",
    "METRIC_NAMES",
    "Benchmark",
    "Churn",
    "Company",
    "CompanyFileError",
    "Fault",
    "Mapping",
    "Retention",
    "Source",
    "Thresholds",
    "Value",
    "column_faults",
    "grouping_names",
    "load",
    "rule_faults",
    "strptime",
]
