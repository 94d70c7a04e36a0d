from pathlib import Path

from aws_cdk.aws_lambda import Code

HANDLERS = Path(__file__).resolve().parents[2] / "handlers"


def handler(path: str) -> Code:
    """The code of a handler. All languages of the examples share these."""
    return Code.from_asset(str(HANDLERS / path), exclude=["__pycache__"])
