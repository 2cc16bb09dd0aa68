// The page opens by itself: no error, no request, soon.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES, SHOWN, drawAll, open, openReport, REPORT, withBrowser } from './browser.mjs';

withBrowser();

for (const language of LANGUAGES) {
  test(`no error and no request, ${language}`, async () => {
    const page = await openReport(language);
    await drawAll(page);
    assert.deepEqual(page.faults, []);
    assert.deepEqual(page.requests, []);
  });
}

test('how soon it is there', async (t) => {
  const page = await openReport();
  const milliseconds = await page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation');
    return entry.domContentLoadedEventEnd;
  });
  // Said, not judged: a busy machine is no fault. It should be below 2,000.
  t.diagnostic(`opened in ${Math.round(milliseconds)} ms`);
  assert.ok(await page.locator(`${SHOWN} h1`).isVisible());
});

test('without script it speaks French and keeps its tables', async () => {
  const page = await open(REPORT, { javaScriptEnabled: false });
  assert.ok(await page.locator(`${SHOWN} h1`).isVisible());
  assert.equal(await page.locator(SHOWN).count(), 1);
  assert.ok((await page.locator(`${SHOWN} table`).count()) > 5);
  assert.ok(await page.locator(`${SHOWN} noscript svg, ${SHOWN} figure svg`).first().isVisible());
  assert.ok(await page.locator(`${SHOWN} .chart`).first().isHidden());
});
