"""What can go wrong, as one tree.

OnrecordError                anything that ends a command with one clear line
├── UsageError               the caller asked for something that makes no sense (exit 2)
├── PageError                a page cannot be read as an article (exit 2)
├── RecordError              a store cannot be opened, written or trusted (exit 2)
│   └── SourceError          one official file cannot be read; loading goes on with the rest
├── LedgerError              a ledger cannot be opened, written or trusted, or an entry cannot be taken (exit 2)
└── FetchError               the network gave no usable answer (exit 2)
    └── RefusedError         a site answers, but not this program (401, 403)
"""


class OnrecordError(Exception):
    """Base of every expected failure; its text is one line: what was found, what was expected, what to do."""


class UsageError(OnrecordError):
    """The command or its arguments make no sense."""


class PageError(OnrecordError):
    """A page cannot be read as an article."""


class RecordError(OnrecordError):
    """A store cannot be opened, written or trusted."""


class SourceError(RecordError):
    """One official file cannot be read: malformed, hostile, of another kind or of an unknown generation."""


class LedgerError(OnrecordError):
    """A ledger cannot be opened, written or trusted, or an entry cannot be taken."""


class FetchError(OnrecordError):
    """The network gave no usable answer."""


class RefusedError(FetchError):
    """A site answers, but refuses this program."""
