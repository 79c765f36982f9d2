"""What the API's functions are given: the services, and the problem that the address names."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Path, Request

from onsite.content.problem import Problem
from onsite.web.pages import services_of
from onsite.web.services import Services


def _services(request: Request) -> Services:
    return services_of(request)


Shared = Annotated[Services, Depends(_services)]


def _problem(
    services: Shared, item: Annotated[str, Path(description="The problem's name")]
) -> Problem:
    return services.catalog.find(item)


Named = Annotated[Problem, Depends(_problem)]
