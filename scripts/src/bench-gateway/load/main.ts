import { endWithParent } from '../program/end-with-parent';
import type { LoadJob } from './job';
import { load } from './load';

/** A process that asks: one job after the other, each answered with its figures. */
process.on('message', (job: LoadJob) => {
  void load(job).then((result) => process.send?.(result));
});
endWithParent();
