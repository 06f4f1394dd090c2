"""The documentation says what the program does."""

import importlib.util
import re
from pathlib import Path

import pytest
from click import Group

from onrecord.checks.run import CHECKS
from onrecord.claims.model import Kind
from onrecord.cli import group, run

ROOT = Path(__file__).resolve().parent.parent


def test_every_kind_of_claim_has_a_check_and_its_documentation() -> None:
    assert {claim.KIND for claim in CHECKS} == set(Kind)
    for check in CHECKS.values():
        assert (check.__doc__ or "").strip()


def test_the_page_on_claims_is_what_the_checks_say() -> None:
    spec = importlib.util.spec_from_file_location("claims_page", ROOT / "docs" / "claims.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert (ROOT / "docs" / "claims.md").read_text(encoding="utf-8") == module.page(), "run python docs/claims.py"


def _commands(command: Group, path: str) -> list[str]:
    found: list[str] = []
    for name, sub in command.commands.items():
        found += _commands(sub, f"{path} {name}") if isinstance(sub, Group) else [f"{path} {name}"]
    return found


def test_every_command_stands_in_the_readme_with_help() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for name in _commands(group, "onrecord"):
        assert name in readme, name


def test_the_picture_is_told_with_the_numbers_of_the_sample(capsys: pytest.CaptureFixture[str]) -> None:
    samples = ROOT / "samples"
    run(["check", str(samples / "article.html"), "--record", str(samples / "record"), "--offline"])
    told = re.search(r"\d+ of \d+ claims contradicted", capsys.readouterr().out)
    assert told
    assert told[0] in (ROOT / "README.md").read_text(encoding="utf-8"), "renew it by docs/picture.py"


def test_links_of_the_documentation_lead_somewhere() -> None:
    for page in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "samples" / "README.md"):
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
