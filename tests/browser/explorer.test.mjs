// The explorer: from levers to a result, a stopped run, two users, a search, a family.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { LANGUAGES, TELEPHONE, open, withBrowser } from './browser.mjs';

withBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(path.join(os.tmpdir(), 'daam-explorer-'));
let server;
let address;

before(async () => {
  server = spawn(process.env.DAAM_PROGRAM, ['serve', '--port', '0', '--folder', folder]);
  address = await new Promise((resolve, reject) => {
    server.on('exit', () => reject(new Error('the server ended')));
    server.stdout.once('data', (text) => resolve(String(text).trim()));
  });
});
after(() => {
  server.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** The explorer in a language, ready. */
async function explorer(language = 'en', options = {}) {
  const page = await open(`${address}/#${language}`, { allowed: address, ...options });
  await page.locator('#run').waitFor();
  return page;
}

/** Sets the lump sum in a reform. */
async function raise(page, amount) {
  await page.locator('.pick').first().click();
  await page.locator('.card input[type=number]').fill(String(amount));
  await page.locator('#sentences li', { hasText: String(amount) }).waitFor();
}

/** Runs a share of the country to its end. */
async function run(page, share = '0.01') {
  await page.locator('.go select').nth(1).selectOption(share);
  await page.locator('#run').click();
}

const over = (page) => page.locator('.status[data-phase=done]').waitFor({ timeout: 120_000 });
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const language of LANGUAGES) {
  test(`from levers to a result, ${language}`, async () => {
    const page = await explorer(language);
    await raise(page, 650);
    await run(page);
    await page.locator('#figures').waitFor();
    await over(page);
    assert.equal(await page.locator('.tiles li').count(), 3);
    for (const chart of ['chart-cost', 'chart-paid', 'chart-yearly', 'chart-deciles']) {
      await page.locator(`#${chart} svg path`).first().waitFor({ state: 'attached' });
    }
    assert.equal(await page.locator('#take a').count(), 7);
    assert.ok((await overflow(page)) <= 0);
    assert.equal(await page.evaluate(() => document.documentElement.dir), language === 'ar' ? 'rtl' : 'ltr');
    assert.deepEqual(page.faults, []);
    assert.deepEqual(page.requests, []);
  });

  test(`no serious fault and no overflow on a telephone, ${language}`, async () => {
    const page = await explorer(language, { size: TELEPHONE, dark: language === 'ar' });
    await raise(page, 650);
    await run(page);
    await over(page);
    for (const tab of ['reform', 'solve', 'family']) {
      await page.locator(`#tab-${tab}`).click();
      if (tab === 'family') {
        await page.locator('#compute').click();
        await page.locator('.family-of').first().waitFor();
      }
      await page.evaluate(axe);
      const faults = await page.evaluate(async () => {
        const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
        return violations
          .filter((one) => ['serious', 'critical'].includes(one.impact))
          .map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
      });
      assert.deepEqual(faults, [], tab);
      assert.ok((await overflow(page)) <= 0, tab);
    }
    assert.deepEqual(page.faults, []);
  });
}

test('the language changes what is shown, figures included', async () => {
  const page = await explorer('fr');
  await raise(page, 650);
  await run(page);
  await over(page);
  await page.locator('[data-language=ar]').click();
  await page.locator('#figures th', { hasText: 'معدل الفقر' }).waitFor();
  await page.locator('#sentences li', { hasText: 'الإعانة الجزافية' }).waitFor();
  assert.deepEqual(page.faults, []);
});

test('a reform that changes nothing makes no difference', async () => {
  const page = await explorer();
  await run(page);
  await over(page);
  const said = await page.locator('#figures').textContent();
  assert.match(said, /no difference/);
  assert.doesNotMatch(said, /[+−-]\s?0\b/);
});

test('a run that is stopped keeps its figures', async () => {
  const page = await explorer();
  await raise(page, 700);
  await run(page, '1');
  await page.locator('#figures').waitFor({ timeout: 60_000 });
  await page.locator('#stop').click();
  await page.locator('.status[data-phase=stopped]').waitFor({ timeout: 60_000 });
  assert.ok(await page.locator('#figures').isVisible());
  assert.ok(await page.locator('#run').isEnabled());
});

test('two users run at once, and each sees only their own', async () => {
  const users = [await explorer(), await explorer('fr')];
  await Promise.all(users.map((page, index) => raise(page, 600 + 100 * index)));
  await Promise.all(users.map((page) => run(page)));
  await Promise.all(users.map(over));
  const costs = await Promise.all(users.map((page) => page.locator('.tiles strong bdi').first().textContent()));
  assert.notEqual(costs[0], costs[1]);
});

test('a pinned reform stays beside the next until it is let go', async () => {
  const page = await explorer();
  await raise(page, 600);
  await run(page);
  await over(page);
  await page.locator('#pin').click();
  assert.equal(await page.locator('#figures thead th').count(), 4);
  await page.locator('#controls button.quiet').click();
  assert.equal(await page.locator('#figures thead th').count(), 3);
});

test('what is wrong is said, and not run', async () => {
  const page = await explorer();
  await page.locator('.pick').first().click();
  await page.locator('.card input[type=number]').fill('-5');
  await page.locator('#sentences .problems li').waitFor();
  assert.ok(await page.locator('#run').isDisabled());
});

test('a search gives a value that becomes the reform', async () => {
  const page = await explorer();
  await page.locator('#tab-solve').click();
  await page.locator('.panel select').last().selectOption('0.01');
  await page.locator('#search').click();
  await page.locator('#answer').waitFor({ timeout: 180_000 });
  // What was found is of the lever that was moved, whatever is chosen since.
  const lever = await page.locator('#solve-lever option:checked').textContent();
  await page.locator('#solve-lever').selectOption({ index: 1 });
  await page.locator('#answer button').click();
  await page.locator('.card').waitFor();
  assert.equal(await page.locator('.card strong').textContent(), lever);
  await page.locator('#sentences li').waitFor();
  assert.deepEqual(page.faults, []);
});
