import { isRefused, refusedText } from './answer-text';
import { CommandError } from './command-error';
import { ACCESS, accessOf, readOptions, text } from './read-options';
import { askRegistry } from './registry-http';
import { runCommand } from './run-command';

const USAGE = `lien-thong partner NAME --prefix PREFIX --agency CODE --contact TEXT --host HOST [--host HOST …] [--limits JSON]

Registers an organisation that may add subgraphs, or changes what was agreed with it; by a registrar.

  --prefix   what its names in the graph begin with: lower-case letters and digits
  --agency   code of the agency whose editors publish for it
  --host     a host that its subgraphs may answer from; *.example.gov.vn for all below one
  --limits   JSON of what its subgraphs may cost, where that is not what every partner may: timeoutMs, concurrency,
             waiting, answerBytes, quota: { perSecond, perDay, bytesPerSecond }; left out, what was agreed of it ends
  --registry, --token   as for lien-thong subgraph
`;

const OPTIONS = {
  ...ACCESS,
  ...{ prefix: text, agency: text, contact: text, limits: text },
  host: { type: 'string', multiple: true },
} as const;

/** `lien-thong partner …` */
export function main(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  return runCommand(() => register(args, env));
}

async function register(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS, USAGE);
  const [name, ...rest] = positionals;
  const { prefix, agency, contact, host: hosts } = values;
  if (!name || rest.length > 0 || !prefix || !agency || !contact || !hosts) throw new CommandError(USAGE);
  const access = { ...accessOf(values, env), locale: 'vi' as const };
  const asked = { prefix, agency, contact, hosts, ...(values.limits && { limits: readJson(values.limits) }) };
  const { body } = await askRegistry(access, 'PUT', `/partners/${encodeURIComponent(name)}`, asked);
  if (!isRefused(body)) return 0;
  process.stderr.write(refusedText(body));
  return 1;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`--limits is no JSON: ${(error as Error).message}`);
  }
}
