"""Plain sentences about what a report could not do: no measure found, a measure that is not in the record, two possible."""

from onrecord.article.model import Article
from onrecord.mentions.model import MeasureMention, Mentions, Reference

_NO_DATE = "The page shows no date; give one with --published so that days, parties and offices can be told."


def notes_on(article: Article, mentions: Mentions) -> tuple[str, ...]:
    """Return the notes for a page: one for each measure named that could not be tied to one of the record, each once."""
    found = [m for m in mentions.mentions if isinstance(m, MeasureMention)]
    notes = [
        f"{m.why[:1].upper()}{m.why[1:]}."
        for m in found
        if m.form in (Reference.NUMBER, Reference.TITLE) and not m.id and m.why
    ]
    if not any(m.id or m.ids for m in found) and not mentions.main:
        notes.insert(0, "No measure before Congress that the record holds was found in this page.")
    if mentions.as_of is None:
        notes.append(_NO_DATE)
    if article.unread:
        notes.append(
            f"The page is longer than an article: its first {len(article.text):,} characters were read, {article.unread:,} more were not."
        )
    return tuple(dict.fromkeys(notes))
