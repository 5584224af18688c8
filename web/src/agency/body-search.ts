import type { Body } from './bodies';

const MARKS = /\p{M}/gu;

/** Without diacritics, case and signs; đ has no mark that normalising would take off. */
export function plain(text: string): string {
  const folded = text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('đ', 'd');
  return folded.replace(/[^\p{L}\d]+/gu, ' ').trim();
}

/** Whether each word typed begins a word of one of the names of a body, today's or an earlier one, or of its code. */
export function answersTo(body: Body, typed: string): boolean {
  const words = plain(typed).split(' ').filter(Boolean);
  return namesOf(body).some((name) => {
    const own = plain(name).split(' ');
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
}

/** The name by which a body was found where its own would not say why. */
export function foundBy(body: Body, typed: string): string | null {
  if (plain(typed) === '' || answersTo({ ...body, predecessors: [], aliases: [] }, typed)) return null;
  return namesOf(body).find((name) => answersTo({ ...bare(body), name }, typed)) ?? null;
}

function namesOf({ name, shortName, code, predecessors, aliases }: Body): string[] {
  const others = [...predecessors.map((one) => one.name), ...aliases.map(({ alias }) => alias)];
  return [name, code, ...(shortName ? [shortName] : []), ...others];
}

function bare(body: Body): Body {
  return { ...body, code: '', shortName: null, predecessors: [], aliases: [] };
}
