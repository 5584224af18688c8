import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const KIT = /^@lien-thong\/kit(\/|$)/;
/** What a partner's folder has; of the registry, the types of what it answers. */
const PARTNERS = /^@lien-thong\/(kit|gateway|schema)(\/|$)/;

/** Which packages of the house the source of each may import; what no row names may import none. */
const MAY_IMPORT = [
  // Its tests on a broker need the node that the scripts start.
  { files: /^services\/kit\/test\//, packages: null, relative: true },
  // Runs programs on the sources, as the scripts of the tests do.
  { files: /^gateway\/test\/standalone\//, packages: KIT, relative: true },
  { files: /^services\/kit\//, packages: null },
  { files: /^schema\/command\//, packages: PARTNERS },
  { files: /^(services\/[^/]+|gateway\/src|schema\/src)\//, packages: KIT },
  { files: /^((schema|gateway)\/test|scripts)\//, packages: /./ },
  // A page knows the graph by its operations alone.
  { files: /^web\/src\//, packages: null },
  // Puts the whole house together, as nothing else does.
  { files: /^(gateway|web)\/e2e\//, packages: /./, relative: true },
];

/** services/<one>, schema/command, or a folder of the root: what a relative import may not leave. */
function packageOf(file) {
  return /^(services\/[^/]+|schema\/command)(?=\/)/.exec(file)?.[0] ?? file.split('/')[0];
}

/** A package reaches another one by its name or not at all, and only in the directions that the design allows. */
export const boundaries = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      leaves: 'A relative import may not leave its package ({{own}}): {{source}}',
      forbidden:
        '{{own}} may not import {{source}}: services and gateway know the kit only, the kit knows nobody.',
    },
  },
  create(context) {
    const file = path.relative(ROOT, context.filename).split(path.sep).join('/');
    const own = packageOf(file);
    const allowed = MAY_IMPORT.find((row) => row.files.test(file));
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      if (source.startsWith('.')) {
        const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), source));
        if (packageOf(target) !== own && !allowed?.relative)
          context.report({ node, messageId: 'leaves', data: { own, source } });
      } else if (source.startsWith('@lien-thong/') && !allowed?.packages?.test(source)) {
        context.report({ node, messageId: 'forbidden', data: { own, source } });
      }
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};
