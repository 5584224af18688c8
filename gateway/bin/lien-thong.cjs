#!/usr/bin/env -S node --max-semi-space-size=64
'use strict';
const { existsSync } = require('node:fs');
const path = require('node:path');

const COMMANDS = {
  gateway: '../dist/standalone/main.js',
  partner: '../../schema/dist/command/partner.js',
  subgraph: '../../schema/dist/command/subgraph.js',
};

const [name, ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name ?? '') ? path.join(__dirname, COMMANDS[name]) : undefined;
if (!command) {
  process.stderr.write(
    `lien-thong COMMAND …, where COMMAND is one of: ${Object.keys(COMMANDS).join(', ')}\n`,
  );
  process.exitCode = 1;
} else if (!existsSync(command)) {
  process.stderr.write('Nothing is built yet: run npm run build, or npm start, first.\n');
  process.exitCode = 1;
} else {
  require(command).main(args, process.env);
}
