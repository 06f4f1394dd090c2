import asyncio
from pathlib import Path

import pytest

from onrecord.analyze import analyze
from onrecord.record.store import Store
from onrecord.web import checker as module
from onrecord.web.checker import Checker
from onrecord.web.problems import ProblemError
from onrecord.web.settings import Settings
from onrecord.web.worker import WARM, Job, Outcome
from tests.web.conftest import STORY

JOB = Job(page=STORY.encode(), forms=("json",))


def settings(record: Path, **fields: float) -> Settings:
    return Settings(record=record, data=record, **{"checkers": 1, "seconds": 60.0, **fields})  # type: ignore[arg-type]


def test_a_check_that_takes_too_long_is_ended_and_the_next_one_runs(record: Path) -> None:
    async def story() -> Outcome:
        checker = Checker(settings(record, seconds=0.001))
        await checker.start()
        with pytest.raises(ProblemError) as late:
            await checker.check(JOB)
        assert late.value.problem.status == 504
        checker._settings = settings(record)
        outcome = await checker.check(JOB)
        await checker.stop()
        return outcome

    assert asyncio.run(story()).claims > 2


def test_more_checks_than_may_wait_are_told_to_come_back(record: Path) -> None:
    async def story() -> list[int]:
        checker = Checker(settings(record, waiting=1))
        await checker.start()
        found = await asyncio.gather(*(checker.check(JOB) for _ in range(4)), return_exceptions=True)
        await checker.stop()
        return sorted(f.problem.status if isinstance(f, ProblemError) else 200 for f in found)

    assert asyncio.run(story()) == [200, 200, 503, 503]


def test_a_process_that_dies_is_replaced(record: Path) -> None:
    async def story() -> int:
        checker = Checker(settings(record))
        await checker.start()
        process = checker._all[0]._process
        assert process
        process.kill()
        await process.wait()
        outcome = await checker.check(JOB)
        await checker.stop()
        return outcome.claims

    assert asyncio.run(story()) > 2


def test_a_process_is_replaced_after_so_many_checks(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "JOBS_EACH", 1)

    async def story() -> set[int]:
        checker = Checker(settings(record))
        await checker.start()
        seen = set()
        for _ in range(2):
            await checker.check(JOB)
            process = checker._all[0]._process
            assert process
            seen.add(process.pid)
        await checker.stop()
        return seen

    assert len(asyncio.run(story())) == 2


@pytest.mark.parametrize("page", [b"", b"\x00\x01\x02" * 50, b"<html></html>"])
def test_what_is_no_article_is_refused_in_one_line(record: Path, page: bytes) -> None:
    async def story() -> None:
        checker = Checker(settings(record))
        await checker.start()
        try:
            await checker.check(Job(page=page))
        finally:
            await checker.stop()

    with pytest.raises(ProblemError) as refused:
        asyncio.run(story())
    assert refused.value.problem.status == 422
    assert "\n" not in refused.value.problem.detail


def test_a_checker_warms_up_on_a_page_that_is_read_as_an_article(record: Path) -> None:
    with Store.open(record) as store:
        report = analyze(WARM, store)
    assert len(report.checks) > 5
    assert report.attributions.attributions
