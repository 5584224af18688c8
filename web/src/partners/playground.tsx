import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { useState } from 'react';
import { language } from '../language';
import { EditorNames } from './editor-names';
import { memoryStorage } from './memory-storage';
import { WORDS } from './partners.words';

const DEFAULT_QUERY = `# Ctrl+Enter
query {
  graph {
    subgraphs {
      name
      owner
      state
    }
  }
}
`;

/** Asks the gateway that served this page. */
async function ask(
  params: unknown,
  { headers }: { readonly headers?: Record<string, string> | undefined } = {},
): Promise<never> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language, ...headers },
    body: JSON.stringify(params),
  });
  return (await response.json()) as never;
}

/** GraphiQL, which speaks English alone and keeps nothing. */
export function Playground({ query }: { readonly query: string }) {
  const [storage] = useState(memoryStorage);
  return (
    <div className="playground" lang="en" role="region" aria-label={WORDS.playground}>
      <GraphiQL
        fetcher={ask}
        storage={storage}
        forcedTheme="light"
        defaultQuery={query === '' ? DEFAULT_QUERY : query}
      >
        <GraphiQL.Toolbar>
          {({ prettify, merge, copy }) => (
            <>
              {prettify}
              {merge}
              {copy}
              <EditorNames />
            </>
          )}
        </GraphiQL.Toolbar>
      </GraphiQL>
    </div>
  );
}
