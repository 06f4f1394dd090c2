"""onrecord reads the news against the record of the U.S. Congress."""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from onrecord.analyze import analyze
    from onrecord.record.api import Record

__all__ = ["Record", "__version__", "analyze"]


def __getattr__(name: str) -> Any:
    """Import what is heavy when it is asked for: `onrecord --help` needs neither."""
    if name == "Record":
        from onrecord.record.api import Record

        return Record
    if name == "analyze":
        from onrecord.analyze import analyze

        return analyze
    raise AttributeError(f"module 'onrecord' has no attribute {name!r}")
