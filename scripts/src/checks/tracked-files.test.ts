import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../house/house-config';

const git = (...given: string[]): string[] =>
  execFileSync('git', ['ls-files', '-z', ...given], { cwd: ROOT })
    .toString()
    .split('\0')
    .filter(Boolean);

/** An absolute path into a checkout, or into somebody's home, wherever that stood. */
const OF_ONE_MACHINE = /(?<![\w.*}>$/-])\/(?:[\w.-]+\/)*(?:home|Users|root|services|gateway)\/[\w.@-]/;
/** Where a package was fetched: the lockfile names packages and their hashes, the client knows the registry. */
const FETCHED_FROM = /https?:\/\/[\w.:-]*(?:registry|npmjs|artifactory|nexus|verdaccio)[\w.:-]*/;

const texts = git()
  .filter((file) => statSync(path.join(ROOT, file), { throwIfNoEntry: false })?.isFile())
  .map((file) => ({ file, lines: readFileSync(path.join(ROOT, file), 'utf8').split('\n') }));
const holding = (pattern: RegExp) =>
  texts.flatMap(({ file, lines }) =>
    lines.flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );

describe('the files of the repository', () => {
  test('none is one that .gitignore leaves out: caches and builds are of one machine', () => {
    expect(git('--cached', '--ignored', '--exclude-standard')).toEqual([]);
  });

  test('no line names a path of one machine', () => {
    expect(holding(OF_ONE_MACHINE)).toEqual([]);
  });

  test('no line names the host of a registry', () => {
    expect(holding(FETCHED_FROM)).toEqual([]);
  });

  test.each([
    // Taken apart, so that this file keeps its own rule.
    [`"${'/'}work/checkout/services/a.ts"`, true],
    [`at f (${'/'}home/an/x/gateway/src/a.ts:1)`, true],
    [`${'/'}root/.cache/x`, true],
    ['<rootDir>/services/a', false],
    ["import '../../services/a'", false],
    ['services/a/src/b.ts', false],
    ['https://example.org/services/a', false],
  ])('%s is a path of one machine: %s', (line, found) => {
    expect(OF_ONE_MACHINE.test(line)).toBe(found);
  });
});
