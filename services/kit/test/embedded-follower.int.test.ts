import { PlaceGone } from '../src/events';
import { eventually, followedSource, followerContract, Heard } from './follower-contract';
import { pacedContract } from './paced-contract';

describe('following facts in the outboxes', () => followerContract(() => ({})));

describe('taking facts from the outboxes', () => pacedContract(() => ({})));

describe('following facts in the outboxes, when', () => {
  const { open, state, source } = followedSource(() => ({}));

  test('the database ends its connections, it goes on from its place without a gap', async () => {
    const heard = new Heard();
    const following = open().follow('notes', null, heard.take);
    await following.begun;
    await state(3);
    await heard.count(3);
    await source().db.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name IN ('lien-thong outbox', 'lien-thong news')`,
    );
    await state(3, 3);
    await heard.count(6);
    expect(heard.subjects).toEqual(['n0', 'n1', 'n2', 'n3', 'n4', 'n5']);
    await eventually(() => following.live);
  });

  test('what stands behind a place was removed, that is said, and nothing is passed over', async () => {
    const heard = new Heard();
    const follower = open();
    const { signal } = new AbortController();
    const begun = await follower.follow('notes', null, heard.take).begun;
    await state(5);
    await heard.count(5);
    await source().db.query('DELETE FROM outbox WHERE position <= 2');
    await expect(follower.read('notes', begun, signal)).rejects.toThrow(PlaceGone);
    const kept = await follower.read('notes', heard.facts[1]?.place as string, signal);
    expect(kept.begun).toBe(await follower.first('notes'));
  });
});
