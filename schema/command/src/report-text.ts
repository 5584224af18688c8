import type { Locale } from '@lien-thong/kit/errors';
import type { BrokenOperation } from '@lien-thong/schema/breaking';
import type { RefusalText } from '@lien-thong/schema/policy';
import type { StyleNote } from '@lien-thong/schema/style';

/** A report as the registry sends it. */
export interface Report {
  readonly ok: boolean;
  readonly refusals: readonly RefusalText[];
  readonly breaking: readonly BrokenOperation[];
  readonly style: readonly StyleNote[];
}

const WORDS = {
  vi: {
    fine: 'đạt, có thể công bố',
    refused: 'không được nhận',
    breaking: 'Câu hỏi đang dùng sẽ hỏng:',
    style: 'Nên sửa cho dễ đọc (không chặn việc công bố):',
  },
  en: {
    fine: 'fine, it can be published',
    refused: 'refused',
    breaking: 'Operations in use that would break:',
    style: 'Better for whoever reads it (keeps nothing out):',
  },
} as const;

/** A report in plain words, each with its line. @param file the SDL, as its author calls it. */
export function reportText(report: Report, name: string, file: string, locale: Locale): string {
  const words = WORDS[locale];
  const { ok, refusals, breaking, style } = report;
  const lines = [`${name}: ${ok ? words.fine : words.refused}`];
  for (const { code, message, remedy, line } of refusals) {
    lines.push('', `${place(file, line)}  ${code}`, `  ${message}`, `  → ${remedy}`);
  }
  if (breaking.length > 0) lines.push('', words.breaking);
  for (const { operation, clients, reasons } of breaking) {
    lines.push(`  ${operation} (${clients.join(', ')})`);
    for (const { at, change } of reasons) lines.push(`    ${at ? `${at}: ` : ''}${change}`);
  }
  if (style.length > 0) lines.push('', words.style);
  for (const { line, note } of style) lines.push(`  ${place(file, line)}  ${note}`);
  return `${lines.join('\n')}\n`;
}

function place(file: string, line: number | null): string {
  return line === null ? file : `${file}:${line}`;
}
