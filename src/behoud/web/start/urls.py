"""Addresses of the first start, and of data that come later."""

from __future__ import annotations

from django.urls import path

from behoud.web.start import first, recognition, views

urlpatterns = [
    path("", views.start, name="start"),
    path("first/<str:token>", first.first, name="start-first"),
    path("organisation", views.organisation, name="start-organisation"),
    path("files", views.files, name="start-files"),
    path("files/remove", views.remove, name="start-remove"),
    path("connection", views.connection, name="start-connection"),
    path("connection/<int:number>", views.tables, name="start-tables"),
    path("recognition", recognition.recognition, name="start-recognition"),
    path("recognition/<int:number>", recognition.mapping, name="start-mapping"),
    path("recognition/<int:number>/table", recognition.table, name="start-table"),
    path("check", recognition.check, name="start-check"),
    path("refresh", views.refresh, name="start-refresh"),
    path("findings", views.findings, name="start-findings"),
]
