'use strict';
// Lets a process of its own run on the sources, as the tests do: node --require run-sources.cjs file.ts
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { transformSync } = require('@swc/core');
const { moduleNameMapper, rootDir } = require('../../jest.config.cjs').projects[0];

const names = Object.entries(moduleNameMapper).map(([pattern, target]) => [new RegExp(pattern), target]);
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, ...rest) {
  const named = names.find(([pattern]) => pattern.test(request));
  const place = named ? request.replace(named[0], named[1]).replace('<rootDir>', rootDir) : request;
  return resolve.call(this, place, ...rest);
};

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    sourceMaps: 'inline',
    module: { type: 'commonjs', ignoreDynamic: true },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: false },
    },
  });
  module._compile(code, filename);
};
