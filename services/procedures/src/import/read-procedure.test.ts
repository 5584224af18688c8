import { readProcedure } from './read-procedure';
import { readPrintedTime, readTime } from './read-time';
import { readRecord, type CatalogueRecord } from './record';

const BASE = { code: '1.000001', name: 'Cấp giấy đo thử' };

function recordOf(more: object): CatalogueRecord {
  const { record, fault } = readRecord(JSON.stringify({ ...BASE, ...more }));
  if (!record) throw new TypeError(fault);
  return record;
}
const read = (more: object) => readProcedure(recordOf(more));
const kinds = (more: object) => read(more).faults.map(({ kind }) => kind);
const method = (channel: string, time: unknown, unit: string, fees: object[] = []) => ({
  ...{ channel, time, unit, fees },
});

describe('a line of the catalogue', () => {
  test.each([
    ['broken JSON', '{"code":"1.000001"', /JSON/],
    ['no code', '{"name":"x"}', /«code»/],
    ['an empty name', '{"code":"1.000001","name":"  "}', /«name»/],
    ['a word where a list belongs', '{"code":"1","name":"x","methods":"ONLINE"}', /«methods»/],
    [
      'a number deep inside where a word belongs',
      '{"code":"1","name":"x","methods":[{"channel":7}]}',
      /methods\.0/,
    ],
    ['no object at all', '[]', /bản ghi/],
  ])('with %s is no record, and the fault names the place', (_, line, fault) => {
    expect(readRecord(line).fault).toMatch(fault);
  });

  test('may hold what nobody has seen yet, and begin with a byte order mark', () => {
    expect(readRecord(`\uFEFF${JSON.stringify({ ...BASE, unheardOf: { of: 1 } })}`).record).toMatchObject(
      BASE,
    );
  });
});

describe('a processing time', () => {
  test.each([
    [5, 'WORKING_DAY', { value: 5, unit: 'WORKING_DAY', text: null }],
    [2.5, 'DAY', { value: 2.5, unit: 'DAY', text: null }],
    ['01', 'OTHER', { value: 1, unit: null, text: null }],
    ['2,5', 'HOUR', { value: 2.5, unit: 'HOUR', text: null }],
    ['Trong ngày', 'OTHER', { value: null, unit: null, text: 'Trong ngày' }],
    ['15/12', 'OTHER', { value: null, unit: null, text: '15/12' }],
    [3, 'toString', { value: 3, unit: null, text: null }],
  ])('%s %s is a number with its unit, or stays as printed', (time, unit, expected) => {
    expect(readTime(time, unit)).toEqual(expected);
  });

  test('that a record repeats in one text is read alike', () => {
    expect(readPrintedTime('5 WORKING_DAY')).toEqual({ value: 5, unit: 'WORKING_DAY', text: null });
    expect(readPrintedTime('Xem phần mô tả OTHER')).toEqual({
      value: null,
      unit: null,
      text: 'Xem phần mô tả',
    });
    expect(readPrintedTime('Xem phần mô tả')).toEqual({ value: null, unit: null, text: 'Xem phần mô tả' });
    expect(readPrintedTime('OTHER')).toBeNull();
  });

  test('without a unit is a fault, told apart from one that lacks it in places', () => {
    expect(kinds({ methods: [method('DIRECT', 1, 'OTHER'), method('ONLINE', '1', 'OTHER')] })).toEqual([
      'PROCEDURE_TIME_WITHOUT_UNIT',
    ]);
    expect(kinds({ methods: [method('DIRECT', 1, 'OTHER'), method('ONLINE', 1, 'DAY')] })).toEqual([
      'PROCEDURE_TIME_PARTLY_WITHOUT_UNIT',
    ]);
    expect(kinds({ methods: [method('DIRECT', 'Trong ngày', 'OTHER')] })).toContain(
      'PROCEDURE_TIME_IN_PROSE',
    );
    expect(kinds({ methods: [] })).toEqual([]);
  });
});

