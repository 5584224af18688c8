import { composeServices } from '@apollo/composition';
import { InvariantError } from '@lien-thong/kit/errors';
import { parse } from 'graphql';

/** The first of them fails; the others are what is measured. */
export const PARTNERS = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'] as const;
export const FAILING = PARTNERS[0];

const ROWS = 10;

/** Five subgraphs of five hands: each with a root field of its own. */
export function composePartners(urlOf: (partner: string) => string): string {
  const { supergraphSdl, errors } = composeServices(
    PARTNERS.map((name) => ({ name, url: urlOf(name), typeDefs: parse(sdlOf(name)) })),
  );
  if (!supergraphSdl) throw new InvariantError(`The partners do not compose: ${String(errors)}`);
  return supergraphSdl;
}

/** What a partner that is well answers, whatever it is asked. */
export function answerOf(name: string): string {
  return JSON.stringify({ data: { [name]: rowsOf(name) } });
}

const ALL_OTHERS = PARTNERS.filter((name) => name !== FAILING);
const fieldOf = (name: string) => `${name} { id title count }`;

/** A question to everybody but the one that fails, and its answer. */
export const OTHERS = {
  body: JSON.stringify({ query: `{ ${ALL_OTHERS.map(fieldOf).join(' ')} }` }),
  answer: JSON.stringify({ data: Object.fromEntries(ALL_OTHERS.map((name) => [name, rowsOf(name)])) }),
};

/** A question to the one that fails, and to one that does not. */
export const WITH_FAILING = { body: JSON.stringify({ query: `{ ${fieldOf(FAILING)} ${fieldOf('beta')} }` }) };

function rowsOf(name: string) {
  return Array.from({ length: ROWS }, (_, id) => ({ id: `${id}`, title: `${name} số ${id}`, count: id }));
}

function sdlOf(name: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])
    type Query { ${name}: [${type}!] }
    type ${type} { id: ID! title: String! count: Int! }
  `;
}
