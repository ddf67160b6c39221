import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { accessibilityFaults, expect, test } from './support.ts'

const panel = (page: Page, name: 'BERT' | 'GPT') => page.getByRole('article', { name, exact: true })
const matrix = (page: Page, name: 'BERT' | 'GPT') => panel(page, name).getByRole('application')
const sentence = (page: Page) => page.getByRole('textbox', { name: 'Sentence', exact: true })
const mask = (page: Page, name: 'BERT' | 'GPT', value: string) =>
  panel(page, name).getByRole('radio', { name: value, exact: true })
const places = (page: Page, name: 'BERT' | 'GPT') => panel(page, name).getByRole('listitem')

async function open(page: Page, fragment = '') {
  await page.goto(`/${fragment}`)
  await expect(matrix(page, 'BERT')).toBeVisible()
  await expect(matrix(page, 'GPT')).toBeVisible()
}

test('a typed sentence goes through both models', async ({ page }) => {
  await open(page)
  await sentence(page).fill('A bird sang.')
  await expect(places(page, 'GPT').filter({ hasText: 'bird' }).first()).toBeVisible()
  await expect(panel(page, 'BERT').getByRole('button', { name: /^\[SEP\]/ })).toBeVisible()
  await expect(panel(page, 'GPT').getByRole('button', { name: /^dog/ })).toHaveCount(0)
})

test('GPT must not look ahead until its mask is taken off, and then its states move', async ({ page }) => {
  await open(page, '#v=1&text=The dog barked at the cat.&cursor=gpt.1.4')
  await matrix(page, 'GPT').focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('dog must not look at cat: forbidden, weight 0')).toBeAttached()
  await mask(page, 'GPT', 'none').check()
  await page.keyboard.press('Escape')
  await matrix(page, 'GPT').focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText(/dog looks at cat: /).first()).toBeAttached()
  await expect(
    panel(page, 'GPT')
      .getByText(/^moved \d/)
      .first(),
  ).toBeVisible()
  await panel(page, 'GPT').getByRole('button', { name: 'Back to its own' }).click()
  await expect(panel(page, 'GPT').getByText(/^moved/)).toHaveCount(0)
})

test('cells of the mask are painted by key, undone and redone', async ({ page }) => {
  await open(page, '#v=1&text=The dog barked.&cursor=bert.2.3')
  const bert = panel(page, 'BERT')
  await bert.getByRole('button', { name: 'Edit cells' }).click()
  await matrix(page, 'BERT').focus()
  await page.keyboard.press('Space')
  await expect(bert.getByText('1 cell switched by hand')).toBeVisible()
  await expect(page.getByText('dog must not look at barked: forbidden, weight 0')).toBeAttached()
  await page.keyboard.press('Control+z')
  await expect(bert.getByText(/switched by hand/)).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(bert.getByText('1 cell switched by hand')).toBeVisible()
  await expect.poll(() => page.url()).toContain('bert.flips=2.3')
})

test('a stroke of the mouse over cells is one step of undo', async ({ page }) => {
  await open(page, '#v=1&text=The dog barked.')
  const bert = panel(page, 'BERT')
  await bert.getByRole('button', { name: 'Edit cells' }).click()
  const box = await bert.locator('[data-painted] canvas').first().boundingBox()
  if (!box) throw new Error('no picture')
  await page.mouse.move(box.x + box.width * 0.05, box.y + box.height * 0.58)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.95, box.y + box.height * 0.58, { steps: 12 })
  await page.mouse.up()
  // A stroke along one row: its cells, and no cell of another row.
  await expect(bert.getByText('6 cells switched by hand')).toBeVisible()
  await expect.poll(() => page.url()).toMatch(/bert\.flips=3\.0-5(&|$)/)
  await bert.getByRole('button', { name: 'Undo' }).click()
  await expect(bert.getByText(/switched by hand/)).toHaveCount(0)
})

