import type { AgencyListQuery } from '../generated/agency-list';
import { bodiesOf, type Body } from './bodies';

const body = (name: string, active = true): Body => ({
  code: name,
  name,
  shortName: null,
  active,
  activeUntil: null,
  mergedInto: null,
  predecessors: [],
  aliases: [],
});

test('provinces stand by their own names, whatever they are, and those that are no more last', () => {
  const names = [
    'Ủy ban nhân dân tỉnh An Giang',
    'Ủy ban nhân dân thành phố Cần Thơ',
    'Ủy ban nhân dân tỉnh Cà Mau',
  ];
  const former = body('Ủy ban nhân dân tỉnh Bạc Liêu', false);
  const provinces = { totalCount: 4, nodes: [former, ...[...names].reverse().map((name) => body(name))] };
  const list = { provinces } as unknown as AgencyListQuery;
  expect(bodiesOf(list, 'provinces').map(({ name }) => name)).toEqual([
    names[0],
    names[2],
    names[1],
    former.name,
  ]);
});

test('a group is whole even where one of its lists did not arrive', () => {
  const ministries = { totalCount: 1, nodes: [body('Bộ Thử nghiệm')] };
  const list = { ministries, ministerialAgencies: null } as unknown as AgencyListQuery;
  expect(bodiesOf(list, 'ministries')).toHaveLength(1);
});
