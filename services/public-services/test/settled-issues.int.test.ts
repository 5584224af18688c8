import { applyBatch } from '@lien-thong/kit/events';
import type { Identity } from '@lien-thong/kit/identity';
import { createTestDatabase, testSubgraph, type TestDatabase } from '@lien-thong/kit/testing';
import { onProcedureImported } from '../src/events/on-procedure-imported';
import { onProcedureParts } from '../src/events/on-procedure-parts';
import { publicServices } from '../src/service';
import { imported, type Imported } from './imported-procedures';

const REGISTRAR: Identity = { subject: 'binh', agency: null, roles: ['registrar'] };
const PAPER = { id: 'a', name: 'Giấy tờ', form: false, eForm: false };
const FORMLESS: Imported = { code: 'TEST-1', onlineLevel: 'FULL', components: [PAPER] };

describe('a data issue lasts as long as what it says', () => {
  let database: TestDatabase;

  beforeEach(async () => {
    database = await createTestDatabase(publicServices);
  });
  afterEach(() => database?.drop());

  const hear = async (procedure: Imported) => {
    await applyBatch(database.db, onProcedureImported, [imported(procedure)]);
    await applyBatch(database.db, onProcedureParts, [imported(procedure)]);
  };
  const subjects = async (kind: string): Promise<string[]> => {
    const rows: { subject: string }[] = await database.db.query(
      'SELECT subject FROM data_issue WHERE kind = $1 ORDER BY subject',
      [kind],
    );
    return rows.map(({ subject }) => subject);
  };
  const command = async (field: string, input: object) => {
    const { data, errors } = await testSubgraph(publicServices, database.db, REGISTRAR).ask<
      Record<string, { readonly errors: object[] }>
    >(
      `mutation ($input: Report${field}Input!) { answer: report${field.replace(/^Service/, '').replace('Form', 'ElectronicForm')}(input: $input) { errors { code } } }`,
      { input },
    );
    expect([errors, data.answer?.errors]).toEqual([undefined, []]);
  };

  test('a form is missing until a catalogue has one', async () => {
    await hear(FORMLESS);
    expect(await subjects('FULL_WITHOUT_ELECTRONIC_FORM')).toEqual(['DVC-TEST-1']);
    await hear({ ...FORMLESS, version: 2, components: [{ ...PAPER, eForm: true }] });
    expect(await subjects('FULL_WITHOUT_ELECTRONIC_FORM')).toEqual([]);
    // What is older is not heard of again.
    await hear(FORMLESS);
    expect(await subjects('FULL_WITHOUT_ELECTRONIC_FORM')).toEqual([]);
  });

  test('a form that its agency reports is not missing, whatever the catalogue goes on to say', async () => {
    await hear(FORMLESS);
    const { data } = await testSubgraph(publicServices, database.db).ask<{
      publicService: { version: number };
    }>('{ publicService(id: "DVC-TEST-1") { version } }');
    const expectedVersion = data.publicService.version;
    await command('ServiceForm', { service: 'DVC-TEST-1', present: true, expectedVersion });
    expect(await subjects('FULL_WITHOUT_ELECTRONIC_FORM')).toEqual([]);
    await hear({ ...FORMLESS, version: 2, name: 'Tên khác' });
    expect(await subjects('FULL_WITHOUT_ELECTRONIC_FORM')).toEqual([]);
  });

  test('an account for payment is missing until the agency has one', async () => {
    await command('ServicePaymentAccount', { agency: 'UBND-T1', present: false, expectedVersion: 0 });
    expect(await subjects('PAYMENT_ACCOUNT_MISSING')).toEqual(['UBND-T1']);
    await command('ServicePaymentAccount', { agency: 'UBND-T1', present: true, expectedVersion: 1 });
    expect(await subjects('PAYMENT_ACCOUNT_MISSING')).toEqual([]);
  });
});
