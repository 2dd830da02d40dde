"""Our errors: the library raises them, the command line prints one line and exits."""

from __future__ import annotations


class TimelineError(Exception):
    """Base of all our errors: what is wrong, where, and what would be right.

    Printed as ``place: what is wrong; what would be right``. ``exit_code`` is what the
    command line ends with (2 usage, 3 nothing readable).
    """

    exit_code = 2

    def __init__(self, message: str, *, place: str = "", remedy: str = "") -> None:
        self.message, self.place, self.remedy = message, place, remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        head = f"{self.place}: " if self.place else ""
        tail = f"; {self.remedy}" if self.remedy else ""
        return f"{head}{self.message}{tail}"


class UsageError(TimelineError):
    """An option or argument that cannot be used as given."""


class UnreadableError(TimelineError):
    """A file that cannot be read as an article; the rest of the folder is still built."""

    exit_code = 1


class NothingReadableError(TimelineError):
    """No article at all could be read."""

    exit_code = 3


class GazetteerError(TimelineError):
    """A zone file with a collision, an unknown parent, a cycle or a bad date."""
