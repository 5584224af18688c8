import { FACT_EVENT } from '@lien-thong/kit/events';

const PLACE = 'A position: where the reader stands, in every subgraph that it follows';

/** How the gateway sends facts, whichever they are. */
export const stream = {
  server: {
    host: '{host}',
    protocol: 'http',
    description:
      'The gateway. Each event of the stream has an `id`, a position from which `Last-Event-ID` goes on: on another replica, ' +
      'after a restart, in a year. An event `end` says why the stream ends.',
    variables: { host: { default: 'localhost:4000', description: 'Where the gateway answers' } },
  },

  /** The request by which facts of one type are asked for. */
  request: (type: string) => ({
    method: 'GET',
    query: {
      type: 'object',
      properties: {
        types: {
          type: 'string',
          const: type,
          description:
            'Types or subgraphs, separated by commas; left out: all that the scopes of the token allow',
        },
        after: {
          type: 'string',
          description:
            'Position to begin behind, where no Last-Event-ID is sent; «start»: before the first fact that is kept; left out: now',
        },
      },
    },
    bindingVersion: '0.3.0',
  }),

  schemas: {
    /** Fields of Server-Sent Events beside `data`. */
    event: {
      type: 'object',
      required: ['event', 'id'],
      properties: {
        event: { type: 'string', const: FACT_EVENT },
        id: { type: 'string', description: `${PLACE}, this fact included` },
      },
    },
  },

  securitySchemes: {
    token: {
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description:
        'Its claim `scope` names what may be read: `facts:` and a type, or what it begins with up to a dot.',
    },
  },
} as const;
