import { detailOf, issueOf } from './difference-issue';

describe('a difference as a data issue', () => {
  test('is about the projection and the key, and nobody has to act by name', () => {
    expect(issueOf('invented.names', { kind: 'SURPLUS', key: 'G15', kept: { name: 'A' } })).toEqual({
      kind: 'PROJECTION_DIFFERS',
      subject: 'invented.names/G15',
      subjectType: 'Projection',
      responsible: null,
      detail: 'Bản sao ở đây ghi «name: A»; nguồn chủ quản không có.',
      source: null,
    });
  });

  test('says what the owner has and is missing here', () => {
    expect(detailOf({ kind: 'MISSING', key: 'a', owned: { name: 'A', until: null } })).toBe(
      'Nguồn chủ quản nói «name: A, until: trống»; bản sao ở đây không có.',
    );
  });

  test('says of two objects only the fields, and of two lists only the items, in which they differ', () => {
    const owned = { name: 'A', level: 1, names: ['x', 'y'] };
    const kept = { name: 'A', level: null, names: ['y', 'z'] };
    expect(detailOf({ kind: 'DIFFERING', key: 'a', owned, kept })).toBe(
      'Nguồn chủ quản nói «level: 1, names: x»; bản sao ở đây ghi «level: trống, names: z».',
    );
  });

  test('shows the whole lists where an item only stands in one of them more often', () => {
    expect(detailOf({ kind: 'DIFFERING', key: 'a', owned: ['x', 'x'], kept: ['x'] })).toBe(
      'Nguồn chủ quản nói «x; x»; bản sao ở đây ghi «x».',
    );
  });

  test('quotes at most 60 characters of either side', () => {
    const detail = detailOf({ kind: 'DIFFERING', key: 'a', owned: 'x'.repeat(100), kept: 'y'.repeat(60) });
    expect(detail).toBe(`Nguồn chủ quản nói «${'x'.repeat(59)}…»; bản sao ở đây ghi «${'y'.repeat(60)}».`);
  });
});
