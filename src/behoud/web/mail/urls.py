"""Addresses of the mail."""

from __future__ import annotations

from django.urls import path

from behoud.web.mail import views

urlpatterns = [
    path("", views.own, name="mail-own"),
    path("stop/<str:token>", views.stop, name="mail-stop"),
    path("letters/<int:number>", views.settle, name="mail-settle"),
]
