import { command } from '../../gateway/e2e/commands';
import type { System } from '../../gateway/e2e/system';

/** An invented procedure with everything that a catalogue may say of one. */
export const RICH = 'TEST-DO-THU';
const CIVIL_STATUS = 'G15.ho-tich';
const LAND = 'G10.dat-dai';

interface Written {
  readonly procedure: {
    readonly revision: number;
    readonly components: { readonly nodes: readonly { readonly id: string; readonly name: string }[] } | null;
  };
}

async function written(system: System, code: string): Promise<Written['procedure']> {
  const { data } = await system.ask<Written>(
    'query ($code: ID!) { procedure(code: $code) { revision components(first: 100) { nodes { id name } } } }',
    { code },
  );
  return data.procedure;
}

/** One paper to hand in, one that a database in use holds since 1/8/2025, one that waits for the land database. */
export async function writeRichProcedure(system: System): Promise<void> {
  const name = 'Cấp giấy đo thử lần đầu';
  await command(
    system,
    'publishProcedure',
    { code: RICH, name, managingAgency: 'G15', authorityLevels: ['COMMUNAL'] },
    'G15',
  );
  const amend = async (change: object) => {
    const { revision } = await written(system, RICH);
    await command(system, 'amendProcedure', { code: RICH, expectedVersion: revision, ...change }, 'G15');
  };
  await amend({
    field: 'Đo thử',
    requirements: 'Có máy đo.',
    legalBasis: ['01/2025/NĐ-THU'],
    steps: ['Nộp hồ sơ.', 'Nhận kết quả.'],
    result: [{ name: 'Giấy đo thử', validYears: 5, personalIdentifier: true }],
    channels: [
      { channel: 'ONLINE', time: { value: 3, unit: 'WORKING_DAY' }, fees: [{ amount: 0 }] },
      {
        channel: 'DIRECT',
        time: { value: 5, unit: 'WORKING_DAY' },
        fees: [{ amount: 0, note: 'Theo quy định của tỉnh' }, { amount: 50_000 }],
      },
      { channel: 'POSTAL' },
    ],
    components: [
      { name: 'Tờ khai đo thử', originals: 1, copies: 0, required: true, forms: ['to-khai.docx'] },
      { name: 'Giấy khai sinh bản cũ', copies: 1 },
      { name: 'Giấy chứng nhận quyền sử dụng đất', copies: 1, group: 'Đo tại nhà' },
    ],
  });
  const replace = async (paper: string, databases: readonly string[]) => {
    const { revision, components } = await written(system, RICH);
    const component = components?.nodes.find((one) => one.name === paper)?.id;
    await command(
      system,
      'setComponentDatabases',
      { component, databases, expectedVersion: revision },
      'G15',
    );
  };
  await replace('Tờ khai đo thử', []);
  await replace('Giấy khai sinh bản cũ', [CIVIL_STATUS]);
  await replace('Giấy chứng nhận quyền sử dụng đất', [LAND]);
  const { data } = await system.ask<{ database: { version: number } }>(
    `{ database(code: "${CIVIL_STATUS}") { version } }`,
  );
  const report = { status: 'OPERATIONAL', reportedOn: '2025-08-01', expectedVersion: data.database.version };
  await command(system, 'setDatabaseStatus', { database: CIVIL_STATUS, ...report }, 'G15');
}

/** One name: a procedure of the whole country, and rules of Huế and of Hải Phòng. */
export async function writeSameNames(system: System, name: string): Promise<void> {
  for (const [code, managingAgency, level] of [
    ['TEST-CUNG-TEN', 'G15', 'PROVINCIAL'],
    ['TEST-CUNG-TEN-HUE', 'H57', 'COMMUNAL'],
    ['TEST-CUNG-TEN-HP', 'H24', 'PROVINCIAL'],
  ] as const) {
    const input = { code, name, managingAgency, authorityLevels: [level] };
    await command(system, 'publishProcedure', input, managingAgency);
  }
}

/** A procedure that is found by its name and can be used no more. */
export async function writeRepealed(system: System, code: string, name: string): Promise<void> {
  const input = { code, name, managingAgency: 'G15', authorityLevels: ['COMMUNAL'] };
  await command(system, 'publishProcedure', input, 'G15');
  const { revision } = await written(system, code);
  await command(system, 'repealProcedure', { code, expectedVersion: revision }, 'G15');
}
