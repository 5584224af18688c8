import unittest

import print_schema
from subgraph import schema

ENTITIES = (
    "query ($representations: [_Any!]!) { _entities(representations: $representations)"
    " { ... on Agency { pfxNote { id } } } }"
)


class SubgraphTest(unittest.TestCase):
    def test_a_note_is_found_by_its_id_and_an_unknown_id_finds_none(self) -> None:
        result = schema.execute_sync(
            '{ known: pfxNote(id: "1") { sample agency { code } } unknown: pfxNote(id: "9") { id } }'
        )
        self.assertIsNone(result.errors)
        self.assertEqual(
            result.data,
            {"known": {"sample": True, "agency": {"code": "G09"}}, "unknown": None},
        )

    def test_the_gateway_asks_for_what_is_added_to_agencies_by_their_codes(
        self,
    ) -> None:
        representations = [
            {"__typename": "Agency", "code": code} for code in ("G15", "G09", "G01")
        ]
        result = schema.execute_sync(ENTITIES, {"representations": representations})
        self.assertIsNone(result.errors)
        self.assertEqual(
            [entity["pfxNote"] for entity in result.data["_entities"]],
            [{"id": "2"}, {"id": "1"}, None],
        )

    def test_what_is_handed_in_is_what_the_code_says(self) -> None:
        self.assertEqual(
            print_schema.FILE.read_text(encoding="utf-8"), print_schema.printed()
        )


if __name__ == "__main__":
    unittest.main()
