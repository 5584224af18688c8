'use strict';
// Read by any Node, however old; see bootstrap/node-version.cjs.
require('./bootstrap/node-version.cjs').check();
require('./bootstrap/launch.cjs').launch('gateway/test/usage/bench/main.ts', { steps: 2 });
