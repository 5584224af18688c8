import { progressOn } from './progress';

function shownOn(isTTY: boolean): string[] {
  const shown: string[] = [];
  const show = progressOn({ isTTY, write: (text) => shown.push(text) });
  for (let done = 200; done <= 2600; done += 200) show({ done, lines: 2600 });
  return shown;
}

test('on a terminal one line moves, and ends with the import', () => {
  const shown = shownOn(true);
  expect(shown).toHaveLength(13);
  expect(shown.every((text) => text.startsWith('\r'))).toBe(true);
  expect(shown.at(-1)).toBe('\r100 %  2600 of 2600\n');
});

test('elsewhere a line stands for about a thousand records', () => {
  expect(shownOn(false)).toEqual([' 38 %  1000 of 2600\n', ' 76 %  2000 of 2600\n', '100 %  2600 of 2600\n']);
});
