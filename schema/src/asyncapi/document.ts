import { FACT_EVENT, statedBy, type EventContract } from '@lien-thong/kit/events';
import { stream } from './stream';

/** What the contracts and the stream are put together from. */
export interface AsyncApiParts {
  /** Of what partners may be told. */
  readonly contracts: readonly EventContract[];
  /** JSON Schema of what stands around the data of each. */
  readonly envelope: Readonly<Record<string, unknown>>;
}

const TITLE = 'Liên Thông: facts for partners (sự kiện cho đối tác)';
const DESCRIPTION =
  'What has happened in the subgraphs, each fact once and in the order of its subject, as Server-Sent Events at `/facts`. ' +
  'A fact is a CloudEvent 1.0 in structured mode; its data is described by the contract of its type. A released contract ' +
  'stays readable: what changes in another way gets a new version beside it. A fact may come twice; its `id` stays the same.';

/** The contracts of what partners are told as one AsyncAPI 3.0 document, as the gateway serves it. */
export function asyncApi({ contracts, envelope }: AsyncApiParts): object {
  const named = <T>(of: (contract: EventContract) => T): Record<string, T> =>
    Object.fromEntries(contracts.map((contract) => [contract.$id, of(contract)]));
  return {
    asyncapi: '3.0.0',
    info: { title: TITLE, version: '1', description: DESCRIPTION },
    defaultContentType: 'application/cloudevents+json',
    servers: { gateway: { ...stream.server, security: [{ $ref: '#/components/securitySchemes/token' }] } },
    channels: named(channel),
    operations: named(operation),
    components: {
      messages: named(message),
      schemas: { ...named(data), envelope, ...stream.schemas },
      securitySchemes: stream.securitySchemes,
    },
  };
}

function channel({ $id, title, description }: EventContract): object {
  return {
    address: '/facts',
    title,
    description,
    servers: [{ $ref: '#/servers/gateway' }],
    messages: { [FACT_EVENT]: { $ref: `#/components/messages/${$id}` } },
    tags: [{ name: statedBy($id) }],
  };
}

function operation({ $id, title }: EventContract): object {
  return {
    action: 'send',
    title,
    channel: { $ref: `#/channels/${$id}` },
    messages: [{ $ref: `#/channels/${$id}/messages/${FACT_EVENT}` }],
    description: `The token needs the scope \`facts:${$id}\`, or \`facts:${statedBy($id)}\` for all facts of its subgraph.`,
    bindings: { http: stream.request($id) },
  };
}

function message({ $id, title, description }: EventContract): object {
  return {
    name: $id,
    title,
    description,
    headers: { $ref: '#/components/schemas/event' },
    payload: {
      allOf: [
        { $ref: '#/components/schemas/envelope' },
        {
          type: 'object',
          properties: {
            source: { const: statedBy($id) },
            type: { const: $id },
            dataschema: { const: `${$id}.json` },
            data: { $ref: `#/components/schemas/${$id}` },
          },
        },
      ],
    },
  };
}

/** A contract where it stands in the document: what it refers to stands there too. */
function data(contract: EventContract): object {
  const { $id, $schema: _, ...schema } = contract;
  return relocated(schema, `#/components/schemas/${$id}`) as object;
}

function relocated(schema: unknown, place: string): unknown {
  if (Array.isArray(schema)) return schema.map((part) => relocated(part, place));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([name, part]) =>
      name === '$ref' && typeof part === 'string'
        ? [name, part.replace(/^#/, place)]
        : [name, relocated(part, place)],
    ),
  );
}
