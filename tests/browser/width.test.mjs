// Nothing is wider than the screen, on a telephone or a desk, in any language.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESKTOP, LANGUAGES, TELEPHONE, drawAll, openReport, withBrowser } from './browser.mjs';

withBrowser();

for (const language of LANGUAGES) {
  for (const size of [TELEPHONE, DESKTOP]) {
    test(`no sideways scrolling at ${size.width} pixels, ${language}`, async () => {
      const page = await openReport(language, { size });
      await drawAll(page);
      const wide = await page.evaluate(() => {
        const root = document.documentElement;
        return [root.scrollWidth - root.clientWidth, document.body.scrollWidth - document.body.clientWidth];
      });
      assert.deepEqual(wide, [0, 0]);
    });
  }
}
