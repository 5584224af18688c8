import { contradictions, mergeStates } from './procedure.merge';
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

test('the hash of a state does not depend on the order of its keys, and does on every value', () => {
  const one = state({ results: [{ code: 'A', name: 'B' }] });
  const same = JSON.parse(
    JSON.stringify(Object.fromEntries(Object.entries(one).reverse())),
  ) as ProcedureState;
  expect(hashOf(same)).toBe(hashOf(one));
  expect(hashOf(state({ results: [{ code: 'A', name: 'C' }] }))).not.toBe(hashOf(one));
});
