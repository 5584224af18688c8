import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TOKENS } from '@lien-thong/kit/testing';
import { runSubgraphCommand } from '@lien-thong/command/subgraph';
import { registrySystem, type RegistrySystem } from './registry-system';
import { GOOD, GOOD_SDL } from './submissions';

describe('lien-thong subgraph', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lien-thong-partner-'));
  let system: RegistrySystem;
  let token: string;
  const write = (sdl: string) => writeFileSync(path.join(folder, 'schema.graphql'), sdl);
  const run = async (verb: string, ...options: string[]) => {
    let out = '';
    let err = '';
    const code = await runSubgraphCommand(
      [verb, '--folder', folder, ...options],
      { LIEN_THONG_REGISTRY: system.url, LIEN_THONG_TOKEN: token },
      { out: (text) => (out += text), err: (text) => (err += text) },
    );
    return { code, out, err };
  };

  beforeAll(async () => {
    system = await registrySystem();
    token = (await TOKENS.bearer('A1', ['agency-editor'])).authorization.slice('Bearer '.length);
    const own = { name: GOOD.name, partner: 'bo-test', address: GOOD.address, contact: 'x@example.vn' };
    writeFileSync(path.join(folder, 'subgraph.json'), JSON.stringify(own));
  });
  afterAll(async () => {
    await system.stop();
    rmSync(folder, { recursive: true });
  });

  test('check ends with 1 where something is refused, and says it with its line, in the language asked for', async () => {
    write(GOOD_SDL.replace('paknReport(', 'report('));
    const { code, err } = await run('check');
    expect(code).toBe(1);
    expect(err).toContain('phan-anh: không được nhận');
    expect(err).toMatch(
      /schema\.graphql:9 {2}POLICY_ROOT_FIELD_UNPREFIXED\n {2}Trường gốc Query\.report phải bắt đầu bằng pakn\.\n {2}→ /,
    );
    expect((await run('check', '--lang', 'en')).err).toContain(
      'The root field Query.report has to begin with pakn.',
    );
  });

  test('check speaks to programs too', async () => {
    const { code, out } = await run('check', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      refusals: [{ code: 'POLICY_ROOT_FIELD_UNPREFIXED', line: 9 }],
    });
  });

  test('check ends with 0 where only style is wanting', async () => {
    write(`${GOOD_SDL}\ntype PaknPlain { a: Int }`);
    const { code, out } = await run('check', '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toContain('it can be published');
    expect(out).toMatch(/schema\.graphql:\d+ {2}PaknPlain needs a description/);
  });

  test('publish, history, rollback and retire follow each other without a number to remember', async () => {
    write(GOOD_SDL);
    expect(await run('publish')).toMatchObject({
      code: 0,
      out: expect.stringContaining('phiên bản 1, SANDBOX (#1)'),
    });
    write(`${GOOD_SDL}\n# second`);
    expect((await run('publish')).code).toBe(0);
    expect((await run('rollback')).out).toContain('phiên bản 1');
    expect((await run('rollback', '--to', '2')).out).toContain('phiên bản 2');
    const { out } = await run('history');
    expect(out).toMatch(/phan-anh: v2, SANDBOX \(#4\)\n {2}#4 .*rollback {2}v2 {2}SANDBOX {2}someone/);
    expect((await run('retire')).out).toContain('đã ngừng');
  });

  test('a refusal of the registry ends with 1; one of who or how asks, with 2', async () => {
    expect(await run('promote', '--stage', 'PUBLIC')).toMatchObject({
      code: 2,
      err: expect.stringContaining('REGISTRY_REGISTRAR_ONLY'),
    });
    expect((await run('rollback', '--to', '9')).code).toBe(2);
    expect((await run('check', '--token', 'none')).code).toBe(2);
    expect((await run('fly')).err).toContain('check|publish|rollback|history|retire|promote');
    expect((await run('check', '--schema', 'none.graphql')).err).toContain('none.graphql does not exist');
    expect((await run('history', '--registry', 'http://127.0.0.1:9')).err).toContain('does not answer');
    write('type Query {');
    expect((await run('publish')).code).toBe(1);
  });
});
