import { join } from 'node:path'
import mdx from '@mdx-js/rollup'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contentSecurityPolicy } from './vite/contentSecurityPolicy.ts'
import { compiledMessages } from './vite/messages.ts'
import { twins } from './vite/twins.ts'

const first =
  /\/src\/(trace\/(?!parameters|elmoParameters|json|reachable|ablation|sizes)|store\/(?!senseSentences|mix)|charts\/(AttentionMatrix|HeadOverview|Legend|Matrix(Axis|Cells|Cursor|Mask)|matrixLayout|scale|axisLabel|useFrame|drawCells|drawMask|maskRuns|Bars|palette|thumbnails|useMatrixPointer|range|submatrix)\.|i18n\/(number|WithWords|parts|RefusalSentence)\.|ui\/(Button|Segments|Fold|ScrollFrame|Menu|Popover|Slider|Switch|useAfterPaint)\.)|node_modules\/(d3-(selection|axis|scale|format|array|interpolate|color|timer|ease)|zustand|valibot|use-intl|@formatjs|react)\//

export default defineConfig({
  // Works in any folder of any host.
  base: './',
  plugins: [
    { enforce: 'pre', ...mdx({ jsxImportSource: 'react' }) },
    react({ include: /\.(mdx|tsx?)$/ }),
    compiledMessages(),
    twins(join(import.meta.dirname, 'public/models')),
    contentSecurityPolicy(),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // Inlined files would be data: addresses, which the content-security policy allows to pictures alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      // What the first picture needs and the other labs share is one file: many small ones compress worse.
      output: { codeSplitting: { groups: [{ name: 'first', test: first }] } },
    },
  },
})
