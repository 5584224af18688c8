import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PORT_OFFSETS, serviceConfigShape } from '@lien-thong/kit/config';
import { DCLinter } from 'dclint';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';
import { gatewayConfigShape } from '@lien-thong/gateway/config';
import { registryConfigShape } from '@lien-thong/schema/registry';
import { ROOT } from '../house/house-config';
import { servicesOf } from '../house/services';

interface ComposeService {
  readonly image?: string;
  readonly build?: { readonly args: { readonly SERVICE: string } };
  readonly environment: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
}

const COMPOSE = path.join(ROOT, 'docker/compose.yaml');
const dockerfile = readFileSync(path.join(ROOT, 'docker/Dockerfile'), 'utf8');
const { services } = parse(readFileSync(COMPOSE, 'utf8'), { merge: true }) as {
  services: Record<string, ComposeService>;
};
const own = Object.entries(services).filter(([, service]) => service.build);
const places = servicesOf(ROOT);

/** Matters of taste; what the compose specification itself says is checked whatever is listed here. */
const TASTE = [
  'service-keys-order',
  'services-alphabetical-order',
  'service-dependencies-alphabetical-order',
  'top-level-properties-order',
];

describe('the images', () => {
  test('Kafka is the release that is run everywhere else', () => {
    const pom = readFileSync(path.join(ROOT, 'scripts/kafka/pom.xml'), 'utf8');
    const [, version] = /<kafka\.version>(.+?)</.exec(pom) ?? [];
    expect(services.kafka?.image).toBe(`apache/kafka:${version}`);
  });

  test('compose.yaml fits the compose specification and the linter’s rules', () => {
    const rules = Object.fromEntries(TASTE.map((rule) => [rule, 0 as const]));
    const linter = new DCLinter({ rules, quiet: true, debug: false, exclude: [] });
    const messages = linter
      .lintFiles([COMPOSE], false)
      .flatMap((result: { messages: unknown[] }) => result.messages);
    expect(messages).toEqual([]);
  });

  test('the Dockerfile is free of the linter’s errors and warnings', () => {
    expect(validate(dockerfile)).toEqual([]);
  });

  test('are built where every package is that they are built from', () => {
    const built = [...dockerfile.matchAll(/--filter "?@lien-thong\/(\w+)/g)].map(([, name]) => name);
    const ignored = readFileSync(path.join(ROOT, '.dockerignore'), 'utf8').split('\n');
    expect(built).toContain('web');
    expect(ignored).toEqual(expect.arrayContaining(built.map((name) => `!${name}`)));
    expect(ignored).toEqual(expect.arrayContaining(['!gateway', '!schema', '!services']));
  });

  test.each(['kit', 'yoga', 'strawberry'])(
    'a partner’s Dockerfile in the flavour %s is free of them too',
    (flavour) => {
      const file = path.join(ROOT, 'schema/command/templates', flavour, 'Dockerfile');
      const theirs = readFileSync(file, 'utf8');
      expect(validate(theirs)).toEqual([]);
      expect(theirs).toMatch(/^USER (node|subgraph)$/m);
      expect(theirs).toMatch(/^HEALTHCHECK /m);
    },
  );

  test('the Dockerfile ends as an ordinary user and says how it feels', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK .*"docker\/health\.mjs"\]$/m);
  });

  test('every service of the house, the gateway and the registry have a container, built from their own folder', () => {
    const folders = new Map([...places.map(({ name }) => name), 'gateway'].map((name) => [name, name]));
    folders.set('publishing', 'schema');
    expect(new Map(own.map(([name, service]) => [name, service.build?.args.SERVICE]))).toEqual(folders);
  });

  test('every variable that a container or the image is given is one that its process reads', () => {
    const given = new Set([...dockerfile.matchAll(/^ENV ([A-Z_]+)=/gm)].map(([, name]) => name as string));
    for (const [, service] of own) for (const name of Object.keys(service.environment)) given.add(name);
    const shapes = [serviceConfigShape, gatewayConfigShape, registryConfigShape];
    const read = new Set(shapes.flatMap((shape) => Object.keys(shape)));
    const foreign = ['NODE_ENV', 'NODE_OPTIONS', 'CI', 'DO_NOT_TRACK'];
    expect([...given].filter((name) => !read.has(name) && !foreign.includes(name))).toEqual([]);
  });

  test('the gateway finds each service at the port on which it listens', () => {
    const base = Number(/^ENV PORT_BASE=(\d+)$/m.exec(dockerfile)?.[1]);
    const addresses = gatewayConfigShape.SUBGRAPH_URLS.parse(services.gateway?.environment.SUBGRAPH_URLS);
    expect(addresses).toEqual(
      new Map(places.map(({ name, portOffset }) => [name, `http://${name}:${base + portOffset}/graphql`])),
    );
    expect(services.gateway?.environment.REGISTRY_URL).toBe(
      `http://publishing:${base + PORT_OFFSETS.registry}`,
    );
    expect(services.gateway?.ports).toEqual([`127.0.0.1:${base}:${base}`]);
  });
});
