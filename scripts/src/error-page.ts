import { allErrors, type ErrorDefinition } from '@lien-thong/kit/errors';
import { ROOT } from './house/house-config';
import { servicesOf } from './house/services';
import { builtModules, hasSource, loadModule } from './products/built-modules';
import { writeProduct } from './products/write-product';

/** docs/errors.md: every code of the closed list, with what it says and what to do. */
export function errorPage(errors: readonly ErrorDefinition[], domains: readonly string[]): string {
  const prefixes = domains.map((name) => name.replaceAll('-', '_').toUpperCase());
  const groupOf = ({ code }: ErrorDefinition) =>
    prefixes.find((prefix) => code.startsWith(`${prefix}_`)) ?? code.split('_')[0];
  const groups = [...new Set(errors.map(groupOf))];
  const sections = groups.map((group) => {
    const members = errors.filter((error) => groupOf(error) === group);
    return `## ${group}\n\n${members.map(describe).join('\n')}`;
  });
  return [
    '# Errors\n',
    'Generated from the services; `npm run error-page` writes it anew. Every error of an answer carries its code in',
    '`extensions.code`, what to do in `extensions.remedy`, and its text in Vietnamese, or in English where the request',
    'prefers it (`Accept-Language: en`). `{name}` is filled in from `extensions.details`.\n',
    sections.join('\n'),
  ].join('\n');
}

function describe({ code, message, remedy }: ErrorDefinition): string {
  return [
    `### ${code}\n`,
    `- vi: ${message.vi} **${remedy.vi}**`,
    `- en: ${message.en} **${remedy.en}**\n`,
  ].join('\n');
}

if (require.main === module) {
  for (const file of builtModules('errors.js').filter(hasSource)) loadModule(file);
  writeProduct(
    'docs/errors.md',
    errorPage(
      allErrors(),
      servicesOf(ROOT).map(({ name }) => name),
    ),
  );
}