test('a row that may look nowhere says so', async ({ page }) => {
  await open(page, '#v=1&text=Go.&bert.mask=none&bert.flips=1.0_1.1_1.2_1.3')
  await expect(panel(page, 'BERT').getByText(/One row may look nowhere \(go\)/)).toBeVisible()
})

test('the cursor marks the same words in both models and in the sentence', async ({ page }) => {
  await open(page, '#v=1&text=The dog barked.&cursor=bert.3.2')
  await expect(panel(page, 'BERT').getByText('row of barked')).toBeVisible()
  await expect(panel(page, 'GPT').getByText('row of barked')).toBeVisible()
  await matrix(page, 'BERT').focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+Home')
  await expect(panel(page, 'GPT').getByText(/no partner/)).toBeVisible()
})

test('a cell opens its arithmetic, which ends in the weight of the picture', async ({ page }) => {
  await open(page, '#v=1&text=The dog barked.&cursor=bert.2.3&bert.head=1')
  await matrix(page, 'BERT').focus()
  await page.keyboard.press('Enter')
  const strip = page.getByRole('region', { name: 'One cell in full' })
  await expect(strip.getByRole('heading', { name: 'dog → barked' })).toBeVisible()
  const [dot, score, exp, sum, weight] = await strip
    .locator('data')
    .evaluateAll((all) => all.map((one) => Number(one.getAttribute('value'))))
  expect((dot ?? 0) / Math.sqrt(32)).toBeCloseTo(score ?? -1, 3)
  expect((exp ?? 0) / (sum ?? 1)).toBeCloseTo(weight ?? -1, 4)
  await expect(strip.locator('math')).toHaveCount(2)
  await strip.getByRole('button', { name: 'Close' }).click()
  await expect(strip).toHaveCount(0)
})

test('padding changes the real rows by rounding only while the mask is on', async ({ page }) => {
  await open(page, '#v=1&text=The dog barked.&padTo=12')
  const row = page.getByRole('row', { name: /^BERT/ }).filter({ hasNotText: 'CLS' })
  await expect(row.getByRole('cell')).toHaveCount(3)
  await expect(row.getByRole('cell').nth(1)).toHaveText(/^[\d.]+$/)
  const values = await row
    .getByRole('cell')
    .evaluateAll((cells) => cells.map((cell) => Number(cell.querySelector('span')?.title ?? 'NaN')))
  expect(values[0]).toBeLessThan(1e-4)
  expect(values[1]).toBeGreaterThan(1e-3)
  expect(values[2]).toBeGreaterThan(1e-3)
})

test('sentences of unequal length are made into a rectangle', async ({ page }) => {
  await open(page, '#v=1&text=The dog barked at the cat.&batch=Go.')
  const rectangle = page.getByRole('region', { name: 'GPT: Batch' }).getByRole('table')
  await expect(rectangle.getByRole('row')).toHaveCount(2)
  await expect(rectangle.getByText('[PAD]')).toHaveCount(5)
})

test('the address gives a colleague the same picture', async ({ page, context }) => {
  await open(page)
  await sentence(page).fill('We swim & sing – naïve 😀?')
  await mask(page, 'GPT', 'window').check()
  await panel(page, 'GPT').getByRole('slider').fill('1')
  await expect.poll(() => page.url()).toContain('window%3A1')
  const colleague = await context.newPage()
  await colleague.goto(page.url())
  await expect(sentence(colleague)).toHaveValue('We swim & sing – naïve 😀?')
  await expect(mask(colleague, 'GPT', 'window')).toBeChecked()
  await expect(panel(colleague, 'GPT').getByRole('slider')).toHaveValue('1')
})

test('the name of the page goes back to the lab and keeps the sentence', async ({ page }) => {
  await open(page)
  await sentence(page).fill('We swam.')
  await page.getByRole('button', { name: 'Bothways' }).click()
  await expect(sentence(page)).toHaveValue('We swam.')
})

