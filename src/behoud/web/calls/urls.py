"""Addresses of notes, calls and the call brief."""

from __future__ import annotations

from django.urls import path

from behoud.web.calls import views

urlpatterns = [
    path("log/<path:customer>", views.log, name="call-log"),
    path("brief/<path:customer>", views.brief, name="call-brief"),
    path("notes/<int:number>", views.change_note, name="note"),
    path("notes/<int:number>/delete", views.delete_note, name="note-delete"),
]
