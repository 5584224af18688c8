import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HouseProblem } from '../house/problem';
import { ROOT } from '../house/house-config';
import { NUMBER, type Question, type Stream } from './load/job';

/** What is asked under the load, and its part of the rate. No answer of the fixed ones is touched by the events of the run. */
const ASKED: readonly { readonly name: string; readonly share: number; readonly query: string }[] = [
  { name: 'partner alone', share: 0.2, query: '{ paknReport(id: "7") { id title } }' },
  {
    name: 'partner and house',
    share: 0.2,
    query: '{ paknReport(id: "7") { title agency { code name paknOpenReports parent { code name } } } }',
  },
  {
    name: 'house',
    share: 0.2,
    query: '{ agency(code: "G10") { code name procedures(first: 3) { nodes { code name } } } }',
  },
];
const PERSISTED = { name: 'persisted, by GET', share: 0.3, operation: 'question-13' };
/** Not two of them are alike, so that each is planned when it comes. */
const UNPLANNED = {
  name: 'not planned yet',
  share: 0.1,
  query: `query Asked${NUMBER} { paknReport(id: "8") { agency { code name paknOpenReports tasks(first: 2) { totalCount } } } }`,
};

/** The streams, with the answer of each as a replica gives it before anything is published anew. */
export async function streamsOf(url: string, perSecond: number, mostUnderWay: number): Promise<Stream[]> {
  const { pathname } = new URL(url);
  const posted = (name: string, query: string): Question => ({
    ...{ name, method: 'POST', path: pathname, body: JSON.stringify({ query }), answer: null },
  });
  const questions = [
    ...ASKED.map(({ name, query, share }) => ({ share, question: posted(name, query) })),
    { share: PERSISTED.share, question: persisted(pathname) },
  ];
  const streams: Stream[] = [];
  for (const { question, share } of questions) {
    const answer = await answerOf(url, question);
    streams.push({ question: { ...question, answer }, perSecond: perSecond * share, mostUnderWay });
  }
  const unplanned = posted(UNPLANNED.name, UNPLANNED.query);
  return [...streams, { question: unplanned, perSecond: perSecond * UNPLANNED.share, mostUnderWay }];
}

function persisted(pathname: string): Question {
  const source = readFileSync(path.join(ROOT, `schema/operations/${PERSISTED.operation}.graphql`), 'utf8');
  const hash = createHash('sha256').update(source).digest('hex');
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } });
  const query = new URLSearchParams({ extensions });
  return { name: PERSISTED.name, method: 'GET', path: `${pathname}?${query}`, body: null, answer: null };
}

async function answerOf(url: string, { name, method, path: where, body }: Question): Promise<string> {
  const headers = { 'content-type': 'application/json', accept: 'application/json', 'accept-language': 'en' };
  const response = await fetch(new URL(where, url), { method, headers, body });
  const text = await response.text();
  if (response.status !== 200 || 'errors' in (JSON.parse(text) as object)) {
    throw new HouseProblem(`«${name}» is answered with ${response.status} ${text.slice(0, 500)}`);
  }
  return text;
}