describe('an amount of 0', () => {
  const fee = (amount: number | null, note?: string) =>
    read({ methods: [method('DIRECT', 1, 'DAY', [{ amount, note }])] });
  const amountOf = (result: ReturnType<typeof read>) => result.state.channels?.[0]?.fees[0]?.amount;

  test.each(['Không', 'Không có.', 'Miễn phí', '- Không thu lệ phí', 'KHÔNG CÓ', 'Miễn lệ phí;'])(
    'beside «%s» means that nothing is to be paid',
    (note) => {
      expect(amountOf(fee(0, note))).toBe(0);
      expect(fee(0, note).faults).toEqual([]);
    },
  );

  test.each([
    'Theo biểu phí',
    'Không quy định',
    'Miễn phí cho người nghèo',
    'Không thu lệ phí đối với tổ hợp tác',
  ])('beside «%s» is not known, and reported', (note) => {
    expect(amountOf(fee(0, note))).toBeNull();
    expect(fee(0, note).faults.map(({ kind }) => kind)).toEqual(['PROCEDURE_FEE_ZERO_WITH_NOTE']);
  });

  test('stands where no note goes with it, and a printed amount stands beside any note', () => {
    expect(amountOf(fee(0))).toBe(0);
    expect(amountOf(fee(5000, 'Theo biểu phí'))).toBe(5000);
    expect(amountOf(fee(null, 'Theo biểu phí'))).toBeNull();
  });
});

describe('the level online', () => {
  test('what the portal only describes is at the level of information; only an absent flag is none', () => {
    expect(read({ onlineLevel: 'TOAN_TRINH' }).state.onlineLevel).toBe('FULL');
    expect(read({ onlineLevel: 'MOT_PHAN' }).state.onlineLevel).toBe('PARTIAL');
    expect(read({ onlineLevel: 'KHONG_TRUC_TUYEN' }).state.onlineLevel).toBe('INFORMATION');
    expect(read({}).state.onlineLevel).toBeNull();
  });

  test('a procedure flagged as fully online that lists no online channel keeps the flag and is reported', () => {
    const { state, faults } = read({ onlineLevel: 'TOAN_TRINH', methods: [method('DIRECT', 1, 'DAY')] });
    expect(state.onlineLevel).toBe('FULL');
    expect(faults.map(({ kind }) => kind)).toEqual(['PROCEDURE_FULL_ONLINE_WITHOUT_CHANNEL']);
  });
});

describe('the name', () => {
  test.each([
    ['Xét thi đua cấp huyện', true],
    ['Hỗ trợ các HUYỆN nghèo', true],
    ['Ủy ban nhân dân quận', true],
    ['Truyện tranh về quân đội', false],
    ['Huyền thoại', false],
  ])('«%s» speaks of a district: %s', (name, speaks) => {
    expect(kinds({ name }).includes('PROCEDURE_NAMES_ABOLISHED_LEVEL')).toBe(speaks);
  });
});

test('a paper is known by its code and its place among papers of the same code', () => {
  const { state } = read({
    methods: [],
    components: [
      { name: 'A', code: 'K1' },
      { name: 'B', code: 'K2', qty: [0, 2] },
      { name: 'C', code: 'K1' },
    ],
  });
  expect(
    state.components?.map(({ code, ordinal, originals, copies }) => [code, ordinal, originals, copies]),
  ).toEqual([
    ['K1', 1, 1, 0],
    ['K2', 1, 0, 2],
    ['K1', 2, 1, 0],
  ]);
});

test('a record without detail tells nothing of channels and papers; one with channels and no papers asks for none', () => {
  expect(read({}).state).toMatchObject({ channels: null, components: null });
  expect(read({ methods: [] }).state).toMatchObject({ channels: [], components: [] });
});

test('words that the shape does not know are left out and reported, each once', () => {
  const { state, faults } = read({
    levels: ['WARD', 'DISTRICT'],
    state: 'CHỜ',
    methods: [method('FAX', 1, 'DAY'), method('FAX', 1, 'DAY'), method('DIRECT', 1, 'CENTURY')],
  });
  expect(state.authorityLevels).toEqual(['COMMUNAL']);
  expect(state.channels).toHaveLength(1);
  expect(faults.filter(({ kind }) => kind === 'IMPORT_VALUE_UNKNOWN').map(({ detail }) => detail)).toEqual([
    'không hiểu cách thức «FAX»',
    'không hiểu đơn vị thời gian «CENTURY»',
    'không hiểu cấp thực hiện «DISTRICT»',
    'không hiểu trạng thái «CHỜ»',
  ]);
});

test('levels and audiences are sets: a record that lists them in another order has not changed', () => {
  const one = read({ levels: ['WARD', 'MINISTRY', 'WARD'], subjects: ['ĐT1', 'DT11'] }).state;
  expect(read({ levels: ['MINISTRY', 'WARD'], subjects: ['DT11', 'Công dân Việt Nam'] }).state).toEqual(one);
  expect(one).toMatchObject({ authorityLevels: ['CENTRAL', 'COMMUNAL'], audiences: ['DT11', 'ĐT1'] });
});
