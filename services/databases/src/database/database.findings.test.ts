import { findingsOf } from './database.findings';
import type { NewDatabase } from './database.input';

const DATABASE: NewDatabase = {
  code: 'G99.thu',
  name: 'Cơ sở dữ liệu thử',
  kind: 'SPECIALISED',
  ownerCode: 'G99',
  document: 'TEST',
  locator: '1',
  names: [],
  deadlines: [],
};

const deadline = (text: string, dueOn: string | null, directiveId: string, locator: string) => ({
  text,
  precision: dueOn === null ? ('UNREADABLE' as const) : ('MONTH' as const),
  dueOn,
  directiveId,
  setOn: '2025-04-01',
  document: 'TEST',
  locator,
});

describe('findings about a database', () => {
  test('one that agrees with itself has none', () => {
    expect(findingsOf([DATABASE])).toEqual([]);
  });

  test('a database without an owner is one, and nobody is made responsible for it', () => {
    expect(findingsOf([{ ...DATABASE, ownerCode: null }])).toMatchObject([
      { kind: 'DATABASE_WITHOUT_OWNER', subject: 'G99.thu', responsible: null },
    ]);
  });

  test('deadlines of different days name both places', () => {
    const deadlines = [
      deadline('tháng 9/2025', '2025-09-30', '71/NQ', 'A/1'),
      deadline('Tháng 12/2025', '2025-12-31', '71/NQ', 'B/2'),
    ];
    const [finding, ...more] = findingsOf([{ ...DATABASE, deadlines }]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      kind: 'DEADLINES_DIFFER',
      responsible: 'G99',
      source: { document: 'TEST', locator: 'B/2' },
    });
    expect(finding?.detail).toContain('TEST A/1');
  });

  test('two texts of one day do not differ', () => {
    const deadlines = [
      deadline('quý IV năm 2025', '2025-12-31', '240/QĐ', 'A/1'),
      deadline('Tháng 12/2025', '2025-12-31', '71/NQ', 'B/2'),
    ];
    expect(findingsOf([{ ...DATABASE, deadlines }])).toEqual([]);
  });

  test('an unreadable deadline is quoted in at most 60 characters', () => {
    const deadlines = [deadline('Theo lộ trình '.repeat(10), null, '230/QĐ', 'C/3')];
    const [finding] = findingsOf([{ ...DATABASE, deadlines }]);
    expect(finding).toMatchObject({ kind: 'DEADLINE_UNREADABLE', source: { locator: 'C/3' } });
    expect(finding?.detail.length).toBeLessThanOrEqual(62);
  });

  test('a name that differs by case and punctuation alone is no finding; another word is', () => {
    const names = [
      { name: 'CƠ SỞ DỮ LIỆU, thử', document: 'TEST', locator: '2' },
      { name: 'Cơ sở dự liệu thử', document: 'TEST', locator: '3' },
    ];
    expect(findingsOf([{ ...DATABASE, names }])).toMatchObject([
      { kind: 'DATABASE_NAMED_DIFFERENTLY', source: { locator: '3' } },
    ]);
  });

  test('two owners of one name are named with both places', () => {
    const namesake = { ...DATABASE, code: 'G98.thu', ownerCode: 'G98', locator: '9' };
    const [finding] = findingsOf([DATABASE, namesake]);
    expect(finding).toMatchObject({
      kind: 'DATABASE_NAME_SHARED',
      subject: 'G98.thu',
      source: { locator: '9' },
    });
    expect(finding?.detail).toContain('G99.thu (TEST 1)');
  });
});
