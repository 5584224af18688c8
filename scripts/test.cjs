'use strict';
// Read by any Node, however old; see bootstrap/node-version.cjs.
require('./bootstrap/node-version.cjs').check();
require('./bootstrap/run-tests.cjs').runTests(process.argv.slice(2));
