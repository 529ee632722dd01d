"""Addresses of people."""

from __future__ import annotations

from django.urls import path

from behoud.web.accounts import views

urlpatterns = [
    path("", views.people, name="people"),
    path("trail", views.trail, name="trail"),
    path("<int:number>/leave", views.leave, name="leave"),
    path("accept/<str:token>", views.accept, name="accept"),
]
