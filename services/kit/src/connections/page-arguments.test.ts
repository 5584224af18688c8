import fc from 'fast-check';
import { encodeCursor } from './cursor';
import { DEFAULT_PAGE, LARGEST_PAGE, pageArguments } from './page-arguments';

const coded = (code: string) => expect.objectContaining({ extensions: expect.objectContaining({ code }) });

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

describe('the arguments of a page', () => {
  test('are 20 from the beginning where a caller says nothing', () => {
    const start = { list: 'list', first: 20, after: null };
    expect(DEFAULT_PAGE).toBe(20);
    expect(pageArguments('list', {})).toEqual(start);
    expect(pageArguments('list', { first: null, after: null })).toEqual(start);
  });

  test('`first` is 1 to 100', () => {
    expect(LARGEST_PAGE).toBe(100);
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.integer({ min: -2, max: 102 })), (first) => {
        const answer = thrownBy(() => pageArguments('list', { first }));
        if (first >= 1 && first <= 100) expect(answer).toEqual({ list: 'list', first, after: null });
        else expect(answer).toEqual(coded('GRAPH_PAGE_SIZE_OUT_OF_RANGE'));
      }),
    );
  });

  test('`after` becomes the values of the row before the page', () => {
    const after = encodeCursor('list', 'parent', ['Đất đai', '7']);
    expect(pageArguments('list', { after }, 'parent').after).toEqual(['Đất đai', '7']);
  });

  test('are alike for all parents, so that parents share one statement', () => {
    expect(pageArguments('list', { first: 5 }, 'one')).toEqual(pageArguments('list', { first: 5 }, 'two'));
  });

  test('a cursor of another list or parent is refused', () => {
    const after = encodeCursor('list', 'parent', ['a']);
    expect(thrownBy(() => pageArguments('list', { after }, 'other'))).toEqual(coded('GRAPH_CURSOR_UNKNOWN'));
    expect(thrownBy(() => pageArguments('other', { after }, 'parent'))).toEqual(
      coded('GRAPH_CURSOR_UNKNOWN'),
    );
    expect(thrownBy(() => pageArguments('list', { after }))).toEqual(coded('GRAPH_CURSOR_UNKNOWN'));
  });
});
