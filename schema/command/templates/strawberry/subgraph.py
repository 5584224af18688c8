"""The schema. schema.graphql is made from it: .venv/bin/python print_schema.py"""

from __future__ import annotations

import strawberry

import notes


@strawberry.federation.type(
    keys=["id"], description="Ghi chú: what an agency wants to be known about itself."
)
class PfxNote:
    id: strawberry.ID
    text: str
    sample: bool = strawberry.field(
        description="Dữ liệu mẫu: true while the note is no real one."
    )
    agency: Agency | None = strawberry.field(
        description="The agency (cơ quan) that the note is about."
    )

    @classmethod
    def resolve_reference(cls, id: strawberry.ID) -> PfxNote | None:
        """The gateway comes with the key alone."""
        return _shown(notes.note_by_id(id))


@strawberry.federation.type(keys=["code"])
class Agency:
    code: strawberry.ID

    @strawberry.field(
        description="Ghi chú: the note about the agency; null where there is none."
    )
    def pfx_note(self) -> PfxNote | None:
        return _shown(notes.note_of_agency(self.code))


@strawberry.type
class Query:
    @strawberry.field(description="One note by its id; null where the id is unknown.")
    def pfx_note(self, id: strawberry.ID) -> PfxNote | None:
        return _shown(notes.note_by_id(id))


def _shown(note: notes.Note | None) -> PfxNote | None:
    if note is None:
        return None
    # Of the agency only the key: whatever else is asked of it, its owner answers.
    agency = Agency(code=strawberry.ID(note.agency))
    return PfxNote(
        id=strawberry.ID(note.id), text=note.text, sample=note.sample, agency=agency
    )


schema = strawberry.federation.Schema(
    query=Query, types=[Agency], federation_version="2.9"
)
