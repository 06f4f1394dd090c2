from onrecord.demands.clauses import lines_of, without_preamble
from tests.texts import PORTS, text


def test_a_nested_clause_reads_as_a_whole_sentence() -> None:
    lines = {line.label: line for line in lines_of(PORTS)}
    assert (
        lines["(3)(A)(ii)"].sentence
        == "urges the President and his administration to impose sanctions on the port authority"
    )
    assert [label for label, line in lines.items() if line.opens] == ["", "(3)", "(3)(A)"]


def test_a_bare_verb_below_an_open_call_gets_its_to() -> None:
    lines = lines_of(text(("(1)", "calls on the Department of State—", 0), ("(1)(A)", "continue the talks; and", 1)))
    assert lines[1].sentence == "calls on the Department of State to continue the talks"


def test_the_enacting_words_fall_away() -> None:
    assert without_preamble("That the House of Representatives condemns the raid") == "condemns the raid"
    assert without_preamble("That it is the sense of the Senate that all is well").startswith("it is the sense")


def test_a_word_that_ends_like_and_or_or_keeps_its_end() -> None:
    whole = lines_of(
        text(
            ("(1)", "condemns forced labor", 0), ("(2)", "honors the band; and", 0), ("(3)", "opens the harbor, or", 0)
        )
    )
    assert [line.sentence for line in whole] == ["condemns forced labor", "honors the band", "opens the harbor"]
