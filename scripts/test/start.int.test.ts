import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { allGone, Command, commandLine, complaintOf, dataFolder, freePortBase, processesOf } from './command';

/** The tests look at the system's processes. */
const onLinux = existsSync('/proc/self/environ') ? describe : describe.skip;

/** Three starts of the whole house, in this order, on one data folder; the first is the one that seeds. */
onLinux('npm start (skipped where there is no /proc)', () => {
  let data: string;
  let env: { PORT_BASE: string; DATA_DIR: string };
  const lock = () => path.join(data, 'postgres/postmaster.pid');

  beforeAll(async () => {
    data = dataFolder();
    env = { PORT_BASE: String(await freePortBase()), DATA_DIR: data };
  });
  afterAll(() => {
    for (const pid of processesOf(data)) process.kill(pid, 'SIGKILL');
    rmSync(data, { recursive: true, force: true });
  });

  test('shows its steps, ends with the addresses and a question that works when pasted, and stops in order on SIGTERM', async () => {
    const house = new Command(env);
    const output = await house.running();
    expect(output).toMatch(/\[1\/6\] Dependencies … +\d+\.\d s\n[^]*\[6\/6\] Gateway … +\d+\.\d s\n/);
    for (const name of ['gateway', 'agencies', 'procedures', 'public-services', 'databases', 'directives']) {
      expect(output).toMatch(new RegExp(`^ {2}${name} +http://127\\.0\\.0\\.1:\\d+/graphql$`, 'm'));
    }
    const pages = /^ {2}pages +(http:\S+\/)$/m.exec(output)?.[1] as string;
    expect(await (await fetch(pages)).text()).toContain('<title>Liên Thông</title>');
    expect(output).toMatch(/^ {2}registry +http:\/\/127\.0\.0\.1:\d+$/m);
    const pasted = /^ {2}(curl .*)$/m.exec(output)?.[1] as string;
    const answer = JSON.parse(execFileSync('bash', ['-c', pasted]).toString());
    expect(answer).toMatchObject({ data: { agency: { code: 'G09', name: 'Bộ Nội vụ' } } });
    expect(answer.errors).toBeUndefined();

    expect((await complaintOf({ ...env, DATA_DIR: `${data}/other` })).complaint).toMatch(
      new RegExp(
        `^Ports ${env.PORT_BASE} \\(gateway\\), .* are in use\\. [^\n]*PORT_BASE=5000 npm start\\.$`,
      ),
    );
    expect((await complaintOf({ ...env, PORT_BASE: String(await freePortBase()) })).complaint).toMatch(
      /^The database in \S+ is in use by process \d+: the house is running already\. [^\n]*$/,
    );

    house.kill('SIGTERM');
    expect(await house.ended).toBe(0);
    expect(processesOf(data)).toEqual([]);
    expect(existsSync(lock())).toBe(false);
  });

  test('leaves no orphan when it is killed without a word', async () => {
    const house = new Command(env);
    await house.running();
    expect(processesOf(data).length).toBeGreaterThan(7);
    house.kill('SIGKILL');
    expect(await allGone(data)).toBe(true);
  });

  test('starts over the lock of a server that is gone, and ends with all its parts when one of them dies', async () => {
    // The number of a living process that is no PostgreSQL, as after a restart of the machine.
    writeFileSync(lock(), `${process.pid}\n${path.dirname(lock())}\n0\n4050\n\n127.0.0.1\n\nready\n`);
    const house = new Command(env);
    await house.running();
    const victim = processesOf(data).find((pid) => commandLine(pid).includes('services/databases/dist'));
    process.kill(victim as number, 'SIGKILL');
    expect(await house.ended).toBe(1);
    expect(house.complaint).toMatch(
      /"name":"databases"[^]*\ndatabases ended by itself \(signal SIGKILL\); everything else was stopped\. Log: \S+databases\.log$/,
    );
    expect(processesOf(data)).toEqual([]);
    expect(existsSync(lock())).toBe(false);
  });

  test('says that the database is damaged, and where, when its control file is cut short', async () => {
    truncateSync(path.join(data, 'postgres/global/pg_control'), 100);
    const { code, complaint } = await complaintOf(env);
    expect(code).toBe(1);
    expect(complaint).toMatch(
      new RegExp(`^The database in ${data}/postgres is damaged: [^\n]*move the folder away[^\n]*$`),
    );
    expect(processesOf(data)).toEqual([]);
  });
});

describe('npm start says in one line what is wrong, without a stack', () => {
  let data: string;
  let base: string;
  beforeAll(async () => {
    data = dataFolder();
    base = String(await freePortBase());
  });
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  const say = async (env: NodeJS.ProcessEnv) => {
    const { code, complaint } = await complaintOf({ PORT_BASE: base, DATA_DIR: data, ...env });
    expect(code).toBe(1);
    expect(complaint.split('\n')).toHaveLength(1);
    return complaint;
  };

  test('with a server that does not answer', async () => {
    const url = `postgresql://minh:secret@127.0.0.1:${base}/postgres`;
    expect(await say({ DATABASE_URL: url })).toMatch(
      /^PostgreSQL at 127\.0\.0\.1:\d+ does not answer\. .*DATABASE_URL/,
    );
  });

  test('with a password that the server refuses', async () => {
    const url = new URL(process.env.TEST_DATABASE_URL as string);
    url.password = 'wrong';
    expect(await say({ DATABASE_URL: url.toString() })).toMatch(
      /refuses the password of lien_thong\. Correct DATABASE_URL\.$/,
    );
  });

  test('with PostgreSQL’s port taken', async () => {
    const server = createServer().listen(Number(base) + 50, '127.0.0.1');
    expect(await say({})).toMatch(
      new RegExp(`^Port ${Number(base) + 50} \\(PostgreSQL\\) is in use\\..*PORT_BASE=`),
    );
    await new Promise((resolve) => server.close(resolve));
  });

  test('with a data folder that cannot be written to', async () => {
    writeFileSync(path.join(data, 'file'), '');
    expect(await say({ DATA_DIR: path.join(data, 'file/below') })).toMatch(
      /cannot be written to \(ENOTDIR\)/,
    );
  });

  test('with a variable that cannot be used', async () => {
    expect(await say({ LOG_LEVEL: 'loud' })).toMatch(/^The environment cannot be used: LOG_LEVEL: /);
  });
});
