// The directions of docs/architecture.md: for every room of src/ the rooms whose doors it may open.
const mayImport = {
  app: ['teaching', 'tutorial', 'labs', 'charts', 'ui', 'store', 'engine', 'i18n'],
  // It names the labs' views and the course's steps, and runs neither.
  teaching: ['tutorial', 'labs', 'charts', 'ui', 'store', 'i18n'],
  // It drives the store, never a component of a lab.
  tutorial: ['charts', 'ui', 'store', 'i18n'],
  labs: ['panels', 'charts', 'ui', 'store', 'engine', 'i18n'],
  panels: ['ui', 'store', 'i18n'],
  charts: [],
  ui: [],
  i18n: [],
  store: ['engine', 'i18n'],
  engine: ['models', 'text', 'checkpoint'],
  models: [],
  text: [],
  checkpoint: [],
  trace: [],
}
const rooms = Object.keys(mayImport)
const folder = (names) => `^src/(${names.join('|')})/`
const packages = (names) => `^node_modules/(${names.join('|')})/`

/** One rule a room: it opens its own door, those listed above, and trace/'s. trace/ itself opens none. */
const directions = rooms.map((room) => ({
  name: `${room}-imports`,
  comment:
    room === 'trace'
      ? 'trace/ imports nothing'
      : `${room}/ may import only ${[...mayImport[room], 'trace'].join(', ')}`,
  severity: 'error',
  from: { path: folder([room]) },
  to: { path: '^src/', pathNot: folder([room, ...mayImport[room], 'trace']) },
}))

const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export default {
  forbidden: [
    ...directions,
    error(
      'known-room',
      'every file of src/ is in a room of docs/architecture.md',
      { path: '^src/', pathNot: folder(rooms) },
      {},
    ),
    error(
      'labs-apart',
      'no lab imports another',
      { path: '^src/labs/([^/]+)/' },
      { path: '^src/labs/', pathNot: '^src/labs/$1/' },
    ),
    error(
      'trace-alone',
      'trace/ imports nothing, no package either',
      { path: folder(['trace']) },
      { pathNot: folder(['trace']) },
    ),
    error(
      'tensors-in-the-engine',
      'only engine/, models/ and checkpoint/ hold tensors',
      { path: '^src/', pathNot: folder(['engine', 'models', 'checkpoint']) },
      { path: packages(['@tensorflow']) },
    ),
    error(
      'one-door',
      'the worker is spoken to through engine/ alone',
      { path: '^src/', pathNot: folder(['engine']) },
      { path: packages(['comlink']) },
    ),
    error(
      'tokens-in-text',
      'tokenization is the business of text/ alone',
      { path: '^src/', pathNot: folder(['text']) },
      { path: packages(['@huggingface']) },
    ),
    error(
      'no-page-below',
      'the engine and what lies below it know nothing of the page',
      { path: folder(['engine', 'models', 'text', 'checkpoint']) },
      { path: packages(['react', 'react-dom', '@base-ui', 'zustand', 'use-intl', 'd3', 'd3-.*', 'temml']) },
    ),
    error(
      'no-barrels',
      'no barrel files: import the file that holds the thing',
      { path: '^src/' },
      { path: '/index\\.tsx?$' },
    ),
    error(
      'product-alone',
      'src/ imports neither tests nor scripts nor training',
      { path: '^src/' },
      { path: '^(tests|scripts|training|vite)/' },
    ),
    error(
      'no-dev-dependency',
      'what the page needs is a dependency, not a dev-dependency',
      { path: '^src/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '\\.d\\.ts$' },
    ),
    error(
      'no-circle',
      'no module leads back to itself (imports of types alone are erased and do not count)',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    error(
      'no-orphan',
      'every module is imported or imports something',
      { orphan: true, path: '^src/', pathNot: '\\.d\\.ts$' },
      {},
    ),
    error(
      'resolvable',
      'every import leads to a file',
      { path: '^(src|scripts|tests|vite)/' },
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|public)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.app.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
}
