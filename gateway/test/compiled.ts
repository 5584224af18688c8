import { buildSchema, getOperationAST, parse } from 'graphql';
import { compileOperation, TypeRelations, type Program } from '../src/compile';
import type { PlanNode } from '@apollo/query-planner';

/** The program of an operation over a schema, with a plan that a test wrote. */
export function compiled(sdl: string, source: string, plan?: PlanNode): Program {
  const schema = buildSchema(sdl);
  const document = parse(source);
  const operation = getOperationAST(document, null);
  if (!operation) throw new TypeError('The source has no operation');
  return compileOperation(schema, typesOf(sdl), { document, operation, plan });
}

/** The relations of a schema that is its own supergraph. */
export function typesOf(sdl: string): TypeRelations {
  const schema = buildSchema(sdl);
  const types = Object.values(schema.getTypeMap());
  const subtypes = new Map(
    types.flatMap((type) =>
      'getTypes' in type || type.astNode?.kind === 'InterfaceTypeDefinition'
        ? [[type.name, schema.getPossibleTypes(type as never).map(({ name }) => name)] as const]
        : [],
    ),
  );
  return new TypeRelations({ subtypes, composites: types.map(({ name }) => name) });
}
