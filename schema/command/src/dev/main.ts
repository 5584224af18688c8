import type { Locale } from '@lien-thong/kit/errors';
import { runCommand } from '../run-command';
import { readDevSettings, type DevSettings } from './dev-settings';
import { FollowedGraph } from './followed-graph';
import { OwnServer } from './own-server';

const WORDS: Readonly<
  Record<Locale, { serving(graph: string, server: string): string; ended(how: number | string): string }>
> = {
  vi: {
    serving: (graph, server) =>
      `Toàn đồ thị, chỉ máy này thấy: ${graph}\nĐồ thị con của bạn: ${server}\nCtrl+C để dừng.\n`,
    ended: (how) => `Máy chủ của đồ thị con đã dừng (${how}).\n`,
  },
  en: {
    serving: (graph, server) =>
      `The whole graph, seen by this machine alone: ${graph}\nYour subgraph: ${server}\nCtrl+C ends both.\n`,
    ended: (how) => `The server of the subgraph has ended (${how}).\n`,
  },
};

/** What has begun ends nothing. */
const NEVER = new Promise<never>(() => undefined);

/** `lien-thong subgraph dev …` */
export function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return runCommand(() => develop(readDevSettings(args, env), env));
}

async function develop(settings: DevSettings, env: NodeJS.ProcessEnv): Promise<number> {
  const { locale, address } = settings;
  const say = (words: string) => void process.stdout.write(words);
  const stopped = new Promise<null>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(null));
  });
  const server = new OwnServer(settings, env);
  const graph = new FollowedGraph(settings, env.LOG_LEVEL ?? 'silent', say, () => server.restart());
  try {
    const begun = graph.begin();
    void Promise.all([graph.served, server.answers()]).then(([url]) =>
      say(WORDS[locale].serving(url, address)),
    );
    const ended = await Promise.race([server.ended, stopped, graph.failed, begun.then(() => NEVER)]);
    if (ended === null) return 0;
    process.stderr.write(WORDS[locale].ended(ended));
    return 1;
  } finally {
    await graph.stop();
    await server.stop();
  }
}