test('a padding that does not go with the text is told and taken off', async ({ page }) => {
  await open(page, '#v=1&padTo=300')
  await expect(page.getByText(/Padding to 300 tokens does not go with this text/)).toBeVisible()
  await open(page, '#v=1&padTo=12&text=We swam.')
  await page.reload()
  await expect(panel(page, 'GPT').getByRole('button', { name: '[PAD]' }).first()).toBeVisible()
  await sentence(page).fill('one two three four five six seven eight nine ten she ran all the way home')
  await expect(page.getByText(/Padding to 12 tokens does not go with this text/)).toBeVisible()
  await expect(panel(page, 'BERT').getByRole('button', { name: /^home/ })).toBeVisible()
})

test('another backend draws its own numbers', async ({ page }) => {
  await open(page, '#v=1&text=We swam.')
  const painted = () => matrix(page, 'GPT').locator('..').getAttribute('data-painted')
  const before = await painted()
  await page.getByRole('button', { name: /^wasm/ }).click()
  await page.getByRole('radio', { name: 'plain JavaScript' }).click()
  await expect(page.getByRole('button', { name: /^cpu/ })).toBeVisible()
  await expect.poll(painted).not.toBe(before)
})

test('a worker that dies is told and started again, and the text is kept', async ({ page }) => {
  await open(page)
  await sentence(page).fill('We swam home.')
  await expect(panel(page, 'GPT').getByRole('button', { name: /^home/ })).toBeVisible()
  await page.workers()[0]?.evaluate(() => self.close())
  await expect(page.getByText(/The worker that computes the models stopped/)).toBeVisible()
  await sentence(page).fill('We swam home again.')
  await expect(panel(page, 'GPT').getByRole('button', { name: /^again/ })).toBeVisible()
})

test('a hostile address is replaced by defaults, with a notice', async ({ page }) => {
  await open(page, '#v=1&bert.mask=<script>&padTo=-1&__proto__=x&text=Hello there.')
  await expect(sentence(page)).toHaveValue('Hello there.')
  await expect(page.getByText(/Part of the address was not understood.*bert\.mask/)).toBeVisible()
})

test('every script is shown in readable tokens', async ({ page }) => {
  await open(page, '#v=1&text=狗 שלום 😀')
  await expect(places(page, 'BERT').filter({ hasText: '狗' }).first()).toBeVisible()
  await expect(places(page, 'BERT').filter({ hasText: /^\[UNK\]/ })).toHaveCount(0)
  await expect(page.getByText(/unknown/).first()).toBeVisible()
})

test('an empty sentence and an endless one both give a picture and a sentence', async ({ page }) => {
  await open(page)
  await sentence(page).fill('')
  await expect(page.getByText(/The sentence is empty/)).toBeVisible()
  await expect(panel(page, 'GPT').getByRole('button', { name: /^\[SEP\]/ })).toBeVisible()
  await sentence(page).fill('the dog ran and '.repeat(20_000))
  await expect(page.getByText(/GPT has 128 positions/)).toBeVisible()
  await expect(sentence(page)).toHaveValue(/^the dog ran and the dog/)
})

test('pictures, weights and Traces are saved', async ({ page }) => {
  await open(page, '#v=1&text=The dog barked.')
  const save = async (item: string) => {
    await page.getByRole('button', { name: 'Save' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: item }).click(),
    ])
    return readFileSync(await file.path())
  }
  expect((await save('Picture as SVG')).toString()).toMatch(/^<svg[\s\S]*GPT[\s\S]*<\/svg>/)
  expect((await save('Picture as PNG')).subarray(1, 4).toString()).toBe('PNG')
  expect((await save('Weights of BERT as CSV')).toString().split('\n')).toHaveLength(6 * 6 + 2)
  const trace = JSON.parse((await save('Trace of GPT as JSON')).toString())
  expect(trace).toMatchObject({ schema: 'bothways/trace@1', tokens: ['the', 'dog', 'barked', '.'] })
  expect(trace.layers[0].heads[0].weights[0]).toEqual([1, 0, 0, 0])
})

