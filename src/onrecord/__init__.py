"""onrecord reads the news against the record of the U.S. Congress."""

__version__ = "0.1.0"
