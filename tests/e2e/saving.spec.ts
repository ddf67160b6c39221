import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, settled, test } from './support.ts'

/** Every view that draws something, by lab, and its address. */
const labs: Readonly<Record<string, readonly string[]>> = {
  masks: ['#v=1&elmo=1&padTo=20&open=1&batch=A+cat.&cursor=gpt.6.2', '#v=1&pair=She+ran.'],
  reach: ['#v=1&lab=reach'],
  predict: ['gap&predict.hidden=1.5', 'writing', 'failures', 'next&pair=She+ran.', 'corruption'].map(
    (view) => `#v=1&lab=predict&predict.view=${view}`,
  ),
  words: ['#v=1&lab=words'],
  inside: ['block', 'lines', 'lens', 'ablation&inside.off=1.a', 'gates'].map(
    (view) => `#v=1&lab=inside&inside.view=${view}`,
  ),
  blueprints: [
    'diagrams',
    'roads',
    'later',
    'differences',
    'sizes',
    'growth',
    'tasks&blueprints.task=search',
  ].map((view) => `#v=1&lab=blueprints&blueprints.view=${view}`),
  twins: ['#v=1&lab=twins'],
}

/** Pictures, by the beginning of their markup, that no part around them offers to save. */
const unsaved = (page: Page) =>
  page.evaluate(() => {
    const part = 'section, article, figure, details'
    const canBeSaved = (one: Element) =>
      [...one.querySelectorAll('button')].some((button) => button.textContent.startsWith('Save'))
    // The two panels of the Masks lab have one menu, under them.
    const together = 'article:has([role="radiogroup"][aria-label^="Layers and heads"])'
    const drawn = 'table, svg, canvas, ul, ol'
    return [...document.querySelectorAll('main [data-provenance]')]
      .filter(
        (one) =>
          one.matches(drawn) || [...one.querySelectorAll(drawn)].some((inner) => inner.checkVisibility()),
      )
      .filter((one) => one.checkVisibility() && !one.closest(together))
      .filter((one) => {
        for (let within = one.closest(part); within; within = within.parentElement?.closest(part) ?? null) {
          if (canBeSaved(within)) return false
        }
        return true
      })
      .map((one) => one.outerHTML.slice(0, 160))
  })

for (const [lab, addresses] of Object.entries(labs)) {
  test(`offers to save whatever is drawn: ${lab}`, async ({ page }) => {
    for (const address of addresses) {
      // From elsewhere: another fragment of the same page would leave the view before on screen for a moment.
      await page.goto('about:blank')
      await page.goto(`/${address}`)
      const save = page.locator('main').getByRole('button', { name: 'Save', exact: true })
      await expect(save.first()).toBeVisible({ timeout: 60_000 })
      await settled(page)
      await expect.poll(() => unsaved(page), address).toEqual([])
    }
  })
}

test('a table is saved as it stands there, as a picture and with all digits', async ({ page }) => {
  await page.goto('/#v=1&lab=predict&predict.view=corruption&text=The+dog+%3Cbarked%3E+at+the+cat.')
  const targets = page.getByRole('region', { name: 'Who has to say what' })
  const saved = async (region: typeof targets, item: string) => {
    const download = page.waitForEvent('download')
    await region.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('menuitem', { name: item }).click()
    return readFile(await (await download).path(), 'utf8')
  }
  const picture = await saved(targets, 'Picture as SVG')
  expect(picture).toMatch(/^<svg xmlns/)
  expect(picture).toContain('>ELMo backward has to say<')
  expect(picture).toContain('Drawn places of: The dog &lt;barked&gt; at the cat.')
  expect(await saved(targets, 'Numbers as CSV')).toContain('place,bertSees,bertSays,gptReads')
  // A fill a bar, and no bar without its number.
  const lessons = await saved(
    page.getByRole('region', { name: 'Lessons from this sentence' }),
    'Picture as SVG',
  )
  expect(lessons).toContain('>GPT<')
})

test('what is typed into the page is text in its pictures, in the dark and on a phone too', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/#v=1&lab=reach&text=The+cat+%26+the+%22dog%22.')
  await page.getByRole('button', { name: 'Try all pairs' }).click()
  const finder = page.getByRole('region', { name: 'Look for a counter-example' })
  const save = finder.getByRole('button', { name: 'Save' })
  await expect(save).toBeVisible({ timeout: 60_000 })
  const download = page.waitForEvent('download')
  await save.click()
  await page.getByRole('menuitem', { name: 'Picture as SVG' }).click()
  const picture = await readFile(await (await download).path(), 'utf8')
  expect(picture).toContain('The cat &amp; the &quot;dog&quot;.')
  expect(picture).not.toContain('Show it')
  const parsed = await page.evaluate(
    (text) => new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror') === null,
    picture,
  )
  expect(parsed).toBe(true)
})

test('what GPT has written is saved with its branches, and a pair with what BERT says of it', async ({
  page,
}) => {
  const saved = async (region: ReturnType<Page['getByRole']>, item: string) => {
    await region.getByRole('button', { name: 'Save' }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: item }).click()
    return readFile(await (await download).path(), 'utf8')
  }
  await page.goto('/#v=1&lab=predict&predict.view=writing&text=The+dog+ran')
  await page.getByRole('button', { name: 'One token' }).click()
  const written = page.getByRole('region', { name: 'Your sentence, and what GPT has written behind it' })
  await expect(written.getByRole('listitem')).toHaveCount(2)
  const token = await written.getByRole('listitem').first().textContent()
  expect(await saved(written, 'Picture as SVG')).toContain(`>${token}<`)
  expect(await saved(written, 'Numbers as CSV')).toContain(`\n1,${token},`)
  const branches = page.getByRole('region', { name: 'Branches' })
  expect(await saved(branches, 'Numbers as CSV')).toContain(`\n1,The dog ran,,1,${token},`)

  await page.goto('/#v=1&text=Tom+ran.&pair=He+fell.')
  const pair = page.getByRole('region', { name: 'Is B the next sentence?' })
  expect(await saved(pair, 'Numbers as CSV')).toContain('\nTom ran.,He fell.,isNext,0.')
  expect(await saved(pair, 'Picture as SVG')).toContain('A: Tom ran. / B: He fell.')
})

test('the sources of the twins’ texts are saved with their licences', async ({ page }) => {
  await page.goto('/#v=1&lab=twins')
  const sources = page.locator('section', { has: page.getByRole('link', { name: 'Tatoeba' }) })
  await sources.getByRole('button', { name: 'Save' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Numbers as CSV' }).click()
  const table = await readFile(await (await download).path(), 'utf8')
  expect(table).toContain('https://tatoeba.org,CC-BY 2.0 FR')
})
