// A browser with nobody else's settings, and pages whose errors and requests are written down.
import { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { chromium } from 'playwright-core';

export const LANGUAGES = ['fr', 'ar', 'en'];
export const TELEPHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 900 };

/** Address of the report's page. */
export const REPORT = pathToFileURL(path.join(process.env.DAAM_REPORT ?? '.', 'report.html')).href;

let browser;

/** Call once in a test file: starts the browser before its tests and ends it after. */
export function withBrowser() {
  before(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: true,
      args: [
        '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync',
      ],
    });
  });
  after(() => browser?.close());
}

/**
 * Opens an address. `page.faults` are its errors, `page.requests` what it asked for besides
 * itself; nothing leaves the machine but to `allowed` (of `daam serve`: its own address).
 */
export async function open(address, { size = DESKTOP, dark = false, allowed = address.split('#')[0], ...more } = {}) {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    ...more,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.faults = [];
  page.requests = [];
  page.on('pageerror', (error) => page.faults.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) page.faults.push(message.text());
  });
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith('data:') || url.startsWith('blob:') || url.startsWith(allowed)) return route.continue();
    page.requests.push(url);
    return route.abort();
  });
  await page.goto(address);
  return page;
}

/** Opens the report in a language. */
export function openReport(language = 'fr', options = {}) {
  return open(`${REPORT}#${language}`, options);
}

/** The article on show. */
export const SHOWN = 'article:not([hidden])';

/** Scrolls through the page, as a reader does, until every chart on show is drawn. */
export async function drawAll(page) {
  for (const chart of await page.locator(`${SHOWN} .chart`).all()) {
    await chart.scrollIntoViewIfNeeded();
    await chart.locator('.drawing svg').first().waitFor();
  }
}
