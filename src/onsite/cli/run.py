"""Runs the app, and turns every foreseeable error into one sentence and an exit code."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper

from onsite.cli.app import app
from onsite.cli.codes import DONE, INTERRUPTED, LACKS, WRONG_USE, code_of
from onsite.cli.services import Services
from onsite.content.errors import ContentError, UnknownItemError
from onsite.judge.launch import Launched
from onsite.judge.pool import Judge
from onsite.judge.worker_process import JudgeError
from onsite.practice.home import HomeError, UnreadableError
from onsite.practice.labs import (
    FlightError,
    LacksExtraError,
    OwnFeaturesError,
    UnknownFlightError,
    UnknownLabError,
)
from onsite.store.errors import StoreError
from onsite.web.start_errors import ServeError


def run(launched: Launched | None) -> int:
    """Run the command in `sys.argv`; return the exit code.

    Args:
        launched: the worker that is starting already, if the command will judge.
    """
    with Judge(launched=launched) as judge:
        return _run(Services(judge))


def _run(services: Services) -> int:
    if isinstance(sys.stdout, TextIOWrapper):
        # A terminal that lacks a character shows `?` for it, and so does half a surrogate pair.
        sys.stdout.reconfigure(errors="replace")
    try:
        app(obj=services)
    except SystemExit as leaving:
        # Typer and Rich leave by themselves on Ctrl-C, and where the reader of our output is gone.
        if isinstance(leaving.__context__, BrokenPipeError):
            return _without_reader()
        return stopped() if leaving.code == INTERRUPTED else _as_code(leaving.code)
    except (ContentError, UnknownItemError) as error:
        return _fail(str(error), WRONG_USE)
    except (UnknownLabError, UnknownFlightError, OwnFeaturesError) as error:
        return _fail(str(error), WRONG_USE)
    except (LacksExtraError, FlightError) as error:
        return _fail(str(error), LACKS)
    except HomeError as error:
        return _fail(str(error), WRONG_USE if isinstance(error, UnreadableError) else LACKS)
    except StoreError as error:
        return _fail(str(error), code_of(error))
    except JudgeError as error:
        return _fail(str(error), LACKS)
    except ServeError as error:
        return _fail(str(error), LACKS)
    except BrokenPipeError:
        return _without_reader()
    finally:
        services.close()
    return DONE


def stopped() -> int:
    """Say that Ctrl-C was heard."""
    return _fail("stopped; whatever was reported is recorded", INTERRUPTED)


def _without_reader() -> int:
    """Say nothing more: whoever read our output is gone (`onsite list | head`)."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return DONE


def _as_code(code: str | int | None) -> int:
    return code if isinstance(code, int) else DONE


def _fail(message: str, code: int) -> int:
    print(f"onsite: {message}", file=sys.stderr)  # noqa: T201 - the one place that prints errors
    return code
