import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../../house/ports';
import { cannedAnswers, writeAnswers, type CannedAnswer } from '../canned-answers';
import { generateShop } from '../data/generate';
import { composeShop } from '../graph/compose-shop';
import { SUBGRAPHS } from '../graph/subgraphs';
import { Program } from '../program/program';
import { questionsTo, type Question } from '../questions';
import { answersAt } from './answers-at';

/** What stands around every contender: the subgraphs, their supergraph and the process that asks. */
export interface Stand {
  readonly folder: string;
  readonly supergraphSdl: string;
  readonly supergraphFile: string;
  readonly answersFile: string;
  readonly questions: readonly Question[];
  readonly answers: readonly CannedAnswer[];
  readonly load: Program;
  /** Another version of the same supergraph, with an addition to the SDL of the catalogue. */
  supergraphWith(addition: string): string;
  stop(): Promise<void>;
}

/** @param env of the processes; nothing of the caller's own that is not in it. */
export async function openStand(folder: string, env: NodeJS.ProcessEnv): Promise<Stand> {
  mkdirSync(folder, { recursive: true });
  const ports = new Map<string, number>();
  for (const name of SUBGRAPHS) ports.set(name, await freePort());
  const urlOf = (name: string) => `http://127.0.0.1:${ports.get(name)}/graphql`;
  const shop = generateShop();
  const { supergraphSdl, apiSchema } = composeShop(urlOf);
  const questions = questionsTo(shop);
  const answers = cannedAnswers(questions, apiSchema, shop);
  const [supergraphFile, answersFile] = ['supergraph.graphql', 'answers.json'].map((file) =>
    path.join(folder, file),
  ) as [string, string];
  writeFileSync(supergraphFile, supergraphSdl);
  writeAnswers(answersFile, answers);
  const start = (name: string, args: readonly string[] = []) =>
    Program.start({
      name,
      command: process.execPath,
      args: [path.join(__dirname, '..', name, 'main.js'), ...args],
      env,
      logFile: path.join(folder, 'logs', `${name}.log`),
    });
  const subgraphs = start(
    'subgraphs',
    [...ports].map(([name, port]) => `${name}=${port}`),
  );
  const load = start('load');
  const stop = async (): Promise<void> => {
    await Promise.all([load.stop(), subgraphs.stop()]);
  };
  try {
    for (const name of SUBGRAPHS) await subgraphs.until(() => answersAt(urlOf(name)));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    ...{ folder, supergraphSdl, supergraphFile, answersFile, questions, answers, load, stop },
    supergraphWith: (addition) => composeShop(urlOf, addition).supergraphSdl,
  };
}
