import { describeWithKafka } from '../../../scripts/jest/with-kafka';
import { PlaceGone } from '../src/events';
import { eventually, followedSource, followerContract, Heard } from './follower-contract';
import { forgetRecords } from './forget-records';
import { pacedContract } from './paced-contract';

describeWithKafka('following facts through Kafka', (node) => {
  const settings = () => ({ KAFKA_BROKERS: node().brokers });
  followerContract(settings);
  describe('at a pace of its own', () => pacedContract(settings));

  describe('when', () => {
    const { open, state, config } = followedSource(settings);

    test('the broker goes away, that is seen, and it goes on from its place without a gap', async () => {
      const heard = new Heard();
      const following = open().follow('notes', null, heard.take);
      await following.begun;
      await state(3);
      await heard.count(3);
      await node().kill();
      await eventually(() => !following.live);
      await state(3, 3);
      await node().start();
      await heard.count(6);
      expect(heard.sorted).toEqual(['n0', 'n1', 'n2', 'n3', 'n4', 'n5']);
      await eventually(() => following.live);
    });

    test('the broker has removed what stands behind a place, that is said, and nothing is passed over', async () => {
      const heard = new Heard();
      const follower = open();
      const { signal } = new AbortController();
      const begun = await follower.follow('notes', null, heard.take).begun;
      await state(20);
      await heard.count(20);
      const offsets = heard.last.split('.').slice(1).map(Number);
      await forgetRecords(node().brokers, `${config().KAFKA_PREFIX}.notes.v1`, offsets);
      await expect(follower.read('notes', begun, signal)).rejects.toThrow(PlaceGone);
      const kept = await follower.read('notes', heard.last, signal);
      expect(kept.begun).toBe(await follower.first('notes'));
    });
  });
});
