"""People: who has which role, invitations, and the trail of what was read."""

from __future__ import annotations

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core.mail import send_mail
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from behoud.errors import BehoudError
from behoud.web.accounts.demo import admit
from behoud.web.accounts.forms import Accept, Invite
from behoud.web.accounts.models import Invitation, Membership, Reading, hashed
from behoud.web.accounts.permitted import permitted
from behoud.web.reading.current import current
from behoud.web.reading.served import name_of_company

SHOWN = 200


@permitted("people.manage")
@require_http_methods(["GET", "POST"])
def people(request: HttpRequest) -> HttpResponse:
    """Everybody with their roles; a POST invites one more."""
    form = Invite(request.POST or None, words=request.words, teams=known_teams())
    if request.method == "POST" and form.is_valid():
        invite(request, form)
        return redirect("people")
    found = get_user_model().objects.filter(is_active=True).prefetch_related("memberships")
    facts = {"people": found.order_by("first_name"), "form": form, "waiting": Invitation.waiting()}
    return render(request, "accounts/people.html", facts)


def known_teams() -> tuple[str, ...]:
    """The teams that somebody can be invited to; none before the first refresh."""
    try:
        return tuple(current().teams)
    except BehoudError:
        return ()


def invite(request: HttpRequest, form: Invite) -> None:
    """Make the invitation, mail its link, and show it once."""
    asked = form.cleaned_data
    made, token = Invitation.to(
        asked["email"], name=asked["name"], role=asked["role"], team=asked["team"], by=request.user
    )
    link = request.build_absolute_uri(reverse("accept", args=[token]))
    words, company = request.words, name_of_company()
    subject = words.say("web-invitation-subject", company=company)
    text = words.say("web-invitation-text", name=made.name, company=company, link=link)
    sent = send_mail(subject, text, None, [made.email], fail_silently=True)
    code = "web-people-invited" if sent else "web-people-invited-by-hand"
    messages.success(request, words.say(code, email=made.email, link=link))


@permitted("people.manage")
@require_POST
def leave(request: HttpRequest, number: int) -> HttpResponse:
    """End a membership; not one's own, so that somebody can still manage people."""
    held = get_object_or_404(Membership, pk=number)
    if held.user_id == request.user.pk:
        messages.error(request, request.words.say("web-people-not-yourself"))
    else:
        held.delete()
        messages.success(request, request.words.say("web-people-left", name=held.user.first_name))
    return redirect("people")


@permitted("people.audit")
@require_GET
def trail(request: HttpRequest) -> HttpResponse:
    """Who read personal data, the latest first; of one customer where it is named."""
    customer = request.GET.get("customer", "").strip()
    found = Reading.objects.select_related("user").order_by("-at", "-pk")
    if customer:
        found = found.filter(customer=customer)
    return render(request, "accounts/trail.html", {"readings": found[:SHOWN], "customer": customer})


@require_http_methods(["GET", "POST"])
def accept(request: HttpRequest, token: str) -> HttpResponse:
    """The invited chooses a password; the invitation is spent by that and not by looking at it."""
    invitation = Invitation.waiting().filter(token_hash=hashed(token)).first()
    if invitation is None:
        raise Http404
    form = Accept(request.POST or None, words=request.words)
    if request.method == "POST" and form.is_valid():
        join(invitation, form.cleaned_data["password"])
        messages.success(request, request.words.say("web-account-made"))
        return redirect("account_login")
    return render(request, "accounts/accept.html", {"form": form, "invitation": invitation})


def join(invitation: Invitation, password: str) -> None:
    """Make the account of an invitation; only one of two who come at once gets it."""
    with transaction.atomic():
        spent = Invitation.waiting().filter(pk=invitation.pk).update(accepted_at=timezone.now())
        if not spent:
            raise Http404
        admit(
            name=invitation.name,
            email=invitation.email,
            password=password,
            role=invitation.role,
            team=invitation.team,
        )
