#!/usr/bin/env -S node --max-semi-space-size=64
'use strict';
const { existsSync } = require('node:fs');
const path = require('node:path');

const BUILT = path.join(__dirname, '../dist');

/** What each first word runs. Those that need the gateway load it; a check has no use for it. */
const COMMANDS = {
  gateway: 'gateway.js',
  partner: 'partner.js',
  subgraph: 'subgraph.js',
};
const OF_SUBGRAPHS = { init: 'init/main.js', dev: 'dev/main.js' };

function fileOf([name = '', verb = '']) {
  if (name === 'subgraph' && Object.hasOwn(OF_SUBGRAPHS, verb)) return OF_SUBGRAPHS[verb];
  return Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
}

const file = fileOf(process.argv.slice(2));
if (!file) {
  process.stderr.write(
    `lien-thong COMMAND …, where COMMAND is one of: ${Object.keys(COMMANDS).join(', ')}\n`,
  );
  process.exitCode = 1;
} else if (!existsSync(path.join(BUILT, file))) {
  process.stderr.write('Nothing is built yet: run npm run build, or npm start, first.\n');
  process.exitCode = 1;
} else {
  require(path.join(BUILT, file)).main(process.argv.slice(3), process.env);
}
