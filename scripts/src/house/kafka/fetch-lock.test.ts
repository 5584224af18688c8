import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { holdingLock } from './fetch-lock';

describe('the lock of a fetch', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'lien-thong-lock-'));
    file = path.join(folder, 'kafka.lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('lets one work at a time; the second waits and says so', async () => {
    const said: string[] = [];
    let busy = 0;
    let most = 0;
    const work = () =>
      holdingLock(
        file,
        (line) => said.push(line),
        async () => {
          most = Math.max(most, (busy += 1));
          await sleep(50);
          busy -= 1;
        },
      );
    await Promise.all([work(), work()]);
    expect(most).toBe(1);
    expect(said).toEqual(['Waiting for another process, which does the same …']);
    expect(existsSync(file)).toBe(false);
  });

  test('is given back when the work fails', async () => {
    const attempt = holdingLock(file, jest.fn(), () => Promise.reject(new RangeError('no')));
    await expect(attempt).rejects.toThrow('no');
    expect(existsSync(file)).toBe(false);
  });

  test.each([
    ['of a process that died', () => writeFileSync(file, String(spawnSync('true').pid))],
    [
      'that is older than any fetch',
      () => {
        writeFileSync(file, String(process.pid));
        utimesSync(file, 0, 0);
      },
    ],
  ])('%s is taken over', async (_, leave) => {
    leave();
    const work = jest.fn(() => Promise.resolve());
    await holdingLock(file, jest.fn(), work);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
