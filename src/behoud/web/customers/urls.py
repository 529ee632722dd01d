"""Addresses of customers."""

from __future__ import annotations

from django.urls import path

from behoud.web.customers import views

urlpatterns = [
    path("", views.customers, name="customers"),
    path("export.csv", views.export, name="customers-export"),
    path("count", views.count, name="customers-count"),
    path("<path:customer>", views.customer, name="customer"),
]
