"""Signing in as one of the example's people, on a desk's screen or on a phone's."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from playwright.sync_api import Browser, BrowserContext, Page, expect

from thongsuot.accounts.models import User

PASSWORD = "minh-hoa-1234"
DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
NARROWEST = {"width": 360, "height": 740}

# Milliseconds for what must come, on a machine that has other work too; what came at once costs none of it.
_PATIENCE = 30_000
expect.set_options(timeout=_PATIENCE)


class SignIn:
    """Opens pages, each with a session of its own; remembers what went wrong on any of them."""

    def __init__(self, browser: Browser, url: str) -> None:
        self.browser, self.url = browser, url
        self.contexts: list[BrowserContext] = []
        self.troubles: list[str] = []

    def __call__(self, username: str, *, phone: bool = False, language: str = "vi", scripts: bool = True) -> Page:
        """The desk of that person, signed in without passing the sign-in page."""
        page = self.visitor(phone=phone, language=language, scripts=scripts)
        page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": _session(username), "url": self.url}])
        page.goto(self.url)
        return page

    def visitor(self, *, phone: bool = False, language: str = "vi", scripts: bool = True) -> Page:
        """A page of nobody: signed out, at no address yet. What its scripts or its policy complain of is kept."""
        context = self.browser.new_context(
            viewport=PHONE if phone else DESKTOP,  # type: ignore[arg-type]
            has_touch=phone,
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            java_script_enabled=scripts,
            base_url=self.url,
        )
        context.add_cookies([{"name": settings.LANGUAGE_COOKIE_NAME, "value": language, "url": self.url}])
        self.contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(_PATIENCE)
        page.on("pageerror", lambda error: self.troubles.append(f"{page.url}: {error}"))
        page.on("console", lambda said: self.troubles.append(f"{page.url}: {said.text}") if _grave(said.text) else None)
        return page

    def close(self) -> None:
        """Close every page; AssertionError where a script broke or the policy stopped something."""
        for context in self.contexts:
            context.close()
        assert not self.troubles, "\n".join(self.troubles)


def _grave(text: str) -> bool:
    return "Content Security Policy" in text or "Uncaught" in text


def _session(username: str) -> str:
    """A session of that person, as signing in makes it."""
    person = User.objects.get(username=username)
    store = SessionStore()
    store[SESSION_KEY] = str(person.pk)
    store[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[-1]
    store[HASH_SESSION_KEY] = person.get_session_auth_hash()
    store.save()
    assert store.session_key is not None
    return store.session_key
