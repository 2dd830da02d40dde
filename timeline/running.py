"""Run a command of the command line: every error becomes one line and an exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass

from typer.exceptions import TyperException

from timeline.errors import TimelineError


@dataclass(slots=True)
class Session:
    """What holds for one run of the program, whatever the command."""

    debug: bool = False


def say(text: str) -> None:
    """Tell a person something, on stderr."""
    sys.stderr.write(text + "\n")


def run(command: Callable[[], object], session: Session) -> int:
    """Run ``command`` and answer with its exit code; every error is one line on stderr.

    A defect of ours exits with 70 (EX_SOFTWARE of sysexits); --debug shows its traceback.
    """
    try:
        for stream in (sys.stdout, sys.stderr):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
        result = command()
        sys.stdout.flush()
    except TimelineError as error:
        say(f"timeline: {error}")
        return error.exit_code
    except TyperException as error:
        message = error.format_message()
        say(
            message if message.startswith("Usage:") else f"timeline: {message}; see timeline --help"
        )
        return error.exit_code
    except BrokenPipeError:  # | head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        say("timeline: interrupted")
        return 130
    except OSError as error:
        if session.debug:
            raise
        say(f"timeline: {error.filename or ''}: {error.strerror}".replace(" : ", " "))
        return 2
    except Exception as error:
        if session.debug:
            raise
        say(f"timeline: a defect of ours, {type(error).__name__}: {error}; see timeline --debug")
        return 70
    return result if isinstance(result, int) else 0
