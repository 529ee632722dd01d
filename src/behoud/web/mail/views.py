"""One's own mail, stopping it from the mail itself, and settling what became of letters."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from behoud.web.accounts.permitted import permitted
from behoud.web.jobs.queue import enqueue
from behoud.web.mail.letter import who_stops, words_for
from behoud.web.mail.models import FAILED, LEFT, UNCERTAIN, WAITING, Letter, Wish
from behoud.web.mail.outbox import monday
from behoud.words import LANGUAGES


@permitted("mail.own")
@require_http_methods(["GET", "POST"])
def own(request: HttpRequest) -> HttpResponse:
    """Whether one gets the mail, and in which language; a POST changes either."""
    wish = Wish.objects.filter(user=request.user).first() or Wish(user=request.user)
    if request.method == "POST":
        wanted, language = request.POST.get("wanted"), request.POST.get("language")
        if wanted in ("yes", "no"):
            wish.wanted = wanted == "yes"
        if language in LANGUAGES:
            wish.language = language
        wish.save()
        messages.success(request, request.words.say("web-mail-wish-kept"))
        return redirect("mail-own")
    last = Letter.objects.filter(user=request.user).order_by("-week").first()
    facts = {"wish": wish, "language": words_for(request.user).language, "last": last}
    return render(request, "mail/own.html", facts)


@require_http_methods(["GET", "HEAD", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """Stop the mail of whom the token is for. Looking changes nothing: scanners look at every link."""
    number = who_stops(token)
    if number is None:
        raise Http404
    if request.method == "POST":
        Wish.objects.update_or_create(user_id=number, defaults={"wanted": False})
    return render(request, "mail/stop.html", {"done": request.method == "POST"})


@permitted("mail.settle")
@require_POST
def settle(request: HttpRequest, number: int) -> HttpResponse:
    """Send a letter again that may not have arrived, or leave it so."""
    letter = get_object_or_404(Letter, pk=number, state__in=(UNCERTAIN, FAILED))
    again = request.POST.get("what") == "again" and letter.week == monday(timezone.localdate())
    fresh = {"attempts": 0, "not_before": None, "handed_at": None, "said": ""} if again else {}
    Letter.objects.filter(pk=letter.pk, state=letter.state).update(state=WAITING if again else LEFT, **fresh)
    if again:
        enqueue("monday_mail", by=request.user)
    code = "web-mail-goes-again" if again else "web-mail-left-so"
    messages.success(request, request.words.say(code, email=letter.user.email))
    return redirect(reverse("jobs"))
