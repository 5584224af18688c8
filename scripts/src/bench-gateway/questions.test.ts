import { cannedAnswers, type CannedAnswer } from './canned-answers';
import { generateShop } from './data/generate';
import { composeShop } from './graph/compose-shop';
import { questionsTo } from './questions';

/** Of the load, unless it is told otherwise. */
const IN_FLIGHT = 8;
const shop = generateShop();
const { apiSchema } = composeShop((name) => `http://${name}.invalid/`);
const answered = questionsTo(shop).map((question) => ({
  ...question,
  answers: cannedAnswers([question], apiSchema, shop),
}));

describe.each(answered)('$name', ({ answers, requests }) => {
  test('no two of its requests are the same, and there are more than are in flight', () => {
    expect(new Set(answers.map(({ body }) => body)).size).toBe(requests.length);
    expect(requests.length).toBeGreaterThan(IN_FLIGHT);
  });

  test('nothing that it asks for is unknown to the data', () => {
    for (const { answer } of answers) expect(Object.values(dataOf(answer))).not.toContain(null);
  });
});

const dataOf = (answer: string) => (JSON.parse(answer) as { data: Record<string, unknown> }).data;
const kilobytes = ({ answer }: CannedAnswer) => Buffer.byteLength(answer) / 1000;

test.each([
  ['light', 0.8, 1.2],
  ['page', 10, 20],
  ['heavy-0', 220, 240],
  ['heavy-50', 220, 240],
  ['heavy-90', 220, 240],
])('an answer to %s has %d to %d kilobytes', (name, least, most) => {
  const answers = answered.find((question) => question.name === name)?.answers ?? [];
  expect(answers).not.toEqual([]);
  for (const size of answers.map(kilobytes)) {
    expect(size).toBeGreaterThan(least);
    expect(size).toBeLessThan(most);
  }
});
