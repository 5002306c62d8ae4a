/**
 * ESLint rule: a room of src/ imports only the rooms below it, and src/ imports nothing from outside itself but
 * packages. So the law stays free of Excel, the calculation free of React, and the product free of the workbench.
 */
import path from 'node:path';

const CORE = ['base', 'scheme', 'grant', 'catalogue', 'report', 'table', 'workbook'];

/** Room -> the rooms it may import, besides itself. */
export const ROOMS = {
  base: [],
  scheme: ['base'],
  grant: ['base', 'scheme'],
  catalogue: ['base', 'scheme', 'grant'],
  report: ['base', 'scheme', 'grant', 'catalogue'],
  table: ['base', 'scheme', 'grant', 'catalogue', 'report'],
  help: ['base', 'scheme', 'grant', 'catalogue', 'report'],
  workbook: ['base', 'scheme', 'grant', 'catalogue', 'report', 'table'],
  'workbook/office': CORE,
  'workbook/xlsx': CORE,
  functions: CORE,
  commands: [...CORE, 'workbook/office', 'workbook/xlsx', 'functions'],
  taskpane: [...CORE, 'workbook/office', 'workbook/xlsx', 'functions', 'commands'],
  cli: [...CORE, 'workbook/xlsx', 'functions'],
};

/** The room of a path relative to src/; null for a path outside every room. */
function roomOf(relative) {
  const [first = '', second = ''] = relative.split(path.sep);
  const inner = `${first}/${second}`;
  if (Object.hasOwn(ROOMS, inner)) return inner;
  return Object.hasOwn(ROOMS, first) ? first : null;
}

export const roomsRule = {
  meta: {
    type: 'problem',
    docs: { description: 'a room imports only the rooms below it' },
    schema: [],
    messages: {
      above: '{{from}} must not import {{to}}: a room imports only the rooms below it',
      outside: 'src must not import {{source}}, which lies outside src',
      homeless: '{{file}} belongs to no room of src',
    },
  },
  create(context) {
    const src = path.join(context.cwd, 'src');
    const relative = path.relative(src, context.filename);
    if (relative.startsWith('..') || path.isAbsolute(relative)) return {};
    const from = roomOf(relative);

    function check(node) {
      const source = node.source?.value;
      if (typeof source !== 'string' || !source.startsWith('.')) return;
      const target = path.relative(src, path.resolve(path.dirname(context.filename), source));
      if (target.startsWith('..')) {
        context.report({ node, messageId: 'outside', data: { source } });
        return;
      }
      const to = roomOf(target);
      if (from !== null && to !== from && !ROOMS[from].includes(to)) {
        context.report({ node, messageId: 'above', data: { from, to: to ?? source } });
      }
    }

    return {
      Program(node) {
        if (from === null) context.report({ node, messageId: 'homeless', data: { file: relative } });
      },
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: (node) => check({ ...node, source: node.source ?? node.argument?.literal }),
    };
  },
};
