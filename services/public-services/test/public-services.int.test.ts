import {
  createTestDatabase,
  testSubgraph,
  type TestDatabase,
  type TestSubgraph,
} from '@lien-thong/kit/testing';
import { publicServices } from '../src/service';

/** What each entry of the list of the 25 is linked to. */
const THE_25: Record<number, string[]> = {
  1: ['DVC-1.012566'],
  2: ['DVC-1.014063', 'DVC-1.014064'],
  3: ['DVC-1.004222'],
  4: ['DVC-1.004194'],
  5: ['DVC-1.003677'],
  6: ['DVC-2.001159'],
  7: ['DVC-LT-dang-ky-bien-so-mo-to-xe-gan-may'],
  8: ['DVC-25-08'],
  9: ['DVC-1.001456', 'DVC-1.001471'],
  10: ['DVC-LT-lam-con-dau-moi'],
  11: ['DVC-LT-lam-con-dau-thay-the'],
  12: ['DVC-1.001193'],
  13: ['DVC-1.000656'],
  14: ['DVC-1.000894'],
  15: ['DVC-2.000986'],
  16: ['DVC-LT-lien-thong-khai-tu'],
  17: ['DVC-3.000333'],
  18: ['DVC-LT-gia-han-the-bao-hiem-y-te-ho-gia-dinh'],
  19: ['DVC-1.014748'],
  20: ['DVC-3.000347', 'DVC-3.000348'],
  21: ['DVC-1.005142'],
  22: ['DVC-1.013833'],
  23: ['DVC-LT-dang-ky-thue-ho-gia-dinh-ca-nhan'],
  24: ['DVC-3.000001'],
  25: ['DVC-3.000099'],
};

interface Listed {
  id: string;
  procedure: { code: string } | null;
  programmes: { ordinal: number; programme: { code: string } }[];
}

describe('public services on their real seeds', () => {
  let database: TestDatabase;
  let subgraph: TestSubgraph;

  beforeAll(async () => {
    database = await createTestDatabase(publicServices);
    await database.seed();
    subgraph = testSubgraph(publicServices, database.db);
  });
  afterAll(() => database?.drop());

  test('the 25 essential services are 25 ordinals, each linked to the service of each of its procedures', async () => {
    const { data } = await subgraph.ask<{ publicServices: { nodes: Listed[] } }>(
      `{ publicServices(filter: { programme: "TTDV-25" }, orderBy: ID, first: 100) {
           nodes { id procedure { code } programmes { ordinal programme { code } } } } }`,
    );
    const linked: Record<number, string[]> = {};
    for (const { id, programmes } of data.publicServices.nodes) {
      expect(programmes.map((one) => one.programme.code)).toEqual(['TTDV-25']);
      for (const { ordinal } of programmes) linked[ordinal] = [...(linked[ordinal] ?? []), id];
    }
    expect(linked).toEqual(THE_25);
    const without = data.publicServices.nodes.filter((service) => service.procedure === null);
    expect(without.map((service) => service.id)).toEqual(['DVC-25-08']);
  });

  test('before the catalogue is imported a service has its programme’s name and no level', async () => {
    const { data } = await subgraph.ask(
      `{ publicService(id: "DVC-1.014064") {
           name level levelContradicted procedure { code } agency { code } source { document }
           programmes { ordinal nameInProgramme programme { targetCount } source { locator } } } }`,
    );
    expect(data).toEqual({
      publicService: {
        name: 'Cấp lại, đổi thẻ Căn cước công dân',
        level: null,
        levelContradicted: null,
        procedure: { code: '1.014064' },
        agency: { code: 'G01' },
        source: { document: 'public list of the 25 services' },
        programmes: [
          {
            ordinal: 2,
            nameInProgramme: 'Cấp lại, đổi thẻ Căn cước công dân',
            programme: { targetCount: 25 },
            source: { locator: '2' },
          },
        ],
      },
    });
  });

  test('the seven entries without a code of the national catalogue are data issues of their agency', async () => {
    const { data } = await subgraph.ask<{
      dataIssues: { publicServices: { nodes: { subject: string; responsible: string }[] } };
    }>(`{ dataIssues(kind: "ESSENTIAL_SERVICE_WITHOUT_PROCEDURE") {
            publicServices { nodes { subject responsible } } } }`);
    const found = data.dataIssues.publicServices.nodes;
    const expected = [7, 8, 10, 11, 16, 18, 23].flatMap((ordinal) => THE_25[ordinal] ?? []);
    expect(found.map((issue) => issue.subject).sort()).toEqual(expected.sort());
    expect(found.find((issue) => issue.subject === 'DVC-LT-lien-thong-khai-tu')?.responsible).toBe('G15');
  });

  test('a programme whose printed figure has no list behind it is a data issue', async () => {
    const { data } = await subgraph.ask<{
      programmes: { code: string; targetCount: number }[];
      dataIssues: { publicServices: { nodes: { subject: string }[] } };
    }>(
      `{ programmes { code targetCount }
         dataIssues(kind: "PROGRAMME_WITHOUT_LIST") { publicServices { nodes { subject } } } }`,
    );
    expect(Object.fromEntries(data.programmes.map((one) => [one.code, one.targetCount]))).toEqual({
      'TTDV-25': 25,
      'TTDV-30': 30,
      'TTDV-982': 982,
      'TTHC-82': 82,
      'TTHC-1139': 1139,
    });
    const missing = data.dataIssues.publicServices.nodes.map((issue) => issue.subject).sort();
    expect(missing).toEqual(['TTDV-30', 'TTDV-982', 'TTHC-1139', 'TTHC-82']);
  });

  test('an agency’s services are the ones it provides, and no others', async () => {
    const [agency] = await subgraph.entities<{ publicServices: { nodes: { id: string }[] } }>(
      'Agency',
      [{ code: 'G15' }],
      '{ publicServices { nodes { id } } }',
    );
    const ids = agency?.publicServices.nodes.map((service) => service.id).sort();
    expect(ids).toEqual([12, 13, 14, 15, 16].flatMap((ordinal) => THE_25[ordinal] ?? []).sort());
  });

  test('an agency or a procedure without services has an empty list, not an error', async () => {
    expect(
      await subgraph.entities(
        'Procedure',
        [{ code: 'TEST-NONE' }],
        '{ onlineLevel services { totalCount } }',
      ),
    ).toEqual([{ onlineLevel: null, services: { totalCount: 0 } }]);
    expect(
      await subgraph.entities('Agency', [{ code: 'TEST-NONE' }], '{ publicServices { totalCount } }'),
    ).toEqual([{ publicServices: { totalCount: 0 } }]);
  });

  test('an unknown id is null', async () => {
    const { data, errors } = await subgraph.ask('{ publicService(id: "DVC-9.999999") { id } }');
    expect({ data, errors }).toEqual({ data: { publicService: null }, errors: undefined });
  });

  test('seeding again states nothing anew', async () => {
    const count = async () => Number((await database.db.query('SELECT count(*) FROM outbox'))[0].count);
    const before = await count();
    expect(before).toBe(31);
    await database.db.query('DELETE FROM seed_state');
    await database.seed();
    expect(await count()).toBe(before);
  });
});
