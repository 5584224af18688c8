import { changedText, historyText, isRefused, refusedText, type Changed, type Told } from './answer-text';
import { CommandError } from './command-error';
import { askRegistry, type RegistryReply } from './registry-http';
import { reportText, type Report } from './report-text';
import { readSdl } from './read-sdl';
import { required } from './subgraph-description';
import { readSubgraphSettings, type SubgraphSettings } from './subgraph-settings';

export interface Output {
  out(text: string): void;
  err(text: string): void;
}

const REFUSED = 1;
const NOT_ASKED_RIGHTLY = 2;
const STDIO: Output = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

/** `lien-thong subgraph …` */
export async function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  process.exitCode = await runSubgraphCommand(args, env, STDIO);
}

/** @returns the exit code. */
export async function runSubgraphCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  { out, err }: Output,
): Promise<number> {
  try {
    const settings = readSubgraphSettings(args, env);
    const reply = await carryOut(settings);
    const code = exitCode(reply);
    if (settings.json) out(`${JSON.stringify(reply.body, null, 2)}\n`);
    else (code === 0 ? out : err)(textOf(reply, settings));
    return code;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    err(`${error.message.trimEnd()}\n`);
    return NOT_ASKED_RIGHTLY;
  }
}

async function carryOut(settings: SubgraphSettings): Promise<RegistryReply> {
  const { verb, name, to, on, stage } = settings;
  const path = `/subgraphs/${encodeURIComponent(name)}`;
  switch (verb) {
    case 'history':
      return askRegistry(settings, 'GET', `${path}/history`);
    case 'check':
      return askRegistry(settings, 'POST', `${path}/check`, submission(settings));
    case 'publish': {
      const contact = required(settings.contact, 'contact');
      return withRevision(settings, path, true, (expectedRevision) =>
        askRegistry(settings, 'POST', `${path}/versions`, {
          ...submission(settings),
          contact,
          expectedRevision,
        }),
      );
    }
    default: {
      const asked = { rollback: { to }, retire: { on }, promote: { stage } }[verb];
      return withRevision(settings, path, false, (expectedRevision) =>
        askRegistry(settings, 'POST', `${path}/${verb}`, { ...asked, expectedRevision }),
      );
    }
  }
}

/** What is changed is what its author sees now; whoever comes between is told of by the registry. */
async function withRevision(
  settings: SubgraphSettings,
  path: string,
  mayBeNew: boolean,
  change: (revision: number) => Promise<RegistryReply>,
): Promise<RegistryReply> {
  const history = await askRegistry(settings, 'GET', `${path}/history`);
  if (history.status === 200) return change((history.body as Told).revision);
  return mayBeNew && history.status === 404 ? change(0) : history;
}

function submission(settings: SubgraphSettings) {
  return {
    sdl: readSdl(settings.schema),
    address: required(settings.address, 'address'),
    partner: required(settings.partner, 'partner'),
  };
}

/** 409 and 422 refuse what was asked; the other refusals are of how, or by whom, it was asked. */
function exitCode({ status, body }: RegistryReply): number {
  if (status >= 200 && status < 300) return (body as Partial<Report>).ok === false ? REFUSED : 0;
  return status === 409 || status === 422 ? REFUSED : NOT_ASKED_RIGHTLY;
}

function textOf({ body }: RegistryReply, { name, schema, locale, verb }: SubgraphSettings): string {
  if (isRefused(body)) return refusedText(body);
  if ('refusals' in (body as object)) return reportText(body as Report, name, schema, locale);
  return verb === 'history' ? historyText(body as Told) : changedText(body as Changed, locale);
}
