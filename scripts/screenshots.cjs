'use strict';
// Read by any Node, however old; see bootstrap/node-version.cjs.
require('./bootstrap/node-version.cjs').check();
require('./bootstrap/launch.cjs').launch('web/e2e/screenshots/main.ts', { steps: 2 });
