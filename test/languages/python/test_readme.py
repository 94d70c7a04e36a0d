"""Runs the Python translation of every example of README.md and of the doc comments."""

import json
from pathlib import Path

import pytest
from readme_fixture import Fixture

ROOT = Path(__file__).parents[3]
TABLET = json.loads((ROOT / ".jsii.tabl.json").read_text())

# Examples that show a mistake, by a line of theirs, and what the constructor says about it.
MISTAKES = {"memory_size=64,\n    environment=": "memory-out-of-range at memorySize"}


def examples() -> list:
    def name(location: dict) -> str:
        api = location["api"]
        line = f":{location['field']['line']}" if api["api"] == "moduleReadme" else ""
        return ".".join([api.get("fqn", "README") + line, *([api["memberName"]] if "memberName" in api else [])])

    return [pytest.param(one["translations"]["python"]["source"], id=name(one["location"])) for one in TABLET["snippets"].values()]


@pytest.fixture(scope="module")
def files() -> None:
    """What the examples name, in the folder where the kernel of jsii runs."""
    for file in map(Path, ["orders/orders.py", "orders/index.ts", "orders/Dockerfile", "checkout/index.ts", "package-lock.json", "search.jar", "orders.jar"]):
        file.parent.mkdir(exist_ok=True)
        file.touch()


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("example", examples())
def test_example(example: str) -> None:
    mistake = next((message for line, message in MISTAKES.items() if line in example), None)
    if mistake:
        with pytest.raises(RuntimeError, match=mistake):
            exec(example, Fixture().names())
    else:
        exec(example, Fixture().names())


def test_every_example_was_found() -> None:
    assert len(examples()) > 15
