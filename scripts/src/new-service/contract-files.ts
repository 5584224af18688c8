import type { Names } from './names';

/** The contracts of a new service, beside those of the others: caches have to hear when what it keeps of others changes. */
export function contractFiles({ service }: Names): Record<string, string> {
  const id = `${service}.projection-changed.v1`;
  const title = service.replace(/(^|-)(.)/g, (_, _hyphen, letter: string) => letter.toUpperCase());
  const contract = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: id,
    title: `${title}ProjectionChanged`,
    description:
      "What the subgraph keeps of another's facts has changed, and with it what it answers, where it states nothing else of it. Subject: the handler that keeps it. Caches follow it; it concerns no agency.",
    type: 'object',
    additionalProperties: false,
    required: ['projection', 'upTo', 'at'],
    properties: {
      projection: { type: 'string', description: 'Name of the handler' },
      upTo: { type: 'string', format: 'uuid', description: 'Id of the last fact that it has applied' },
      at: {
        type: 'string',
        format: 'date-time',
        description: 'When it did: the same facts applied anew are news, too',
      },
    },
  };
  return { [`${id}.json`]: `${JSON.stringify(contract, null, 2)}\n` };
}
