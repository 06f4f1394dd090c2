from pathlib import Path

import pytest

from onrecord.attributions.corpus import LABELS, documents, labels, plain_article
from onrecord.attributions.tokens import paragraphs
from onrecord.errors import UsageError

TEXT = "Lee said the bill died.\n\n“It did,” Roe added.\n"


def brat(*attributions: dict[str, str]) -> str:
    """Write stand-off annotations for words of the text."""
    lines, count = [], 0
    for number, roles in enumerate(attributions, 1):
        event = []
        for role, words in roles.items():
            count += 1
            at = TEXT.index(words)
            lines.append(f"T{count}\t{role} {at} {at + len(words)}\t{words}")
            event.append(f"{role}:T{count}")
        lines.append(f"E{number}\t{' '.join(event)}")
    return "\n".join(lines)


@pytest.fixture
def part(tmp_path: Path) -> Path:
    (tmp_path / "text").mkdir()
    (tmp_path / "attributions").mkdir()
    (tmp_path / "text" / "one.txt").write_text(TEXT, encoding="utf-8")
    drawn = brat(
        {"Source": "Lee", "Cue": "said", "Content": "the bill died"},
        {"Source": "Roe", "Cue": "added", "Content": "“It did,”"},
    )
    (tmp_path / "attributions" / "one_ab12.ann").write_text(drawn, encoding="utf-8")
    return tmp_path


def test_reads_an_article_with_its_annotations(part: Path) -> None:
    (document,) = documents(part)
    (copy,) = document.copies
    assert document.article.text == TEXT
    assert [[document.article.quote(s) for s in a.content] for a in copy] == [["the bill died"], ["“It did,”"]]


def test_labels_words(part: Path) -> None:
    (document,) = documents(part)
    parts = paragraphs(document.article)
    drawn = [[LABELS[n] for n in row] for row in labels(parts, document.copies[0])]
    assert drawn[0] == ["B-source", "B-cue", "B-content", "I-content", "I-content", "O"]
    assert drawn[1][:7] == ["B-content", "I-content", "I-content", "I-content", "I-content", "B-source", "B-cue"]


def test_a_folder_without_texts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no text"):
        list(documents(tmp_path))


@pytest.mark.parametrize("text", ["", "\n", "a\r\nb\n", "One.\n\nTwo. Three.", "a\x0bb"])
def test_plain_article_keeps_offsets(text: str) -> None:
    article = plain_article(text)
    assert article.text == text
    assert all(article.quote(block.span).strip() for block in article.blocks)
