import { join } from 'node:path'
import { expect, it } from 'vitest'
import { teachingDocument } from './document.ts'

/** After a change of the page's text: `npx vitest run tests/unit/teaching -u`. */
it('docs/teaching.md says what the teacher’s page says', async () => {
  await expect(teachingDocument()).toMatchFileSnapshot(join(import.meta.dirname, '../../../docs/teaching.md'))
})
