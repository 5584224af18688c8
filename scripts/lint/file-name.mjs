import path from 'node:path';

const PART = '[a-z0-9]+(-[a-z0-9]+)*';
/** agency.loader.ts, on-agency-registered.ts, 1750000001000-agencies.ts */
const NAME = new RegExp(`^${PART}(\\.${PART})*\\.(tsx?|cjs|mjs)$`);
/** Say nothing of what is in them. */
const EMPTY_NAMES = /^(utils?|helpers?|common|misc|shared|types-and-utils)(\.|$)/;

export const fileName = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      shape: '{{name}}: kebab-case, then the role (agency.loader.ts).',
      empty: '{{name}} says nothing of what is in it: name it after what it does.',
    },
  },
  create(context) {
    const name = path.basename(context.filename);
    return {
      Program(node) {
        if (!NAME.test(name)) context.report({ node, messageId: 'shape', data: { name } });
        if (EMPTY_NAMES.test(name)) context.report({ node, messageId: 'empty', data: { name } });
      },
    };
  },
};
