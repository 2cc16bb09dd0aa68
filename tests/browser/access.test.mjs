// What axe finds serious or critical is a fault: light and dark, in every language.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { LANGUAGES, drawAll, openReport, withBrowser } from './browser.mjs';

withBrowser();
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

for (const language of LANGUAGES) {
  for (const dark of [false, true]) {
    test(`no serious fault, ${language}, ${dark ? 'dark' : 'light'}`, async () => {
      const page = await openReport(language, { dark });
      await drawAll(page);
      await page.addScriptTag({ path: axe });
      const faults = await page.evaluate(async () => {
        const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
        return violations
          .filter((one) => ['serious', 'critical'].includes(one.impact))
          .map((one) => `${one.id}: ${one.help}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
      });
      assert.deepEqual(faults, []);
    });
  }
}
