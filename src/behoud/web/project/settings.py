"""Django's settings, from the environment; `docs/use/serve.md` lists what can be set."""

from __future__ import annotations

import os

from behoud.company import FILE_NAME, load
from behoud.web.project.environment import Environment, database, mail

ENVIRONMENT = Environment.of(os.environ)
COMPANY = ENVIRONMENT.company
# Before its first start a folder has no company file yet.
NAMED = load(COMPANY) if (COMPANY / FILE_NAME).is_file() else None

DEBUG = False
SECRET_KEY = ENVIRONMENT.secret
ALLOWED_HOSTS = [*ENVIRONMENT.hosts]
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ENVIRONMENT.hosts] if ENVIRONMENT.production else []
ROOT_URLCONF = "behoud.web.project.urls"
WSGI_APPLICATION = "behoud.web.project.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
SITE_ID = 1

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "rules.apps.AutodiscoverRulesConfig",
    "auditlog",
    # Before allauth: these templates take the place of its own.
    "behoud.web.frame",
    "behoud.web.accounts",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "behoud.web.overview",
    "behoud.web.customers",
    "behoud.web.teams",
    "behoud.web.figures",
    "behoud.web.model",
    "behoud.web.data",
    "behoud.web.start",
    "behoud.web.renewals",
    "behoud.web.cohorts",
    "behoud.web.service",
    "behoud.web.usage",
    "behoud.web.keycustomers",
    "behoud.web.arrivals",
    "behoud.web.api",
    "behoud.web.webhooks",
    "behoud.web.jobs",
    "behoud.web.installation",
    "behoud.web.segments",
    "behoud.web.calls",
    "behoud.web.work",
    "behoud.web.mail",
]

MIDDLEWARE = [
    "behoud.web.project.middleware.logged",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "behoud.web.project.middleware.strict_headers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "auditlog.middleware.AuditlogMiddleware",
    "behoud.web.project.middleware.reader",
    "behoud.web.start.gate.bounded",
    "behoud.web.start.gate.begun",
    "behoud.web.frame.team.walking",
    "behoud.web.project.middleware.told",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "behoud.web.frame.context.frame",
                "behoud.web.jobs.context.refresh_failed",
            ],
            "builtins": ["behoud.web.frame.templatetags.behoud_words"],
        },
    }
]

DATABASES = {"default": database(ENVIRONMENT)}
# Counts of sign-in attempts hold for all processes together, so they stand in the database.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}

USE_I18N = True
USE_TZ = True
TIME_ZONE = NAMED.time_zone if NAMED else "UTC"
LANGUAGE_CODE = NAMED.language if NAMED else "en"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
LANGUAGE_COOKIE_SECURE = ENVIRONMENT.production
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SAMESITE = "Lax"

STATIC_URL = "static/"
STATIC_ROOT = ENVIRONMENT.folder / "static"
WHITENOISE_USE_FINDERS = True
WHITENOISE_MAX_AGE = 3600

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = ENVIRONMENT.production
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "behoud.web.frame.views.refused"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if ENVIRONMENT.production:
    SECURE_SSL_REDIRECT = True
    SECURE_REDIRECT_EXEMPT = [r"^health"]
    SECURE_HSTS_SECONDS = 365 * 24 * 3600
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1  # else all people together would be one address to the limits

AUTHENTICATION_BACKENDS = [
    "rules.permissions.ObjectPermissionBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "overview"
ACCOUNT_ADAPTER = "behoud.web.accounts.adapter.OnInvitation"
SOCIALACCOUNT_ADAPTER = "behoud.web.accounts.adapter.KnownPeople"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # an account begins with an invitation to that address
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = "behoud · "
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_TOTP_ISSUER = "behoud"
SOCIALACCOUNT_LOGIN_ON_GET = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
SOCIALACCOUNT_PROVIDERS = (
    {
        "openid_connect": {
            "APPS": [
                {
                    "provider_id": "oidc",
                    "name": ENVIRONMENT.oidc.get("name", "OpenID Connect"),
                    "client_id": ENVIRONMENT.oidc.get("client_id", ""),
                    "secret": ENVIRONMENT.oidc.get("secret", ""),
                    "settings": {"server_url": ENVIRONMENT.oidc["issuer"]},
                }
            ],
            "OAUTH_PKCE_ENABLED": True,
            "EMAIL_AUTHENTICATION": True,
        }
    }
    if "issuer" in ENVIRONMENT.oidc
    else {}
)

DEFAULT_FROM_EMAIL = ENVIRONMENT.sender
globals().update(mail(ENVIRONMENT))

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"lines": {"()": "behoud.web.project.logs.JsonLines"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "lines"}},
    "root": {"handlers": ["console"], "level": os.environ.get("BEHOUD_LOG", "warning").upper()},
}
