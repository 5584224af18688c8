import { imported } from '../../test/imported-procedures';
import type { ProcedureStated } from '../events/procedure-state';
import { missingForm } from './form.issues';

const PAPER = { id: 'a', name: 'Giấy tờ', form: false, eForm: false };
const found = (facts: object) =>
  missingForm(
    imported({ code: 'TEST-1', onlineLevel: 'FULL', ...({ components: [PAPER], ...facts } as object) })
      .data as ProcedureStated,
  );

test('a service that is fully online, asks for papers and has no form is an issue of its agency', () => {
  expect(found({})).toEqual({
    ...{ kind: 'FULL_WITHOUT_ELECTRONIC_FORM', subject: 'DVC-TEST-1', subjectType: 'PublicService' },
    responsible: 'G15',
    detail: 'Toàn trình, 1 giấy tờ, không có biểu mẫu điện tử',
    source: { document: 'test catalogue', locator: 'TEST-1' },
  });
});

test.each<[string, object]>([
  ['one of its papers has a form', { components: [PAPER, { ...PAPER, id: 'b', eForm: true }] }],
  ['it asks for no paper', { components: [] }],
  ['it is not fully online', { onlineLevel: 'PARTIAL' }],
  ['no source says its level', { onlineLevel: null }],
  ['it is repealed', { status: 'REPEALED' }],
  ['it is internal', { kind: 'INTERNAL' }],
])('it is none where %s', (_, facts) => expect(found(facts)).toBeNull());
