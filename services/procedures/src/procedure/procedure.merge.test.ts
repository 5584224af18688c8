import { contradictions, enteredOf, mergeStates, originOf, stateOf } from './procedure.merge';
import { hashOf, type ProcedureState } from './procedure.state';

const state = (more: Partial<ProcedureState> = {}): ProcedureState => ({
  printedCode: '1.000001',
  name: 'Cấp giấy đo thử',
  field: null,
  kind: 'PUBLIC',
  status: 'IN_FORCE',
  managingAgencyCode: null,
  authorityLevels: [],
  audiences: null,
  executingBodies: null,
  channels: null,
  processingTimes: null,
  components: null,
  results: null,
  requirements: null,
  legalBasis: null,
  onlineLevel: null,
  ...more,
});

describe('what was entered by hand and what a catalogue says', () => {
  test('the entry stands, and the catalogue fills what it leaves open', () => {
    const entered = state({ kind: 'INTERLINKED', managingAgencyCode: 'G01', authorityLevels: ['COMMUNAL'] });
    const imported = state({
      ...{ name: 'Tên khác', managingAgencyCode: 'G02', field: 'Đo thử', authorityLevels: ['CENTRAL'] },
      ...{ components: [], onlineLevel: 'FULL' },
    });
    expect(mergeStates(entered, imported)).toEqual(
      state({
        ...{ kind: 'INTERLINKED', managingAgencyCode: 'G01', authorityLevels: ['COMMUNAL'] },
        ...{ field: 'Đo thử', components: [], onlineLevel: 'FULL' },
      }),
    );
  });

  test('either alone is what holds', () => {
    const alone = state({ field: 'Đo thử' });
    expect(mergeStates(alone, null)).toBe(alone);
    expect(mergeStates(null, alone)).toBe(alone);
  });

  test('contradict each other only where both say something, and not by letter case or order', () => {
    const entered = state({ name: 'CẤP GIẤY, ĐO THỬ', authorityLevels: ['CENTRAL', 'COMMUNAL'] });
    const imported = state({
      field: 'x',
      managingAgencyCode: 'G02',
      authorityLevels: ['COMMUNAL', 'CENTRAL'],
    });
    expect(contradictions(entered, imported)).toEqual([]);
    const other = state({ name: 'Tên khác', authorityLevels: ['PROVINCIAL'] });
    expect(contradictions(entered, other).map(({ what }) => what)).toEqual(['tên', 'cấp thực hiện']);
  });

  test('a catalogue that marks internal procedures only cannot contradict that one is interlinked', () => {
    expect(contradictions(state({ kind: 'INTERLINKED' }), state())).toEqual([]);
    expect(contradictions(state(), state({ kind: 'INTERNAL' })).map(({ what }) => what)).toEqual(['loại']);
  });
});

describe('what a command gave', () => {
  const from = <S>(said: S, document: string | null) => ({ state: said, document, locator: null });

  test('stands before the seed and the catalogue, value by value', () => {
    const said = {
      SEED: from(state({ name: 'Tên của tài liệu', field: 'Đo thử' }), 'a document'),
      IMPORT: from(state({ name: 'Tên của danh mục', requirements: 'Có máy' }), 'catalogue'),
      COMMAND: from({ name: 'Tên của cơ quan' }, null),
    };
    expect(stateOf(said)).toMatchObject({ name: 'Tên của cơ quan', field: 'Đo thử', requirements: 'Có máy' });
    expect(originOf(said).document).toBe('a document');
    expect(originOf({ ...said, COMMAND: from({}, 'a decision') }).document).toBe('a decision');
  });

  test('is compared with the catalogue only in the values that it gave', () => {
    const imported = state({ audiences: ['ĐT1', 'DT11'], requirements: 'Có máy đo…', legalBasis: ['01'] });
    const differences = (given: Partial<ProcedureState>) => {
      const said = { IMPORT: from(imported, 'catalogue'), COMMAND: from(given, null) };
      return contradictions(enteredOf(said) as ProcedureState, imported).map(({ what }) => what);
    };
    expect(differences({})).toEqual([]);
    expect(differences({ status: 'REPEALED' })).toEqual(['tình trạng']);
    expect(differences({ audiences: ['DT11', 'ĐT1'], legalBasis: ['02'] })).toEqual(['căn cứ pháp lý']);
    expect(differences({ requirements: 'Có máy đo còn tốt' })).toEqual([]);
    expect(differences({ requirements: 'Không có' })).toEqual(['yêu cầu, điều kiện']);
    expect(enteredOf({ IMPORT: from(imported, 'catalogue') })).toBeNull();
  });
});

test('the hash of a state does not depend on the order of its keys, and does on every value', () => {
  const one = state({ results: [{ code: 'A', name: 'B' }] });
  const same = JSON.parse(
    JSON.stringify(Object.fromEntries(Object.entries(one).reverse())),
  ) as ProcedureState;
  expect(hashOf(same)).toBe(hashOf(one));
  expect(hashOf(state({ results: [{ code: 'A', name: 'C' }] }))).not.toBe(hashOf(one));
});
