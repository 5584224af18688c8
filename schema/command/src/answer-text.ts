import type { Locale } from '@lien-thong/kit/errors';
import type { Changed, History } from '@lien-thong/schema/registry';

/** As it arrives: JSON has no moments, but texts. */
type Told = Omit<History, 'changes' | 'versions'> & {
  readonly changes: readonly (Omit<History['changes'][number], 'at'> & { readonly at: string })[];
};

interface Refused {
  readonly errors: readonly {
    readonly message: string;
    readonly extensions: { readonly code: string; readonly remedy: string };
  }[];
}

/** What a subgraph has become: one line for itself, one for each graph. */
export function changedText(
  { name, revision, live, stage, retiresOn, supergraphs }: Changed,
  locale: Locale,
): string {
  const [version, none, until, graph] =
    locale === 'vi'
      ? ['phiên bản', 'đã ngừng', 'ngừng từ', 'đồ thị']
      : ['version', 'retired', 'retires on', 'graph'];
  const state = live === null ? none : `${version} ${live}`;
  const end = retiresOn === null ? '' : `, ${until} ${retiresOn}`;
  return [
    `${name}: ${state}, ${stage}${end} (#${revision})`,
    ...supergraphs.map(({ contract, number }) => `  ${contract}: ${graph} ${number}`),
    '',
  ].join('\n');
}

export function historyText({ name, stage, live, revision, changes }: Told): string {
  const rows = changes.map(
    (one) =>
      `  #${one.revision}  ${one.at.slice(0, 19).replace('T', ' ')}  ${one.action.padEnd(8)}  ` +
      `${one.version === null ? '-' : `v${one.version}`}  ${one.stage}  ${one.actor}` +
      `${one.retiresOn === null ? '' : `  → ${one.retiresOn}`}`,
  );
  return `${name}: ${live === null ? '-' : `v${live}`}, ${stage} (#${revision})\n${rows.join('\n')}\n`;
}

export function refusedText({ errors }: Refused): string {
  return errors
    .map(({ message, extensions: { code, remedy } }) => `${code}\n  ${message}\n  → ${remedy}\n`)
    .join('');
}

/** Whether an answer is that of a refusal in the shape of every other error of the house. */
export function isRefused(body: unknown): body is Refused {
  return typeof body === 'object' && body !== null && Array.isArray((body as Partial<Refused>).errors);
}

export type { Changed, Told };
