// The switch shows one language, right to left where it is read so, at the same section.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES, SHOWN, openReport, withBrowser } from './browser.mjs';

withBrowser();

test('each button shows its language', async () => {
  const page = await openReport();
  for (const language of [...LANGUAGES].reverse()) {
    await page.click(`.languages button[lang=${language}]`);
    await page.waitForFunction((code) => document.documentElement.lang === code, language);
    assert.equal(await page.locator(SHOWN).getAttribute('lang'), language);
    assert.equal(await page.locator(SHOWN).count(), 1);
    const direction = await page.evaluate(() => getComputedStyle(document.body).direction);
    assert.equal(direction, language === 'ar' ? 'rtl' : 'ltr');
  }
  assert.deepEqual(page.faults, []);
});

test('the section stays when the language changes', async () => {
  const page = await openReport('en-poverty');
  await page.click('.languages button[lang=ar]');
  await page.waitForFunction(() => location.hash === '#ar-poverty');
  assert.ok(await page.locator('#ar-poverty').isVisible());
});

test('figures are written 0 to 9 in Arabic', async () => {
  const page = await openReport('ar');
  const text = await page.locator(SHOWN).innerText();
  assert.doesNotMatch(text, /[٠-٩۰-۹]/);
});
