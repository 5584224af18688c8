'use strict';

/** Steps that are shown as they go: `[2/6] Build …  2.1 s`. @param total how many there will be. */
function createProgress(total) {
  let done = 0;
  return {
    expect(newTotal) {
      total = newTotal;
    },
    /** Runs one step. @returns what the work returns. */
    async step(name, work) {
      done += 1;
      const started = Date.now();
      process.stdout.write(`[${done}/${total}] ${name} …`);
      try {
        const result = await work();
        process.stdout.write(`  ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
        return result;
      } catch (error) {
        process.stdout.write('  failed\n');
        throw error;
      }
    },
  };
}

module.exports = { createProgress };
