"""Runs the app, and turns every foreseeable error into one sentence and an exit code."""

from __future__ import annotations

import os
import sys

from onsite.cli.app import app
from onsite.cli.services import Services
from onsite.content.errors import ContentError, UnknownItemError
from onsite.judge.pool import Judge
from onsite.judge.worker_process import JudgeError
from onsite.practice.home import HomeError
from onsite.store.errors import Kind, StoreError

DONE, NOT_ACCEPTED, WRONG_USE, LACKS = 0, 1, 2, 3
_INTERRUPTED = 130


def run(judge: Judge) -> int:
    """Run the command in `sys.argv` with this judge; return the exit code."""
    services = Services(judge)
    try:
        app(obj=services)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else DONE
    except (ContentError, UnknownItemError) as error:
        return _fail(str(error), WRONG_USE)
    except HomeError as error:
        return _fail(str(error), WRONG_USE if "no such file" in error.why else LACKS)
    except StoreError as error:
        return _fail(str(error), WRONG_USE if error.kind is Kind.BAD_URL else LACKS)
    except JudgeError as error:
        return _fail(str(error), LACKS)
    except KeyboardInterrupt:
        return _fail("stopped; whatever was reported is recorded", _INTERRUPTED)
    except BrokenPipeError:
        # The reader of our output is gone (`onsite list | head`); nothing is left to say.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    finally:
        services.close()
    return DONE


def _fail(message: str, code: int) -> int:
    print(f"onsite: {message}", file=sys.stderr)  # noqa: T201 - the one place that prints errors
    return code
