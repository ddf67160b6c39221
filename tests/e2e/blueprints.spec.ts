import { accessibilityFaults, expect, expectPageWidth, test } from './support.ts'

test('three diagrams on the typed sentence: keys move, the same place lights up, Enter opens the lab', async ({
  page,
}) => {
  await page.goto('/#v=1&lab=blueprints&text=the+cat+sat+down+.')
  const bert = page.getByRole('application', { name: /Diagram of BERT/ })
  await expect(page.getByRole('application')).toHaveCount(3)
  await expect(page.getByRole('heading', { name: 'Block 4 at “sat”' })).toHaveCount(2)
  await bert.focus()
  await bert.press('ArrowDown')
  await bert.press('ArrowDown')
  await bert.press('ArrowLeft')
  await expect(page.getByRole('heading', { name: 'Block 2 at “cat”' })).toHaveCount(2)
  await expect(page.getByRole('heading', { name: 'LSTM 2, backward, at “cat”' })).toBeVisible()
  await expect(bert).toContainText('Looks at 7 of 7 tokens of the layer below')
  await bert.press('Enter')
  await expect(page.getByRole('application', { name: /Attention weights of BERT, layer 2/ })).toBeVisible()
})

test('as many layers as are asked for, and the twin’s own beside them', async ({ page }) => {
  await page.goto('/#v=1&lab=blueprints&blueprints.layers=12')
  await expect(page.getByText('Drawn with 12 layers; the twin that runs here has 4.')).toHaveCount(2)
  await page.getByRole('button', { name: /As the twins/ }).click()
  await expect(page.getByText('Drawn from the configuration of the twin that runs here.')).toHaveCount(3)
})

test('the road from GPT: stops side by side where motion is not wanted; a stop runs in Masks', async ({
  page,
}) => {
  await page.goto('/#v=1&lab=blueprints&blueprints.view=roads&blueprints.road=gpt')
  await expect(page.getByRole('application')).toHaveCount(4)
  await page.getByRole('button', { name: 'GPT without its mask' }).click()
  await expect(page.getByRole('application', { name: /Attention weights of GPT/ })).toBeVisible()
  await expect(page).toHaveURL(/gpt\.mask=none/)
})

test('on a phone all stops of a road stand in one row, and the page keeps its width', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.goto('/#v=1&lab=blueprints&blueprints.view=roads')
  const stops = page.getByRole('navigation', { name: 'Stops on the road to BERT' }).getByRole('listitem')
  await expect(stops).toHaveCount(4)
  const rows = () =>
    stops.evaluateAll((all) => new Set(all.map((stop) => stop.getBoundingClientRect().top)).size)
  await expect.poll(rows).toBe(1)
  await expectPageWidth(page, 320)
})

test('a mask that was set in the labs is told of, since the diagram keeps the own one', async ({ page }) => {
  await page.goto('/#v=1&lab=blueprints&gpt.mask=none&bert.mask=padding')
  await expect(page.getByText(/Drawn under its own mask/)).toHaveCount(1)
})

test('an output opens Predict at the word that it predicts', async ({ page }) => {
  await page.goto('/#v=1&lab=blueprints&text=the+cat+sat+down+.')
  const gpt = page.getByRole('application', { name: /Diagram of GPT/ })
  await gpt.focus()
  await gpt.press('ArrowUp')
  await gpt.press('ArrowUp')
  await gpt.press('Enter')
  await expect(page).toHaveURL(/predict\.gap=3/)
})

test('the road from ELMo: one stop that becomes the next', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.goto('/#v=1&lab=blueprints&blueprints.view=roads')
  await expect(page.getByRole('application', { name: /“ELMo”/ })).toBeVisible()
  await page.getByRole('button', { name: 'Next stop' }).click()
  await expect(page.getByRole('application', { name: /One-way Transformers, glued/ })).toBeVisible()
  await expect(page).toHaveURL(/blueprints\.stop=1/)
})

for (const view of ['diagrams', 'roads']) {
  test(`axe finds nothing to mend in ${view}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`/#v=1&lab=blueprints&blueprints.view=${view}&lang=zh`)
    await expect(page.getByRole('application').first()).toBeVisible()
    expect(await accessibilityFaults(page)).toEqual([])
  })
}

test('the mask of each attention of an encoder–decoder, and a prefix mask tried on GPT', async ({ page }) => {
  await page.goto('/#v=1&lab=blueprints&blueprints.view=later&text=the+cat+sat+down+.')
  const mask = page.getByRole('img', { name: /cells are forbidden/ })
  await expect(mask).toHaveAccessibleName('encoder, self: 0 of 25 cells are forbidden.')
  await page.getByRole('radio', { name: 'decoder, self' }).check()
  await expect(mask).toHaveAccessibleName('decoder, self: 6 of 16 cells are forbidden.')
  await page.getByRole('radio', { name: 'cross' }).check()
  await expect(mask).toHaveAccessibleName('cross: 0 of 20 cells are forbidden.')
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'GPT under this mask' }).click()
  await expect(page).toHaveURL(/gpt\.mask=prefix/)
})
