import { cacheExchange, Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { language } from '../language';
import { hashOf } from './operation';

/** Under this name the registry knows what the pages ask. */
const NAME = 'lien-thong-web';
const HEADERS = { 'accept-language': language, 'apollographql-client-name': NAME };

/** Asks again whatever this page, the browser or a cache on the way still keeps. */
export const PAST_CACHES = {
  requestPolicy: 'network-only',
  fetchOptions: { headers: HEADERS, cache: 'no-cache' },
} as const;

/** Asks the gateway that served this page, by GET, so that an answer may be kept as long as its headers say. */
export const client = new Client({
  url: '/graphql',
  fetchOptions: { headers: HEADERS },
  exchanges: [
    cacheExchange,
    persistedExchange({
      preferGetForPersistedQueries: true,
      enforcePersistedQueries: true,
      generateHash: async (_, document) => hashOf(nameOf(document)),
    }),
    fetchExchange,
  ],
});

interface Named {
  readonly definitions: readonly { readonly name?: { readonly value: string } | undefined }[];
}

function nameOf(document: unknown): string | undefined {
  return (document as Named).definitions[0]?.name?.value;
}
