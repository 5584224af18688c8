import type { Contender } from '../contenders';
import type { Question } from '../questions';
import { ratiosOf } from './ratios';
import type { Conditions } from './conditions';
import type { Spread, Summary } from './summary';

export interface Report {
  readonly conditions: Conditions;
  readonly contenders: readonly Pick<Contender, 'letter' | 'name'>[];
  /** Why a contender was not measured, by its letter. */
  readonly missing: Readonly<Record<string, string>>;
  /** Bytes of a middling answer, by question. */
  readonly answerBytes: Readonly<Record<Question['name'], number>>;
  readonly summaries: readonly Summary[];
}

/** The report as the lines of docs/benchmarks.md. */
export function render(report: Report): string {
  const questions = Object.keys(report.answerBytes);
  const missing = Object.entries(report.missing).map(
    ([letter, why]) => `**NOT MEASURED: (${letter}) ${nameOf(report, letter)}: ${why}**`,
  );
  return [
    ...missing,
    sentence(report.conditions),
    ...questions.map((question) => tableOf(report, question)),
    ratioTable(report, questions),
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

function sentence(of: Conditions): string {
  return (
    `${of.date}, ${of.machine}; Node ${of.node}, ${of.options || 'no options'}, for every contender alike. ` +
    `${of.connections} requests in flight, ${of.rounds} rounds of ${of.seconds} s and at least ` +
    `${of.leastRequests} requests, each after ${of.warmUpSeconds} s of CPU of the gateway that are not measured; ` +
    'every contender started afresh in each round; gateway, subgraphs and load share the cores. ' +
    'Deduplication of equal inbound requests and caches of answers are off but for (d). Medians, least–most in brackets.'
  );
}

function tableOf(report: Report, question: string): string {
  const rows = report.summaries
    .filter((one) => one.question === question)
    .map(({ contender, cpuMs, perSecond, p50, p99, residentMib }) =>
      [
        `(${contender}) ${nameOf(report, contender)}`,
        `${figure(cpuMs.median, 3)} ${range(cpuMs, 3)}`,
        figure(perSecond.median, 0),
        figure(p50.median, 1),
        figure(p99.median, 1),
        figure(residentMib.median, 0),
      ].join(' | '),
    );
  return [
    `${question}, ${report.answerBytes[question]} bytes`,
    '',
    '| contender | CPU ms a request | requests/s | p50 ms | p99 ms | RSS MiB |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

function ratioTable(report: Report, questions: readonly string[]): string {
  const ratios = ratiosOf(report.summaries);
  const compared = [...new Set(ratios.map(({ of, to }) => `${of}/${to}`))];
  const cell = (question: string, pair: string): string => {
    const ratio = ratios.find((one) => one.question === question && `${one.of}/${one.to}` === pair);
    return ratio ? figure(ratio.value, 1) : '';
  };
  return [
    `| CPU, times | ${questions.join(' | ')} |`,
    `| --- |${questions.map(() => ' --- |').join('')}`,
    ...compared.map((pair) => `| ${pair} | ${questions.map((one) => cell(one, pair)).join(' | ')} |`),
  ].join('\n');
}

function nameOf({ contenders }: Report, letter: string): string {
  return contenders.find((one) => one.letter === letter)?.name ?? letter;
}

function figure(value: number, digits: number): string {
  return value.toFixed(digits);
}

function range({ least, most }: Spread, digits: number): string {
  return `[${figure(least, digits)}–${figure(most, digits)}]`;
}
