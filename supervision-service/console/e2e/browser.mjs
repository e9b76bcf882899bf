import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const shots = process.env.SHOTS ?? fileURLToPath(new URL('screenshots/', import.meta.url));
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function launch() {
  await mkdir(shots, { recursive: true });
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export async function shoot(page, name) {
  await page.screenshot({ path: `${shots}/${name}.png` });
}

/** Opens a page and records what must not happen: faults, violations of the policy, requests to other hosts. */
export async function openPage(browser, origin, { token, width = 1280, height = 800 } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN' });
  if (token !== undefined) {
    await context.addInitScript((accessToken) => {
      if (sessionStorage.getItem('planted') === null) {
        sessionStorage.setItem('planted', 'yes');
        sessionStorage.setItem('fenbo.console.token', JSON.stringify({ accessToken }));
      }
    }, token);
  }
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(`fault: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      faults.push(`console: ${message.text()}`);
    }
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) {
      faults.push(`request to another host: ${request.url()}`);
    }
  });
  await page.goto(`${origin}/supervision/console/`);
  return { page, faults, close: () => context.close() };
}

/**
 * Finds words of the other language in the texts and labels of the page: Latin letters on a Chinese page, Chinese
 * characters on an English page. Codes, and parts that have a language of their own, are left out.
 */
export function foreignWords(page) {
  return page.evaluate(() => {
    const language = document.documentElement.lang;
    const foreign = language === 'zh-CN' ? /[A-Za-z]/ : /\p{Script=Han}/u;
    const codes = /\.\/fenbo( \w+)?|https?:?(\/\/localhost)?|localhost|\b[CRODU]-?[\dA-Z]{2,}\b…?|\b[CR]\b|[a-z.]+\.v\d+/g;
    const apart = 'code, script, style, noscript, [lang]:not(html)';
    // The label of an icon counts only if a screen reader reads it: not inside a hidden part or a button with a label.
    const unread = '[aria-hidden=true], button[aria-label] *';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement.closest(apart) === null) {
        found.push(node.textContent);
      }
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
      if (element.closest(`${unread}, ${apart}`) === null) {
        found.push(...['aria-label', 'placeholder', 'title'].map((label) => element.getAttribute(label) ?? ''));
      }
    }
    return [...new Set(found.filter((text) => foreign.test(text.replace(codes, ''))))];
  });
}

/** The serious accessibility problems that axe finds on the page in its present state. */
export async function barriers(page) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => (await globalThis.axe.run()).violations);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => target).slice(0, 3).join('; ')})`);
}
