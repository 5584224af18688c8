import { startSystem, type System } from '../system';
import { writeFileSync } from 'node:fs';

describe('scratch', () => {
  let system: System;
  beforeAll(async () => { system = await startSystem(); });
  afterAll(() => system?.stop());
  test.each([['agency-card',{code:'G10'}],['overdue-summary',{}],['question-02',{}],['question-11',{}],['question-14',{}],['question-16',{}],['database-progress',{}]])('%s', async (o, v) => {
    const a = await system.run(o, v);
    writeFileSync(`/tmp/op-${o}.json`, JSON.stringify({e:a.errors,d:a.data}, null, 1));
  });
});
