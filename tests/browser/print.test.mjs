// On paper: one language, all charts with their keys, light, folded parts open, nothing to choose.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES, SHOWN, openReport, withBrowser } from './browser.mjs';

withBrowser();

for (const language of LANGUAGES) {
  test(`it prints, ${language}`, async () => {
    const page = await openReport(language, { dark: true });
    const paper = await page.pdf({ format: 'A4' });
    assert.ok(paper.length > 50_000);
    assert.deepEqual(page.faults, []);
    // What the browser did before it printed, without going back.
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    for (const chart of await page.locator(`${SHOWN} .chart`).all()) {
      const name = await chart.getAttribute('data-chart');
      const drawn = await chart.locator('.drawing svg').boundingBox();
      assert.ok(drawn && drawn.height > 60, `${name} is not on paper`);
      const frame = await chart.boundingBox();
      assert.ok(frame && frame.height > drawn.height && frame.width >= drawn.width, `${name} leaves its frame`);
    }
    assert.ok(await page.locator('.languages').isHidden());
    for (const choice of await page.locator(`${SHOWN} .controls select`).all()) assert.ok(await choice.isHidden());
    const keys = page.locator(`${SHOWN} .key`);
    assert.ok((await keys.count()) > 0 && (await keys.first().locator('button[aria-pressed=true]').first().isVisible()));
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(background, 'rgb(255, 255, 255)');
    assert.equal(await page.locator(`${SHOWN} details:not([open]):not(.aside):not(.figures)`).count(), 0);
  });
}
