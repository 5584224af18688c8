import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { startSystem, type System } from '../system';

/** The last second of 30 July 2025 in Vietnam: a second later it is the 31st, on which C11 is due and reports hold. */
const BEFORE_MIDNIGHT = new Date('2025-07-30T23:59:59+07:00');
const MIDNIGHT = new Date('2025-07-31T00:00:00+07:00');

describe('requests through the gateway', () => {
  let now = MIDNIGHT;
  let system: System;

  beforeAll(async () => {
    system = await startSystem(() => now);
  });
  afterAll(() => system?.stop());

  describe('one instant for one federated request', () => {
    const TODAY =
      '{ task(id: "PL01-C11") { dueState } database(code: "G10.dat-dai") { status { reportedOn } } }';

    test.each([
      ['before midnight', BEFORE_MIDNIGHT, 'NOT_DUE', null],
      ['after midnight', MIDNIGHT, 'OVERDUE', { reportedOn: '2025-07-31' }],
    ])('%s in Vietnam, two subgraphs agree on today', async (_, instant, dueState, status) => {
      now = instant;
      const { data } = await system.ask(TODAY);
      expect(data).toEqual({ task: { dueState }, database: { status } });
    });

    test('a caller cannot move today', async () => {
      now = BEFORE_MIDNIGHT;
      const { data } = await system.ask<{ task: object }>(
        TODAY,
        {},
        { 'x-request-instant': MIDNIGHT.toISOString() },
      );
      expect(data.task).toEqual({ dueState: 'NOT_DUE' });
    });
  });

  describe('errors in the language of the caller', () => {
    const AMBIGUOUS = '{ resolveUnit(name: "Phường 12") { code } }';

    test.each([
      [undefined, /có thể là/],
      ['vi-VN,vi;q=0.9,en;q=0.8', /có thể là/],
      ['fr', /có thể là/],
      ['en-GB,en;q=0.9', /may be several administrative units/],
    ])("Accept-Language %s: a subgraph's own error", async (language, message) => {
      const { errors, data } = await system.ask(
        AMBIGUOUS,
        {},
        language ? { 'accept-language': language } : {},
      );
      expect(data).toEqual({ resolveUnit: null });
      expect(errors).toHaveLength(1);
      expect(errors?.[0]).toMatchObject({
        path: ['resolveUnit'],
        extensions: { code: 'AGENCIES_UNIT_AMBIGUOUS' },
      });
      expect(errors?.[0]?.message).toMatch(message);
      expect(errors?.[0]?.extensions.details).toMatchObject({ name: 'Phường 12' });
    });
  });

  describe('the correlation id', () => {
    test('of the caller comes back', async () => {
      const { headers } = await system.ask('{ __typename }', {}, { 'x-correlation-id': 'portal-42' });
      expect(headers.get('x-correlation-id')).toBe('portal-42');
    });

    test.each(['', 'a b', '<script>', 'x'.repeat(65)])('«%s» is replaced by a new one', async (sent) => {
      const { headers } = await system.ask('{ __typename }', {}, { 'x-correlation-id': sent });
      expect(headers.get('x-correlation-id')).toMatch(/^[0-9a-f-]{36}$/);
    });
  });

  describe('bad input', () => {
    test.each([
      [
        'a day that does not exist',
        '{ agency(code: "G10") { active(asOf: "2025-02-30") } }',
        'GRAPH_DATE_MALFORMED',
      ],
      ['a day written day first', '{ overdueSummary(asOf: "31/7/2025") { total } }', 'GRAPH_DATE_MALFORMED'],
      ['a field that is not there', '{ agncies { totalCount } }', 'GRAPH_REQUEST_INVALID'],
      ['a sentence that ends in the middle', '{ agencies {', 'GRAPH_REQUEST_INVALID'],
    ])('%s is refused before anything is answered', async (_, query, code) => {
      const { status, data, errors } = await system.ask(query);
      expect(status).toBe(400);
      expect(data).toBeUndefined();
      expect(errors?.map((error) => error.extensions.code)).toEqual([code]);
    });

    test('a malformed variable is refused once, for whatever many subgraphs it is', async () => {
      const { status, errors } = await system.run('agency-card', { code: 'G10', asOf: '2025-7-31' });
      expect(status).toBe(400);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'GRAPH_DATE_MALFORMED',
        details: { value: '2025-7-31' },
      });
    });

    test.each([
      ['a page of 100,000', 'first: 100000', 'GRAPH_PAGE_SIZE_OUT_OF_RANGE'],
      ['a page of none', 'first: 0', 'GRAPH_PAGE_SIZE_OUT_OF_RANGE'],
      ['a cursor that nobody gave', 'after: "abc"', 'GRAPH_CURSOR_UNKNOWN'],
    ])('%s is refused at its field, the rest is answered', async (_, page, code) => {
      const { data, errors } = await system.ask(
        `{ agency(code: "G10") { name databases(${page}) { totalCount } } }`,
      );
      expect(data).toEqual({ agency: { name: 'Bộ Nông nghiệp và Môi trường', databases: null } });
      expect(errors).toMatchObject([{ path: ['agency', 'databases'], extensions: { code } }]);
    });

    test('the cursor of another list is refused, its own goes on where the page ended', async () => {
      const page = 'pageInfo { endCursor } nodes { code }';
      const { data } = await system.ask<{ agency: { databases: { pageInfo: { endCursor: string } } } }>(
        `{ agency(code: "G10") { databases(first: 3) { ${page} } } }`,
      );
      const { endCursor } = data.agency.databases.pageInfo;
      const next = await system.ask<Record<'own' | 'other', { databases: { nodes: object[] } | null }>>(
        `query ($after: String) { own: agency(code: "G10") { databases(first: 50, after: $after) { nodes { code } } }
          other: agency(code: "G12") { databases(after: $after) { nodes { code } } } }`,
        { after: endCursor },
      );
      expect(next.data.own.databases?.nodes).toHaveLength(5);
      expect(next.data.other.databases).toBeNull();
      expect(next.errors).toMatchObject([
        { path: ['other', 'databases'], extensions: { code: 'GRAPH_CURSOR_UNKNOWN' } },
      ]);
    });
  });

  describe('HTTP', () => {
    const post = (headers: Record<string, string>) =>
      fetch(system.url, { method: 'POST', headers, body: '{"query":"{__typename}"}' });

    test.each(['application/json', 'application/graphql-response+json'])(
      '%s is answered as asked for',
      async (type) => {
        const response = await post({ 'content-type': 'application/json', accept: type });
        expect(response.headers.get('content-type')).toContain(type);
      },
    );

    test('a form of another site is refused', async () => {
      const response = await post({ 'content-type': 'text/plain' });
      expect(response.status).toBe(400);
    });

    test('the answer does not say what it was made with, and there is no page to load', async () => {
      const response = await fetch(system.url, { headers: { accept: 'text/html' } });
      expect(response.headers.get('x-powered-by')).toBeNull();
      expect(await response.text()).not.toMatch(/<script|apollographql\.com/);
    });

    test('live and ready', async () => {
      const health = new URL('/health/', system.url);
      expect((await fetch(new URL('live', health))).status).toBe(200);
      const ready = await fetch(new URL('ready', health));
      expect(await ready.json()).toEqual({
        status: 'ok',
        subgraphs: {
          agencies: 'ok',
          databases: 'ok',
          directives: 'ok',
          procedures: 'ok',
          'public-services': 'ok',
        },
      });
    });

    test('the schema describes itself', async () => {
      const { data } = await system.ask<IntrospectionQuery>(getIntrospectionQuery());
      expect(buildClientSchema(data).getType('Agency')?.description).toContain('Cơ quan');
    });
  });
});
