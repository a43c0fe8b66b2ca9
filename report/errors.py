"""The errors of Report.

    ReportError
    +-- SettingsError     a profile or an option is wrong               (exit code 2)
    +-- IngestError       an input cannot be read                       (exit code 1)
    +-- LocaleError       a locale is unknown or its catalogue broken   (exit code 2)
    +-- ServiceError      the network's far side does not answer as it should
    +-- RenderError       a brief cannot be set
    +-- CheckError        a quote, value or document fails its check
    +-- DeliveryError     a finished brief cannot be written

A message says what failed, on which input, and what to do about it. `cli` is the one place where an error
becomes a message and an exit code.
"""


class ReportError(Exception):
    """What Report can tell the user in one message."""

    exit_code = 1


class SettingsError(ReportError):
    """The call or the profile is wrong."""

    exit_code = 2


class IngestError(ReportError):
    """An input cannot be read."""


class LocaleError(ReportError):
    """A locale is unknown, or its catalogue is broken."""

    exit_code = 2


class ServiceError(ReportError):
    """A service across the network does not answer as it should."""


class RenderError(ReportError):
    """A brief cannot be set as a document."""


class CheckError(ReportError):
    """A quote, a value or a finished document does not hold what it must."""


class DeliveryError(ReportError):
    """A finished brief cannot be written where it should go."""
