import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verdict } from '../../bootstrap/run-tests.cjs';
import CountReporter from '../../jest/count-reporter.cjs';

const skip = (name: string, allowed: boolean) => ({ name, allowed });
const counts = {
  passed: 5,
  failed: 0,
  skipped: 2,
  skips: [skip('a (skipped where ../shared is missing)', true), skip('b (skipped without Chromium)', false)],
};

describe('the last line of npm test', () => {
  test('counts as they are where a person runs it', () => {
    expect(verdict(counts, 0, false)).toMatchObject({ passed: 5, failed: 0, skipped: 2 });
  });

  test('under CI a test skipped for want of a program has failed; one that needs ../shared has not', () => {
    expect(verdict(counts, 0, true)).toMatchObject({ passed: 5, failed: 1, skipped: 1 });
  });

  test('a run that broke off without a failed test has failed nonetheless', () => {
    expect(verdict({ passed: 0, failed: 0, skipped: 0, skips: [] }, 1, false).failed).toBe(1);
  });

  test('a file that cannot be run counts as failed, and every skipped test is named', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'lien-thong-counts-'));
    const before = process.env.TEST_COUNTS_FILE;
    process.env.TEST_COUNTS_FILE = path.join(folder, 'counts.json');
    new CountReporter({}).onRunComplete(new Set(), {
      ...{
        numPassedTests: 3,
        numFailedTests: 1,
        numRuntimeErrorTestSuites: 1,
        numPendingTests: 1,
        numTodoTests: 0,
      },
      testResults: [
        { testResults: [{ status: 'pending', fullName: 'c (skipped where ../shared is missing)' }] },
      ],
    });
    expect(JSON.parse(readFileSync(process.env.TEST_COUNTS_FILE, 'utf8'))).toEqual({
      ...{ passed: 3, failed: 2, skipped: 1 },
      skips: [skip('c (skipped where ../shared is missing)', true)],
    });
    if (before === undefined) delete process.env.TEST_COUNTS_FILE;
    else process.env.TEST_COUNTS_FILE = before;
    rmSync(folder, { recursive: true });
  });
});
