// On paper: one language, all charts, light, folded parts open, no control.
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
      assert.ok((await chart.locator('.drawing svg').count()) > 0, await chart.getAttribute('data-chart'));
    }
    assert.ok(await page.locator('.languages').isHidden());
    assert.equal(await page.locator(`${SHOWN} .controls`).first().isVisible(), false);
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(background, 'rgb(255, 255, 255)');
    assert.equal(await page.locator(`${SHOWN} details:not([open]):not(.aside):not(.figures)`).count(), 0);
  });
}
