#!/usr/bin/env python3
"""A small typed client for Parlor, of the standard library alone, and a story with it.

    PARLOR_URL=https://parlor.example PARLOR_KEY=plr_… PARLOR_ORGANIZATION=northwind docs/clients/parlor_client.py
"""

from __future__ import annotations

import json
import os
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypedDict


class Project(TypedDict):
    id: str
    title: str
    due: str | None


class Opened(TypedDict):
    grant: str
    contact: str
    name: str
    newly: bool


@dataclass
class Problem(Exception):
    """What went wrong (RFC 9457)."""

    status: int
    # A word that can be relied on, such as `invalid`.
    word: str
    detail: str
    # A sentence for each field that has to be put right.
    errors: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.status} {self.word}: {self.detail}"


@dataclass
class Answer:
    body: Any
    # It was given before: the change was not done again.
    replayed: bool


@dataclass
class Parlor:
    url: str
    key: str
    organization: str
    # So often a change is sent again where the connection breaks.
    tries: int = 5

    def projects(self, limit: int = 100) -> Iterator[list[Project]]:
        """All projects, page by page."""
        asked = {"limit": str(limit)}
        while True:
            page = self._send("GET", f"{self._house()}/projects?{urllib.parse.urlencode(asked)}").body
            yield page["projects"]
            if page["next"] is None:
                return
            asked["after"] = page["next"]

    def make_document(self, title: str, name: str) -> Answer:
        """Makes a document; `name` names this change, so that it is done once. Answers with its location."""
        return self._change(f"{self._house()}/documents", {"title": title}, name)

    def share(self, item: str, who: list[str], message: str, name: str) -> list[Opened]:
        return self._change(f"{item}/share", {"who": who, "message": message}, name).body["opened"]

    def _house(self) -> str:
        return f"/o/{self.organization}"

    def _change(self, path: str, body: dict[str, Any], name: str) -> Answer:
        for attempt in range(self.tries):
            try:
                return self._send("POST", path, body, name)
            except Problem as problem:
                # The first of them still runs, somewhere; or the server cannot do it right now.
                if problem.word != "idempotency-key-running" and problem.status != 503:
                    raise
            except OSError:
                # Nobody knows whether it was done: the name makes it safe to send it again.
                pass
            time.sleep(2**attempt)
        raise TimeoutError(f"{path} was not answered")

    def _send(self, method: str, path: str, body: dict[str, Any] | None = None, name: str | None = None) -> Answer:
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.url + path, data=data, method=method)
        request.add_header("Authorization", f"Bearer {self.key}")
        request.add_header("Accept", "application/json")
        if data is not None:
            request.add_header("Content-Type", "application/json")
        if name is not None:
            request.add_header("Idempotency-Key", name)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return Answer(json.loads(answer.read()), answer.headers.get("Idempotent-Replayed") == "true")
        except urllib.error.HTTPError as fault:
            raise problem_of(fault) from None


def problem_of(fault: urllib.error.HTTPError) -> Problem:
    if fault.headers.get_content_type() != "application/problem+json":
        return Problem(fault.code, "", fault.reason)
    told = json.loads(fault.read())
    return Problem(told["status"], told["type"].partition("#")[2], told["detail"], told.get("errors", {}))


def main() -> None:
    parlor = Parlor(os.environ["PARLOR_URL"], os.environ["PARLOR_KEY"], os.environ["PARLOR_ORGANIZATION"])
    print(f"pages of projects: {sum(1 for _ in parlor.projects(limit=2))}")

    # The second time stands for a connection that broke.
    name = str(uuid.uuid4())
    made, again = parlor.make_document("Offer by Python", name), parlor.make_document("Offer by Python", name)
    assert again.replayed and not made.replayed and again.body == made.body
    document: str = made.body["location"]
    print(f"made once: {document}")

    opened = parlor.share(document, ["gus@bolt.example"], "Please have a look.", str(uuid.uuid4()))
    print(f"shared with: {opened[0]['name']}")

    try:
        parlor.make_document(" ", str(uuid.uuid4()))
    except Problem as problem:
        assert problem.word == "invalid", problem
        print(f"refused: {problem.errors['title']}")


if __name__ == "__main__":
    main()
