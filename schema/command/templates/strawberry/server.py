"""The ASGI application: .venv/bin/python -m uvicorn server:app"""

from starlette.applications import Starlette
from starlette.routing import Route
from strawberry.asgi import GraphQL

from subgraph import schema

app = Starlette(routes=[Route("/graphql", GraphQL(schema, graphql_ide=None))])
