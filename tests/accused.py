"""What the program calls contradicted in a short story on the American Health Care Act, which the House passed 217-213 on May 4, 2017."""

from datetime import date

from onrecord.analyze import analyze
from tests.build import record

TOP = (
    "House passes health bill\n\nMay 6, 2017\n\nWASHINGTON - The House passed H.R. 1628, the American Health Care Act, on Thursday by a "
    "vote of 217-213.\n\n"
)


def accused(text: str) -> list[str]:
    """Return the words called contradicted where a paragraph follows the top of the story."""
    report = analyze(f"{TOP}{text}\n".encode(), record(), published=date(2017, 5, 6))
    return [report.article.quote(c.claim.span) for c in report.checks if c.finding.verdict == "contradicted"]
