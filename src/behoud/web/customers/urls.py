"""Addresses of customers."""

from __future__ import annotations

from django.urls import path

from behoud.web.customers import listing, views

urlpatterns = [
    path("", listing.customers, name="customers"),
    path("export.csv", listing.export, {"kind": "csv"}, name="customers-export"),
    path("export.xlsx", listing.export, {"kind": "xlsx"}, name="customers-workbook"),
    path("count", listing.count, name="customers-count"),
    path("columns", listing.columns, name="customers-columns"),
    path("panel/<path:customer>", listing.panel, name="customers-panel"),
    path("<path:customer>", views.customer, name="customer"),
]
