"""Writes schema.graphql, which lien-thong hands in, as the code says it."""

from pathlib import Path

from subgraph import schema

FILE = Path(__file__).parent / "schema.graphql"


def printed() -> str:
    return f"{schema.as_str()}\n"


if __name__ == "__main__":
    FILE.write_text(printed(), encoding="utf-8")
