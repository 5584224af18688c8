import { contractsByTopic } from './contracts-by-topic';

test('each topic has its contracts, and none is lost', () => {
  const contract = (topic: string, type: string) => ({ topic, type, description: '' });
  const all = [contract('a', '1'), contract('b', '2'), contract('a', '3')];
  expect([...contractsByTopic(all)].map(([topic, own]) => [topic, own.map(({ type }) => type)])).toEqual([
    ['a', ['1', '3']],
    ['b', ['2']],
  ]);
});
