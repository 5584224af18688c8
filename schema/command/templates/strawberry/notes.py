"""The data. Invented, and said to be: put your own in its place."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Note:
    id: str
    #: Code of the agency that it is about.
    agency: str
    text: str
    sample: bool


_NOTES = [
    Note("1", "G09", "SAMPLE: a note about the agency G09", True),
    Note("2", "G15", "SAMPLE: a note about the agency G15", True),
]


def note_by_id(note_id: str) -> Note | None:
    return next((note for note in _NOTES if note.id == note_id), None)


def note_of_agency(code: str) -> Note | None:
    """Asked for each agency of an answer: where a database stands behind it, use strawberry.dataloader."""
    return next((note for note in _NOTES if note.agency == code), None)