test('the console answers with Traces, and refuses in one sentence', async ({ page }) => {
  await open(page)
  const shape = await page.evaluate(async () => {
    const trace = await window.bothways.run({ model: 'gpt-untrained', text: 'We swim.', include: ['logits'] })
    return [trace.model.origin, trace.tokens.length, trace.logits?.length]
  })
  expect(shape).toEqual(['untrained', 3, 3])
  const refusal = page.evaluate(() => window.bothways.run({ model: 'bert', text: 'x', padTo: 500 }))
  await expect(refusal).rejects.toThrow(/padTo is 500.*128/)
})

test('without the network the page says so and tries again', async ({ page, watch }) => {
  watch.allow(/models|ERR_FAILED|Failed to load/)
  await page.route(/safetensors/, (route) => route.abort())
  await page.goto('/')
  await expect(page.getByText(/could not be fetched/).first()).toBeVisible()
  await page.unroute(/safetensors/)
  await page.getByRole('button', { name: 'Try again' }).first().click()
  await expect(matrix(page, 'BERT')).toBeVisible()
  await expect(page.getByText(/could not be fetched/)).toHaveCount(0)
})

test('a lab that the network is slow to bring says that it is on its way', async ({ page }) => {
  await open(page)
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route(/WordsLab-[^/]*\.js/, async (route) => {
    await released
    await route.continue()
  })
  await page.getByRole('button', { name: 'Words', exact: true }).click()
  await expect(page.getByText('Words is being fetched')).toBeVisible()
  release()
  await expect(page.getByRole('heading', { name: 'One word in several sentences' })).toBeVisible()
  await expect(page.getByText('Words is being fetched')).toHaveCount(0)
})

test('without WebAssembly the page computes in plain JavaScript, and its status says so', async ({
  page,
}) => {
  // What a page's script changes does not reach its worker.
  await page.route(/worker-[^/]*\.js/, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: `self.WebAssembly = undefined;${await response.text()}` })
  })
  await open(page)
  await expect(page.getByRole('button', { name: /\bcpu\b/ })).toBeVisible()
})

test('language and theme follow the reader and stay on the device', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: '简体中文' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expect(page.getByRole('textbox', { name: '句子' })).toBeVisible()
  await page.getByRole('button', { name: '主题' }).click()
  await page.getByRole('menuitem', { name: '深色' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('ELMo takes a third place: what each half has seen, and what moves when a token changes', async ({
  page,
}) => {
  await open(page, '#v=1&text=The dog barked at the cat.')
  await expect(page.getByRole('article', { name: 'ELMo' })).toHaveCount(0)
  await page.getByRole('button', { name: /Show ELMo/ }).click()
  const elmo = page.getByRole('article', { name: 'ELMo' })
  await expect(elmo.getByRole('application')).toBeVisible()
  await elmo.getByRole('radio', { name: 'forward', exact: true }).check()
  await elmo.getByRole('application').focus()
  for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowLeft')
  for (let step = 0; step < 8; step++) await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('the has not seen dog')).toBeAttached()
  await expect(
    elmo.getByText(
      'dog becomes [UNK]. In the last layer 6 of 7 forward states moved, 2 backward, 7 side by side',
    ),
  ).toBeVisible()
  await elmo.getByText('How far each state moved').click()
  await expect(elmo.getByRole('table', { name: /Euclidean distance/ })).toBeVisible()
  expect(await accessibilityFaults(page)).toEqual([])
  const refused = page.evaluate(() => window.bothways.run({ model: 'elmo', text: 'x', mask: 'none' }))
  await expect(refused).rejects.toThrow(/ELMo takes no mask/)
  const reach = await page.evaluate(() =>
    window.bothways.reach({ model: 'gpt', text: 'The dog barked.', position: 1 }),
  )
  expect((reach as number[][])[4]![0]).toBe(0)
  await elmo.getByRole('button', { name: 'Hide ELMo' }).click()
  await expect(elmo).toHaveCount(0)
})
