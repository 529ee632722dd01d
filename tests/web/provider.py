"""A small OpenID Connect provider on loopback: discovery, authorize, token, keys and userinfo, all of it real."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

CLIENT, SECRET = "behoud", "alleen-voor-hier"


@dataclass
class Provider:
    """Who stands at the provider's door (`claims`), and what it has given out."""

    address: str = ""
    claims: dict[str, Any] = field(default_factory=dict)
    issuer: str = ""
    audience: str = CLIENT
    key: rsa.RSAPrivateKey = field(
        default_factory=lambda: rsa.generate_private_key(public_exponent=65537, key_size=2048)
    )
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    tokens: set[str] = field(default_factory=set)

    def discovery(self) -> dict[str, Any]:
        return {
            "issuer": self.issuer or self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "userinfo_endpoint": f"{self.address}/userinfo",
            "jwks_uri": f"{self.address}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_basic"],
            "id_token_signing_alg_values_supported": ["RS256"],
            "code_challenge_methods_supported": ["S256"],
        }

    def keys(self) -> dict[str, Any]:
        public = json.loads(RSAAlgorithm.to_jwk(self.key.public_key()))
        return {"keys": [public | {"kid": "1", "use": "sig", "alg": "RS256"}]}

    def authorize(self, asked: dict[str, str]) -> str:
        """Where the browser is sent, with a code that is good for once."""
        code = secrets.token_urlsafe(16)
        self.codes[code] = asked
        return f"{asked['redirect_uri']}?{urlencode({'code': code, 'state': asked['state']})}"

    def token(self, asked: dict[str, str], credentials: str) -> dict[str, Any] | None:
        """The tokens for a code; None where the client, the code, its address or its verifier is not right."""
        begun = self.codes.pop(asked.get("code", ""), None)
        known = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        if begun is None or credentials != f"Basic {known}":
            return None
        digest = hashlib.sha256(asked.get("code_verifier", "").encode()).digest()
        challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        if (begun["code_challenge"], begun["redirect_uri"]) != (challenge, asked.get("redirect_uri")):
            return None
        now, access = int(time.time()), secrets.token_urlsafe(16)
        self.tokens.add(access)
        told = {"iss": self.address, "aud": self.audience, "iat": now, "exp": now + 300, **self.claims}
        signed = jwt.encode(told, self.key, "RS256", headers={"kid": "1"})
        return {"access_token": access, "token_type": "Bearer", "expires_in": 300, "id_token": signed}

    def userinfo(self, bearer: str) -> dict[str, Any] | None:
        return self.claims if bearer.removeprefix("Bearer ") in self.tokens else None


@contextmanager
def providing() -> Iterator[Provider]:
    """A provider that listens until the end of the block."""
    provider = Provider()

    class Door(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path, asked = urlsplit(self.path).path, dict(parse_qsl(urlsplit(self.path).query))
            if path == "/authorize":
                self.send_response(302)
                self.send_header("Location", provider.authorize(asked))
                self.end_headers()
                return
            told: dict[str, Callable[[], Any]] = {
                "/.well-known/openid-configuration": provider.discovery,
                "/keys": provider.keys,
                "/userinfo": lambda: provider.userinfo(self.headers.get("Authorization", "")),
            }
            self.tell(told[path]() if path in told else None, 401)

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            asked = {name: values[0] for name, values in parse_qs(body).items()}
            self.tell(provider.token(asked, self.headers.get("Authorization", "")), 400)

        def tell(self, made: Any, otherwise: int) -> None:
            content = json.dumps(made or {"error": "invalid_request"}).encode()
            self.send_response(200 if made else otherwise)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *arguments: Any) -> None:
            return None

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    provider.address = f"http://127.0.0.1:{server.server_address[1]}"
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield provider
    finally:
        server.shutdown()
        server.server_close()
