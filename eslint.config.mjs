import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { boundaries } from './scripts/lint/boundaries.mjs';
import { fileName } from './scripts/lint/file-name.mjs';

const NODE = Object.fromEntries(
  'process console Buffer URL setTimeout clearTimeout setInterval clearInterval AbortController AbortSignal fetch'
    .split(' ')
    .map((name) => [name, 'readonly']),
);
const COMMONJS = {
  ...NODE,
  require: 'readonly',
  module: 'writable',
  __dirname: 'readonly',
  __filename: 'readonly',
};

const TESTS = ['**/*.test.ts', '**/test/**', '**/e2e/**'];
const KAFKA = { name: 'kafkajs', message: 'Only services/kit/src/events/kafka/client.ts talks to Kafka.' };
const DATABASE = ['typeorm', 'pg', '@lien-thong/kit/database'].map((name) => ({
  name,
  message: 'A resolver asks loaders; it never reaches the database.',
}));

export default tseslint.config(
  { ignores: ['**/dist/', '**/generated/', '**/node_modules/', '**/.turbo/', '.data/', 'coverage/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    plugins: { house: { rules: { boundaries, 'file-name': fileName } } },
    rules: {
      'house/file-name': 'error',
      'max-lines': ['error', 400],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'no-restricted-imports': ['error', { paths: [KAFKA] }],
    },
  },
  { files: ['{services,gateway,schema,scripts,web}/**'], rules: { 'house/boundaries': 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    // A rule that does not fit is mended here, with its reason, not silenced where it speaks.
    linterOptions: { noInlineConfig: true },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    },
  },
  {
    // What runs in production, and what starts it.
    files: ['{services/*,gateway,schema,schema/command,scripts,web}/{src,migrations}/**/*.{ts,tsx}'],
    ignores: TESTS,
    rules: {
      'no-console': 'error',
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "ThrowStatement > NewExpression[callee.name='Error']",
          message: 'A failure has a name: CodedError, InvariantError or a class of its own.',
        },
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'Only a config module and main.ts read the environment.',
        },
      ],
    },
  },
  { files: ['web/src/**'], ...reactHooks.configs.flat.recommended },
  {
    files: [
      '**/src/config.ts',
      '**/src/config/**',
      '**/main.ts',
      '**/house-config.ts',
      'services/kit/src/testing/**',
      '**/*.test.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // The test of the node asks it as a stranger would, before anything of the house does; the house itself removes nothing.
    files: [
      'services/kit/src/events/kafka/client.ts',
      'services/kit/test/forget-records.ts',
      'scripts/test/kafka-node.int.test.ts',
    ],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['services/*/src/**/*.resolver.ts', 'services/*/src/resolvers.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [KAFKA, ...DATABASE] }] },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: COMMONJS } },
  { files: ['**/*.mjs'], languageOptions: { globals: NODE } },
  {
    // Parsed by a Node of 2017 as well, which then says that it is too old.
    files: ['scripts/{start,test,import-procedures}.cjs', 'scripts/bootstrap/node-version.cjs'],
    languageOptions: { ecmaVersion: 2017 },
  },
);
