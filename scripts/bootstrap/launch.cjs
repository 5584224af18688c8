'use strict';
const path = require('node:path');
const { ROOT } = require('./commands.cjs');
const { prepare } = require('./prepare.cjs');
const { createProgress } = require('./progress.cjs');

/** Installs and builds what is missing, then hands over to a built script in this same process. */
async function launch(script, { steps }) {
  const progress = createProgress(steps);
  if (!(await prepare(progress))) process.exit(1);
  await require(path.join(ROOT, script)).main(progress);
}

module.exports = { launch };
