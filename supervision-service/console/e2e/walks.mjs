/** Walks for any platform that has events or will soon have some. */
import assert from 'node:assert/strict';
import { barriers, foreignWords, openPage, shoot } from './browser.mjs';

const patience = { timeout: 20_000 };

async function withPage(world, size, steps) {
  const { page, faults, close } = await openPage(world.browser, world.origin, { token: world.token, ...size });
  try {
    await steps(page);
    assert.deepEqual(faults, []);
    assert.deepEqual(await foreignWords(page), []);
  } finally {
    await close();
  }
}

const received = (page) => page.locator('.flow .panel-foot').textContent();

export function the_page_shows_live_events_rates_and_the_board(world) {
  return withPage(world, { width: 1280, height: 800 }, async (page) => {
    await page.waitForSelector('[data-state=live]', patience);
    await page.waitForSelector('.flow-row', patience);
    const before = await received(page);
    await page.waitForFunction((text) => document.querySelector('.flow .panel-foot')?.textContent !== text, before, patience);
    await page.waitForSelector('.topic .topic-rate', patience);
    await page.waitForSelector('.board .ant-table-row', patience);
    await page.waitForTimeout(6000);
    await shoot(page, 'overview-1280');
    assert.deepEqual(await barriers(page), []);
  });
}

export function the_page_fits_the_width_of_a_wide_screen(world) {
  return withPage(world, { width: 1920, height: 1080 }, async (page) => {
    await page.waitForSelector('.flow-row', patience);
    await page.waitForSelector('.board .ant-table-row', patience);
    await page.waitForTimeout(12_000);
    await shoot(page, 'overview-1920');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  });
}

export function the_page_fits_the_width_of_a_narrow_screen(world) {
  return withPage(world, { width: 390, height: 844 }, async (page) => {
    await page.waitForSelector('.flow-row', patience);
    await page.waitForSelector('.board .ant-table-row', patience);
    await shoot(page, 'overview-390');
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  });
}

export function a_case_opens_by_number_or_from_the_stream_and_shows_its_events_in_order(world) {
  return withPage(world, { width: 1440, height: 900 }, async (page) => {
    const passing = page.locator('.number-link', { hasText: /^C/ }).last();
    await passing.waitFor(patience);
    const number = process.env.CASE ?? (await passing.textContent());
    await page.getByRole('textbox', { name: '案件编号' }).fill(number);
    await page.keyboard.press('Enter');
    await page.waitForSelector('.step', patience);
    const order = await page.locator('.step').evaluateAll((steps) => steps.map((step) => Number(step.dataset.version)));
    assert.ok(order.length > 0);
    assert.deepEqual(order, order.toSorted((left, right) => left - right));
    await page.waitForSelector('.clock, .case-side .quiet', patience);
    await page.waitForTimeout(500);
    await shoot(page, 'case-1440');
    assert.deepEqual(await barriers(page), []);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.step', { state: 'detached', ...patience });
    await passing.click();
    await page.waitForSelector('.case', patience);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.waitForTimeout(500);
    await shoot(page, 'case-390');
  });
}

export function the_board_sorts_by_the_chosen_count(world) {
  return withPage(world, { width: 1280, height: 800 }, async (page) => {
    await page.waitForSelector('.board .ant-table-row', patience);
    await page.getByRole('columnheader', { name: '在办', exact: true }).click();
    await page.locator('th[aria-sort=descending]', { hasText: /^在办$/ }).waitFor(patience);
    const cells = page.locator('.board .ant-table-row td:nth-child(2)');
    const open = await cells.evaluateAll((all) => all.map((cell) => Number(cell.textContent.replace(/,/g, ''))));
    assert.deepEqual(open, open.toSorted((left, right) => right - left));
  });
}

export function the_page_switches_to_english(world) {
  return withPage(world, { width: 1280, height: 800 }, async (page) => {
    await page.waitForSelector('.flow-row', patience);
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await page.getByRole('heading', { name: 'Event stream' }).waitFor(patience);
    await page.waitForSelector('.board .ant-table-row', patience);
    await page.waitForTimeout(500);
    await shoot(page, 'overview-en');
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  });
}

export function codes_have_names_and_no_page_mixes_two_languages(world) {
  return withPage(world, { width: 1440, height: 900 }, async (page) => {
    const named = /\p{Script=Han}+.* [A-Z0-9][\w-]+/u;
    // A person has accepted its order, so that the case shows an actor with a name.
    const accepted = page.locator('.flow-row[data-type="dispatch.order.accepted.v1"] .number-link', { hasText: /^C/ }).first();
    await accepted.waitFor(patience);
    const number = process.env.CASE ?? (await accepted.textContent());
    await page.locator('.flow-codes .named', { hasText: named }).first().waitFor(patience);
    await page.locator('.board .named', { hasText: named }).first().waitFor(patience);
    for (const [button, codes] of [['中文', '案件编号'], ['EN', 'Case number']]) {
      await page.getByRole('button', { name: button, exact: true }).click();
      assert.deepEqual(await foreignWords(page), []);
      await page.getByRole('textbox', { name: codes }).fill(number);
      await page.keyboard.press('Enter');
      await page.locator('.step-actor .named', { hasText: named }).first().waitFor(patience);
      await page.locator('.case-main .fact .named', { hasText: named }).first().waitFor(patience);
      await page.waitForSelector('.clock, .case-side .quiet', patience);
      await page.waitForTimeout(500);
      assert.deepEqual(await foreignWords(page), []);
      await shoot(page, `case-names-${button === 'EN' ? 'en' : 'zh'}`);
      await page.keyboard.press('Escape');
      await page.waitForSelector('.step', { state: 'detached', ...patience });
    }
  });
}

export function everybody_asks_who_answers_without_sign_in(world) {
  return withPage(world, { width: 1280, height: 800 }, async (page) => {
    await page.goto(`${world.origin}/supervision/console/open`);
    await page.locator('#matter').fill('路灯');
    await page.locator('#place').fill('河湾社区第一网格');
    await page.locator('.open-ask').click();
    await page.locator('.open-card .open-who .named', { hasText: /\p{Script=Han}+.* U-[A-Z0-9]+/u }).first().waitFor(patience);
    await page.locator('.open-card a[href*="duty="]').first().click();
    await page.locator('.open-links a[href*="category="]').first().click();
    await page.locator('.open-card a[href*="duty="]').first().waitFor(patience);
  });
}
