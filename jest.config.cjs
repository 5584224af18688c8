'use strict';

/** Published as ES modules only. */
const MODULES_ONLY = '(jose|d3-[a-z-]+|internmap)';

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    [`^.+/node_modules/${MODULES_ONLY}/.+\\.m?js$`]: [
      '@swc/jest',
      { jsc: { target: 'es2022' }, module: { type: 'commonjs' } },
    ],
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false },
        },
      },
    ],
  },
  // Tests run on the sources, so that a stale build can never pass or fail one.
  moduleNameMapper: {
    '^@lien-thong/kit/(.*)$': '<rootDir>/services/kit/src/$1',
    '^@lien-thong/(agencies|procedures|public-services|databases|directives)/(.*)$':
      '<rootDir>/services/$1/$2',
    '^@lien-thong/command/(.*)$': '<rootDir>/schema/command/src/$1',
    '^@lien-thong/(gateway|schema|scripts)/(.*)$': '<rootDir>/$1/src/$2',
  },
  transformIgnorePatterns: [`/node_modules/(?!\\.pnpm/${MODULES_ONLY}@|${MODULES_ONLY}/)`],
  // What partners begin with runs in a folder of theirs, with its own tests.
  modulePathIgnorePatterns: ['/dist/', '/schema/command/templates/'],
};

/** Unit tests stand beside the code; what needs a running part stands in test/ (int) or e2e/. */
module.exports = {
  globalSetup: '<rootDir>/scripts/jest/start-postgres.mjs',
  globalTeardown: '<rootDir>/scripts/jest/stop-postgres.mjs',
  reporters: ['default', '<rootDir>/scripts/jest/count-reporter.cjs'],
  testTimeout: 120_000,
  maxWorkers: 2,
  // What a file has loaded stays with its worker; one that holds hundreds of them spends its time on collecting garbage.
  workerIdleMemoryLimit: '1GB',
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/**/src/**/*.test.ts'] },
    { ...shared, displayName: 'int', testMatch: ['<rootDir>/**/test/**/*.int.test.ts'] },
    { ...shared, displayName: 'e2e', testMatch: ['<rootDir>/{gateway,web}/e2e/**/*.e2e.test.ts'] },
  ],
};
