"""The last looks before an accusation: every doubt in one visible table, and the one loop that walks it.

Nobody is accused where something on the page lets the words be true of another measure, vote, group, year or Congress. The first
doubt that holds decides what becomes of the accusation. A new one is a function and a row.
"""

from collections.abc import Sequence

from onrecord.checks.doubts.affiliations import party_of_others
from onrecord.checks.doubts.aside import of_something_else
from onrecord.checks.doubts.bygone import before_its_day
from onrecord.checks.doubts.corrections import corrected
from onrecord.checks.doubts.frames import of_another_vote
from onrecord.checks.doubts.identity import of_a_guessed_congress
from onrecord.checks.doubts.likely import unlike
from onrecord.checks.doubts.model import Doubt, held_back, withdrawn
from onrecord.checks.doubts.namesakes import of_namesake
from onrecord.checks.doubts.page import Page
from onrecord.checks.doubts.paragraphs import dated_otherwise, in_a_strange_paragraph, only_described
from onrecord.checks.doubts.passages import each_its_own, refused_a_thing
from onrecord.checks.doubts.pointing import at_a_thing, by_the_other_house, on_the_same_day, stands_for_others
from onrecord.checks.doubts.sides import another_fits, one_of_several, side_untold
from onrecord.checks.doubts.summed import sum_of_two
from onrecord.checks.model import Check, Verdict

_CARRIED = "The paragraph does not name the measure, and nothing in it that the record bears out shows that it is the one meant."
# asked of each accusation as it is made
AT_ONCE = (
    Doubt(name="the article corrects it", look=withdrawn(corrected, "The article corrects this itself.")),
    Doubt(name="of one of several measures", look=one_of_several),
    Doubt(
        name="no side told outright", look=withdrawn(side_untold, "The words do not say outright which side is meant.")
    ),
    Doubt(name="another vote, measure or group fits", look=another_fits),
    Doubt(name="a vote of others, or of none", look=withdrawn(of_another_vote, "The sentence shows that the vote told of is another body's, on something else, or was never taken.")),
    Doubt(name="of two groups together", look=withdrawn(sum_of_two, "The count is that of two groups told of before, taken together.")),
    Doubt(name="a party of others", look=withdrawn(party_of_others, "The party told is that of others.")),
    Doubt(name="a namesake", look=withdrawn(of_namesake, "Another member of that name is, or was, what is told.")),
    Doubt(name="each House its own text", look=withdrawn(each_its_own, "Each House acted on a text of its own.")),
    Doubt(name="a thing refused", look=withdrawn(refused_a_thing, "What is said to be refused is not named as a measure; the vote for one may be meant.")),
    Doubt(name="a thing pointed at", look=withdrawn(at_a_thing, "The sentence points at one thing of several, and another may be meant.")),
    Doubt(name="by the other House", look=withdrawn(by_the_other_house, "A member of the other House may have brought in one of the same name there.")),
    Doubt(name="the same day", look=withdrawn(on_the_same_day, "The day is one told of before, and the words do not show which.")),
    Doubt(name="others, or what would follow", look=withdrawn(stands_for_others, "The sentence tells of several measures, or of what would follow.")),
    Doubt(name="too far to be a slip", look=withdrawn(unlike, "The measure is not named here, and what is told is too far from its record to be a slip of it; something else may be meant.")),
)  # fmt: skip
# asked when everything on the page has been checked, for what the record bears out tells which measures are meant
AFTER_ALL = (
    Doubt(name="a guessed Congress", look=held_back(of_a_guessed_congress, "The page shows no day, so the Congress it speaks of is a guess, and no more of what it tells fits this measure than does not.")),
    Doubt(name="of something else", look=held_back(of_something_else, "The sentence speaks of another measure, another year or a committee's vote.")),
    Doubt(name="a measure only described", look=held_back(only_described, "The page never names the measure, and a count that shares neither side with the one on record may be another measure's.")),
    Doubt(name="a strange paragraph", look=held_back(in_a_strange_paragraph, _CARRIED)),
    Doubt(name="dated otherwise", look=held_back(dated_otherwise, _CARRIED)),
    Doubt(name="before its day", look=held_back(before_its_day, "The sentence tells of a time before the measure was introduced, so another may be meant.", of_measure=False)),
)  # fmt: skip


def doubted(check: Check, doubts: Sequence[Doubt], page: Page) -> Check:
    """Return a check as the first doubt that holds leaves it, if it accuses; else as it is."""
    for doubt in doubts:
        if check.finding.verdict is not Verdict.CONTRADICTED:
            break
        check = doubt.look(check, page) or check
    return check
