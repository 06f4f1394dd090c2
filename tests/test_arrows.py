"""The rooms' arrows run one way, and only one room opens a socket."""

import ast
from pathlib import Path

import pytest

import onrecord

ROOT = Path(onrecord.__file__).parent
FLOW = ("article", "attributions", "mentions", "claims", "checks", "report")
SIDES = {
    "record": {"record"},
    "demands": {"demands", "record", "article", "mentions"},
}  # what the rooms beside the flow may read
THIN = {"cli", "web", "bulk", "copies", "fetch", "analyze", "errors", "__main__", "__init__"}
NETWORK = {"httpx2", "socket", "http", "urllib3", "requests", "aiohttp"}
MODULES = sorted(p.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".") for p in ROOT.rglob("*.py"))


def path_of(module: str) -> Path:
    return ROOT / (module.replace(".", "/") + ".py")


def imports(module: str) -> set[str]:
    """Return the full names that a module imports anywhere, also inside functions."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path_of(module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {a.name for a in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports by relative path"
            found |= {node.module or ""} | {f"{node.module}.{a.name}" for a in node.names}
    return found


def own(module: str) -> set[str]:
    """Return the modules of the package that a module imports; of a package, its `__init__`."""
    names = {i.removeprefix("onrecord.") for i in imports(module) if i.startswith("onrecord.")}
    return {n for name in names for n in (name, f"{name}.__init__") if n in MODULES}


def outside(module: str) -> set[str]:
    return {i.partition(".")[0] for i in imports(module)} - {"onrecord", ""}


def room(module: str) -> str:
    return module.partition(".")[0]


@pytest.mark.parametrize("module", [m for m in MODULES if room(m) in FLOW])
def test_the_flow_runs_one_way(module: str) -> None:
    behind = FLOW[: FLOW.index(room(module)) + 1]
    allowed = {*behind, "errors", "record"}
    if FLOW.index(room(module)) > FLOW.index("mentions"):
        allowed.add("demands")
    assert {room(m) for m in own(module)} <= allowed


@pytest.mark.parametrize("module", [m for m in MODULES if room(m) in SIDES])
def test_the_record_and_the_demands_know_nothing_of_the_flow(module: str) -> None:
    network = {"fetch"} if module.startswith("record.sync") else set()
    assert {room(m) for m in own(module)} <= SIDES[room(module)] | {"errors"} | network


def reached(module: str) -> set[str]:
    """Return every module of the package that comes along when one is imported."""
    seen: set[str] = set()
    ahead = {module}
    while ahead:
        seen |= ahead
        ahead = {o for m in ahead for o in own(m)} - seen
    return seen


def test_reading_a_page_brings_no_database_network_or_web_along() -> None:
    came = reached("analyze")
    assert {"article.extract", "claims.read", "checks.run", "report.model"} <= came
    assert not {name for m in came for name in outside(m)} & {"sqlite3", "click", "starlette", "stamina", *NETWORK}


ABOUT_STORES = {  # `holdings` says what a store itself holds, so it asks the store; a ledger is a store of its own
    "report.holdings",
    "demands.gather",  # reads a store in processes of its own
    "demands.ledger.schema",
    "demands.ledger.store",
    "demands.ledger.verify",
}


@pytest.mark.parametrize(
    "module", [m for m in MODULES if room(m) in {*FLOW, "demands", "analyze"} and m not in ABOUT_STORES]
)
def test_what_reads_a_page_opens_no_database_network_or_web(module: str) -> None:
    assert not outside(module) & {"sqlite3", "click", "starlette", "stamina", *NETWORK}
    assert not {
        m
        for m in own(module)
        if m in ("record.store", "record.write", "record.schema", "record.load", "record.raws", "record.documents")
        or room(m) == "fetch"
    }


@pytest.mark.parametrize("module", [m for m in MODULES if room(m) != "fetch"])
def test_only_fetch_opens_a_socket(module: str) -> None:
    assert not outside(module) & NETWORK


WORDS = ("record.model.", "record.protocol", "record.status", "record.standings", "record.congresses", "record.floor", "record.titles", "record.names")  # fmt: skip


@pytest.mark.parametrize("module", [m for m in MODULES if m.startswith(WORDS)])
def test_the_words_of_the_record_need_no_store(module: str) -> None:
    assert "sqlite3" not in outside(module)
    assert not {
        m
        for m in own(module)
        if m.startswith(
            ("record.store", "record.write", "record.schema", "record.load", "record.raws", "record.documents")
        )
    }


@pytest.mark.parametrize("module", [m for m in MODULES if m.startswith("record.parse")])
def test_parsers_fetch_nothing_and_store_nothing(module: str) -> None:
    assert not outside(module) & {"sqlite3", *NETWORK}
    assert "fetch" not in {room(m) for m in own(module)}


def test_there_are_no_cycles_between_rooms() -> None:
    edges: dict[str, set[str]] = {}
    for module in MODULES:
        edges.setdefault(room(module), set()).update({room(o) for o in own(module)} - {room(module)})
    while free := [r for r, to in edges.items() if not to & edges.keys()]:
        for name in free:
            del edges[name]
    assert edges == {}


def test_every_room_is_known() -> None:
    assert {room(m) for m in MODULES} <= {*FLOW, *SIDES, *THIN}


def test_the_flow_fits_one_screen_and_names_its_stages_in_order() -> None:
    text = path_of("analyze").read_text(encoding="utf-8")
    assert len(text.splitlines()) < 50
    stages = ["read_article(", "read_attributions(", "read_mentions(", "read_claims(", "check_claims(", "Report("]
    places = [text.rindex(stage) for stage in stages]
    assert places == sorted(places)
