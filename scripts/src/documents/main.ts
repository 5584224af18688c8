import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { houseEnvironment, loadHouseConfig, ROOT } from '../house/house-config';
import { runToEnd } from '../house/run-to-end';

const COVERAGE = path.join(ROOT, 'services/directives/dist/src/documents/main.js');

/** `npm run coverage:documents`: the count of every row of the documents, in the database of a running house. */
void runToEnd(async () => {
  const env = { ...process.env, ...houseEnvironment(loadHouseConfig(process.env)) };
  return spawnSync(process.execPath, [COVERAGE], { env, stdio: 'inherit' }).status ?? 1;
});
