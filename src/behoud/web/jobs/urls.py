"""Addresses of jobs."""

from __future__ import annotations

from django.urls import path

from behoud.web.jobs import views

urlpatterns = [
    path("", views.jobs, name="jobs"),
    path("now", views.now, name="jobs-now"),
    path("refresh", views.refresh, name="jobs-refresh"),
    path("<int:number>/stop", views.stop, name="jobs-stop"),
]
