import { DifferentialBed } from './differential-bed';
import { SOURCES } from './supergraphs';

/** Of all graphs together; `npm run soak:executor` runs as many as it is told. */
const CASES = 500;
/** The same on every run: what nobody has changed must not fail here. New ones are looked for by the soak. */
const SEED = Number(process.env.DIFFERENTIAL_SEED ?? 20_261_126);
const PER_GRAPH = Math.ceil(CASES / SOURCES.length);

describe(`as the stock gateway answers (DIFFERENTIAL_SEED=${SEED})`, () => {
  test.each(SOURCES.map((source) => [source.name, source] as const))(
    'so does ours, whatever is asked of %s and whatever goes wrong',
    async (_, source) => {
      const bed = await DifferentialBed.open(source);
      try {
        const planned = await bed.run(PER_GRAPH, SEED);
        // Operations that the planner refuses compare nothing: they must stay few.
        expect(planned).toBeGreaterThan(PER_GRAPH * 0.8);
      } finally {
        await bed.stop();
      }
    },
  );
});
