/**
 * Walks through the built page in a browser, against a mock platform or a running one:
 *   BASE_URL  origin of a running platform (then TOKEN is needed); without it the mock serves dist/
 *   TOKEN     access token to plant
 *   CASE      number of a case to open; without it the first one that passes
 *   SHOTS     folder for the screenshots; CHROMIUM the browser's path
 */
import { launch } from './browser.mjs';
import * as everywhere from './walks.mjs';
import * as mocked from './mockedWalks.mjs';
import * as opened from './openWalks.mjs';
import { MockPlatform, tokenFor } from './mock/server.mjs';

const { BASE_URL, TOKEN } = process.env;
if (BASE_URL !== undefined && TOKEN === undefined) {
  throw new Error('BASE_URL needs TOKEN: an access token of an operator or supervisor (./fenbo token operator)');
}

const browser = await launch();
let failed = 0;

async function walk(name, steps) {
  const began = Date.now();
  try {
    await steps();
    process.stdout.write(`ok    ${name} (${Date.now() - began} ms)\n`);
  } catch (failure) {
    failed += 1;
    process.stdout.write(`FAIL  ${name}\n      ${failure.stack}\n`);
  }
}

async function walkAll(walks, origin, token, platform) {
  for (const [name, steps] of Object.entries(walks)) {
    await walk(name, () => steps({ browser, origin, token, platform }));
  }
}

if (BASE_URL === undefined) {
  const platform = new MockPlatform();
  const origin = await platform.start();
  const token = tokenFor(['operator', 'supervisor']);
  await walkAll(everywhere, origin, token, platform);
  await walkAll(mocked, origin, token, platform);
  await walkAll(opened, origin, token, platform);
  platform.stop();
} else {
  await walkAll(everywhere, new URL(BASE_URL).origin, TOKEN, undefined);
}
await browser.close();
process.exitCode = failed === 0 ? 0 : 1;
