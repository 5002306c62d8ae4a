import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import importSort from 'eslint-plugin-simple-import-sort';
import tseslint from 'typescript-eslint';

const TYPESCRIPT = ['**/*.{ts,tsx}'];

/** Objects that exist only inside Excel. */
const EXCEL_GLOBALS = ['Excel', 'Office', 'OfficeExtension', 'CustomFunctions'].map((name) => ({
  name,
  message: 'Only src/workbook/office, functions, commands and the bootstrap of the pane speak to Excel.',
}));

/** Applicants' data never leaves the workbook, nor does it reach a log. */
const EXITS = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: 'No network: all that a page loads comes from its own origin.',
}));

const SEND_BEACON = {
  selector: 'MemberExpression[property.name="sendBeacon"]',
  message: 'No network: applicants’ data never leaves the workbook.',
};

/** Money is whole yen and a rate is a fraction of two integers: a float would be a wrong amount somewhere. */
const FLOATING_POINT = [
  { selector: 'CallExpression[callee.property.name="toFixed"]', message: 'toFixed rounds binary fractions.' },
  {
    selector: 'CallExpression[callee.name="parseFloat"]',
    message: 'parseFloat takes what merely begins well.',
  },
  {
    selector: 'CallExpression[callee.property.name="parseFloat"]',
    message: 'parseFloat takes what merely begins well.',
  },
  {
    selector: 'Literal[raw=/^(?:[0-9_]*\\.[0-9_]+(?:e[+-]?[0-9]+)?|[0-9_]+e-[0-9]+)$/i]',
    message: 'No fractions in binary: use a rate, a fraction of two integers.',
  },
];

const REACT = [
  {
    group: ['react', 'react/*', 'react-dom', 'react-dom/*', '@fluentui/*'],
    message: 'React is for taskpane only.',
  },
];
const NODE = [{ group: ['node:*'], message: 'Only the command line runs in Node.' }];

const strict = [...tseslint.configs.strict, ...tseslint.configs.stylistic].map((config) => ({
  ...config,
  files: config.files ?? TYPESCRIPT,
}));

export default tseslint.config(
  { ignores: ['build/', 'dist/', 'node_modules/', 'test-results/', 'coverage/'] },
  ...strict,
  {
    files: TYPESCRIPT,
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { imports: importSort },
    rules: {
      // one style of imports: packages, then what is above, then what is beside; each module once
      'imports/imports': ['error', { groups: [['^\\u0000', '^node:', '^@?\\w', '^\\.\\.', '^\\.']] }],
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Promise<void> | void says that a callback may be asynchronous.
      '@typescript-eslint/no-invalid-void-type': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      // one style: `+= 1`, but for the step of a loop
      'no-plusplus': ['error', { allowForLoopAfterthoughts: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', ...EXITS, ...EXCEL_GLOBALS],
      'no-restricted-imports': ['error', { patterns: [...REACT, ...NODE] }],
      'no-restricted-syntax': ['error', SEND_BEACON],
    },
  },
  {
    files: ['src/{base,scheme,grant,report,functions}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', SEND_BEACON, ...FLOATING_POINT] },
  },
  {
    files: [
      'src/workbook/office/**/*.ts',
      'src/functions/**/*.ts',
      'src/commands/**/*.ts',
      'src/taskpane/index.tsx',
      'src/taskpane/bootstrap/**/*.{ts,tsx}',
    ],
    rules: { 'no-restricted-globals': ['error', ...EXITS] },
  },
  {
    files: ['src/workbook/office/**/*.ts', 'src/commands/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      // Speaks of the React compiler, which the build does not use.
      'react-hooks/incompatible-library': 'off',
      'no-restricted-imports': ['error', { patterns: NODE }],
    },
  },
  {
    // CustomFunctions.Error is what Excel takes, and its types do not call it an Error.
    files: ['src/functions/**/*.ts'],
    rules: { '@typescript-eslint/only-throw-error': 'off' },
  },
  {
    // Bytes and match groups, by indices that the code around them has bounded.
    files: ['src/{ooxml,documents,workbook/xlsx}/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['src/cli/**/*.ts'], rules: { 'no-restricted-imports': ['error', { patterns: REACT }] } },
  {
    // A test says what must be there; a missing element fails it all the same.
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);
