"""Addresses of segments."""

from __future__ import annotations

from django.urls import path

from behoud.web.segments import views

urlpatterns = [
    path("", views.segments, name="segments"),
    path("<int:number>", views.segment, name="segment"),
    path("<int:number>/remove", views.remove, name="segment-remove"),
]
