'use strict';
const path = require('node:path');
const { ROOT } = require('./commands.cjs');
const { prepare } = require('./prepare.cjs');
const { createProgress } = require('./progress.cjs');

/**
 * Installs and builds what is missing, then hands over to a script in this same process: a built one, or one of the
 * sources, which runs as the tests do.
 */
async function launch(script, { steps }) {
  const progress = createProgress(steps);
  if (!(await prepare(progress))) process.exit(1);
  if (script.endsWith('.ts')) require('../jest/run-sources.cjs');
  await require(path.join(ROOT, script)).main(progress);
}

module.exports = { launch };
