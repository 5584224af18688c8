import { sharedOnce } from './shared-once';
import { smallGraph } from './small-graph';

test('Query.dataIssues alone is shareable', () => {
  const graph = smallGraph({ a: 'type Query { dataIssues: String @shareable other: String }' });
  expect(sharedOnce(graph)).toEqual([]);
});

test('no other field may be shareable', () => {
  const graph = smallGraph({ a: 'type Query {\n  both: String @shareable\n}' });
  expect(sharedOnce(graph)).toEqual([
    expect.stringMatching(/^services\/a\/schema.graphql:2: Query.both may not be/),
  ]);
});

test('no type of a service may be shareable', () => {
  const graph = smallGraph({ a: 'type Fee @shareable { amount: Int }' });
  expect(sharedOnce(graph)).toEqual([expect.stringContaining('Fee may not be @shareable')]);
});

test('a shared value type is not declared a second time', () => {
  const graph = smallGraph({ a: 'type PageInfo { hasNextPage: Boolean! }' });
  expect(sharedOnce(graph)).toEqual([expect.stringContaining('PageInfo is a shared value type')]);
});
