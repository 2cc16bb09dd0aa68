// Tables sort by any column and go to the clipboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES, SHOWN, openReport, withBrowser } from './browser.mjs';

withBrowser();

for (const language of LANGUAGES) {
  test(`a column sorts up, down, and back, ${language}`, async () => {
    const page = await openReport(language);
    const table = page.locator(`#${language}-scenarios table`).first();
    const head = table.locator('thead th').nth(1);
    const names = () => table.locator('tbody th').allInnerTexts();
    const figures = async () => {
      const cells = await table.locator('tbody tr td:nth-child(2)').evaluateAll((all) =>
        all.map((cell) => cell.firstChild.textContent));
      return cells.map((text) => Number(text.replace(/[^\d.,-]/g, '').replace(',', '.')));
    };
    const before = await names();
    await head.locator('button').click();
    assert.equal(await head.getAttribute('aria-sort'), 'ascending');
    const up = await figures();
    assert.deepEqual(up, [...up].sort((one, other) => one - other));
    await head.locator('button').press('Enter');
    assert.equal(await head.getAttribute('aria-sort'), 'descending');
    const down = await figures();
    assert.deepEqual(down, [...down].sort((one, other) => other - one));
    await head.locator('button').click();
    assert.equal(await head.getAttribute('aria-sort'), null);
    assert.deepEqual(await names(), before);
  });
}

test('a copy holds the table, cells apart by tabs', async () => {
  const page = await openReport('fr', { permissions: ['clipboard-read', 'clipboard-write'] });
  const frame = page.locator(`${SHOWN} #fr-scenarios .frame`).first();
  await frame.locator('button.copy').click();
  await page.waitForFunction(() => document.querySelector('#fr-scenarios button.copy').dataset.done);
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).trim().split('\n');
  const rows = await frame.locator('tr').count();
  assert.equal(lines.length, rows);
  const columns = new Set(lines.map((line) => line.split('\t').length));
  assert.equal(columns.size, 1);
  assert.match(lines[1], /\d,\d\d\t/);
});
