"""Write docs/claims.md from the checks' own docstrings: `python docs/claims.py`."""

import importlib.util
import inspect
import json
from pathlib import Path
from types import ModuleType

from onrecord.checks.run import CHECKS

HERE = Path(__file__).resolve().parent
EXAMPLES = {
    "introduced": "introduced on May 23",
    "sponsor": "by Rep. Ileana Ros-Lehtinen",
    "cosponsor": "co-sponsored by Rep. Eliot Engel",
    "cosponsor-count": "has more than 80 co-sponsors",
    "bipartisan": "three Democrats crossed over",
    "committee": "cleared the Foreign Affairs Committee",
    "passage": "Congress passed a resolution",
    "passage-date": "on Tuesday",
    "vote-method": "by voice vote",
    "vote-tally": "419-3",
    "status": "now heads to the president",
    "title": "a resolution condemning violence in Chechnya",
    "calls-on": "calls on Russia to investigate",
    "quotation": "“demand the release of individuals”",
    "recital": "it cites at least three deaths",
    "party": "a Florida Republican",
    "state": "D-R.I.",
    "chamber": "Rep. David Cicilline",
    "office": "Secretary of State Tillerson",
    "caucus": "co-chair of the LGBT Equality Caucus",
    "member-vote": "voted against it",
    "interval": "nearly three months after",
}


def _judged() -> ModuleType:
    """Return eval/judged.py, which computes what is told of the checks judged by hand."""
    place = HERE.parent / "eval" / "judged.py"
    spec = importlib.util.spec_from_file_location("judged", place)
    assert spec is not None  # noqa: S101
    assert spec.loader is not None  # noqa: S101
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged_shares() -> str:
    """Return one line: the share of each judgement among all printed checks."""
    shares = _judged().weighed(_judged().rows())
    told = ", ".join(f"{shares[name]:.3f} are {name}" for name in ("right", "misread", "wrong"))
    return f"If each judged check stands for all printed of its kind and verdict, {told}."


def first_look() -> list[str]:
    """Return what is told of the sets scored once, before any rule was written with them at hand."""
    lines = [
        "## At first look",
        "",
        "The articles of these sets were written without running the program on them and without a look at its readers, and scored",
        "once before any rule was written with them at hand. Read these figures as what to expect of new text.",
        "",
    ]
    for told in json.loads((HERE.parent / "eval" / "first-look.json").read_text()):
        kinds = ", ".join(f"{kind} {right / gold:.2f}" for kind, (right, gold) in told["kinds"].items() if gold >= 10)
        lines += [
            f"`{told['set']}`: {told['articles']} articles, {told['claims']} claims, {told['slips']} of them slips. Right {told['right']:.3f}, recall {told['recall']:.3f},",
            f"verdict accuracy {told['verdict_accuracy']:.3f}, caught {told['caught']:.3f}; of the claims called contradicted, {1 - told['false_accusations']:.3f} are.",
            f"Right by kind: {kinds}.",
            "",
        ]
    wrong = json.loads((HERE.parent / "eval" / "floors.json").read_text())["innocent"]["accusations"]
    pages = sum(p.suffix in (".html", ".txt") for p in (HERE.parent / "eval" / "innocent").iterdir())
    return [
        *lines,
        f"In the {pages} articles of `eval/innocent` nothing is wrong; when they came, 159 claims in them were called contradicted, now {wrong} are.",
        "",
    ]


def page() -> str:
    """Return the page: each kind with an example, how it is decided, and the figure that the gate holds."""
    floors = json.loads((HERE.parent / "eval" / "floors.json").read_text())["open"]["floors"]
    lines = [
        "# What is read, and how it is decided",
        "",
        "Each kind of claim, an example, the rule of its check (the check's own documentation), and the share of the claims of the",
        "open evaluation articles that are found and judged rightly (`make gate` holds these figures).",
        "",
        "| kind | example | how it is decided | right |",
        "|---|---|---|---|",
    ]
    for claim, check in CHECKS.items():
        kind = claim.KIND.value
        told = " ".join((inspect.getdoc(check) or "").split())
        share = floors.get(f"right:{kind}")
        lines.append(f"| `{kind}` | {EXAMPLES[kind]} | {told} | {'' if share is None else f'{share:.2f}'} |")
    whole = ", ".join(
        f"{name.replace('_', ' ')} {floors[name]:.3f}" for name in ("right", "recall", "verdict_accuracy", "caught")
    )
    lines += [
        "",
        f"All kinds together: {whole}; of the claims called contradicted, {floors['true_accusations']:.3f} are.",
        "Those articles were looked at while the rules were written: expect less on others.",
        "",
        *first_look(),
        "## Judged by hand",
        "",
        "Two hundred of the 15,331 checks printed for 2,915 texts that nobody wrote for this (press releases of Senate offices of 2004 to",
        "2008, news pages and articles of 2015 to 2019, one-line claims about votes), drawn at random by kind and verdict, all accusations",
        "among them, each read against its text. The record at hand held the 115th, 116th and 119th Congress, so nearly all that these",
        "texts say of measures must come out as not on record. A misread abstention takes words for a claim about a measure that are none",
        "(a state's bill, a plan of a candidate, a tennis score). Of the seven accusations two are right, three call Bernie Sanders a",
        "Democrat in the year he ran as one, and two take the place before a title for a member's state. Eight of the ten others that are",
        "wrong come from five texts about no measure in which one was found, two from a later bill of the same member.",
        judged_shares(),
        "`eval/judged.jsonl` names each check by file, offsets and digest; `python eval/judged.py` computes this table.",
        "",
        *_judged().table(_judged().rows()),
        "",
        "## What it does not read",
        "",
        "What only a document decides that the record at hand does not hold; words of bills whose text is not loaded; who belongs to a",
        "caucus, beyond what official texts say; offices outside the dated table; motives, drafts by outsiders, forecasts; anything about",
        "private people.",
        "",
    ]
    return "\n".join(lines)


if __name__ == "__main__":
    (HERE / "claims.md").write_text(page(), encoding="utf-8")
