// Charts are drawn when they come into sight, answer their controls, and tell exact figures.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES, SHOWN, TELEPHONE, drawAll, openReport, withBrowser } from './browser.mjs';

withBrowser();

/** The drawing of a chart, brought into sight. */
async function drawn(page, name) {
  const chart = page.locator(`${SHOWN} .chart[data-chart=${name}]`);
  await chart.scrollIntoViewIfNeeded();
  const drawing = chart.locator('.drawing');
  await drawing.locator('svg').waitFor();
  return drawing;
}

for (const language of LANGUAGES) {
  test(`every chart is drawn and says what it shows, ${language}`, async () => {
    const page = await openReport(language, { size: TELEPHONE });
    await drawAll(page);
    const charts = await page.locator(`${SHOWN} .chart`).all();
    assert.ok(charts.length >= 7, `${charts.length} charts`);
    for (const chart of charts) {
      const name = await chart.getAttribute('data-chart');
      const drawing = chart.locator('.drawing');
      assert.ok((await drawing.getAttribute('aria-label')).length > 20, name);
      // It may be drawn anew when the page has found its width.
      await drawing.locator('svg path, svg rect, svg polygon').nth(3).waitFor({ state: 'attached' });
      assert.ok((await chart.locator('figcaption').textContent()).length > 20, name);
      const words = await chart.textContent();
      assert.doesNotMatch(words, /undefined|NaN|\{\w+\}/, name);
    }
  });
}

test('a chart far below is not drawn before it is seen', async () => {
  const page = await openReport();
  const last = page.locator(`${SHOWN} .chart`).last();
  assert.equal(await last.locator('.drawing svg').count(), 0);
});

test('a scenario taken out of the legend leaves every chart', async () => {
  const page = await openReport('en');
  const chart = page.locator(`${SHOWN} .chart[data-chart=monthly_cost]`);
  await chart.scrollIntoViewIfNeeded();
  const pressed = chart.locator('.key button[aria-pressed=true]');
  await pressed.first().waitFor();
  const count = await pressed.count();
  await pressed.last().focus();
  await page.keyboard.press('Space');
  assert.equal(await pressed.count(), count - 1);
  const focused = await page.evaluate(() => document.activeElement.getAttribute('aria-pressed'));
  assert.equal(focused, 'false', 'the button keeps the focus');
  const other = page.locator(`${SHOWN} .chart[data-chart=caseload]`);
  await other.scrollIntoViewIfNeeded();
  await other.locator('.drawing svg').waitFor();
  assert.equal(await other.locator('.key button[aria-pressed=true]').count(), count - 1);
});

test('pointing at a chart tells its figures', async () => {
  const page = await openReport('en');
  const drawing = await drawn(page, 'monthly_cost');
  await drawing.hover();
  const tip = drawing.locator('.tip');
  await tip.waitFor();
  assert.match(await tip.innerText(), /20\d\d[\s\S]*\d\smillion\sDH/);
});

test('figures of a chart open as a table', async () => {
  const page = await openReport('fr');
  const chart = page.locator(`${SHOWN} .chart[data-chart=coverage]`);
  await chart.scrollIntoViewIfNeeded();
  await chart.locator('.drawing svg').waitFor();
  await chart.locator('details.figures summary').click();
  const rows = chart.locator('details.figures tbody tr');
  // Browsers tell that a fold has opened a moment after it has.
  await rows.first().waitFor();
  assert.equal(await rows.count(), 10);
});

test('charts are drawn again when the screen turns dark', async () => {
  const page = await openReport('fr');
  const drawing = await drawn(page, 'monthly_cost');
  const light = await drawing.innerHTML();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction(
    ([selector, before]) => document.querySelector(selector).innerHTML !== before,
    [`${SHOWN} .chart[data-chart=monthly_cost] .drawing`, light],
  );
});
