"""Where a ledger and the copies of its sources are kept."""

import os
from pathlib import Path


def archive_folder(path: str | None) -> Path:
    """Return where copies of sources are kept: as told, by ONRECORD_ARCHIVE, or in the platform's data folder."""
    import platformdirs

    told = path or os.environ.get("ONRECORD_ARCHIVE")
    return Path(told) if told else platformdirs.user_data_path("onrecord", appauthor=False) / "archive"


def ledger_path(path: str | None) -> Path:
    """Return where the ledger is: as told, by ONRECORD_LEDGER, or in the platform's data folder."""
    import platformdirs

    told = path or os.environ.get("ONRECORD_LEDGER")
    return Path(told) if told else platformdirs.user_data_path("onrecord", appauthor=False) / "ledger.db"
