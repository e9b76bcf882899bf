/** Walks that need a platform whose failures the test can choose. */
import assert from 'node:assert/strict';
import { barriers, foreignWords, openPage, shoot } from './browser.mjs';
import { MockPlatform, tokenFor } from './mock/server.mjs';

const patience = { timeout: 20_000 };

async function withPage(world, steps, options = {}) {
  const { page, faults, close } = await openPage(world.browser, world.origin, { token: world.token, ...options });
  try {
    await steps(page);
    assert.deepEqual(faults, []);
    assert.deepEqual(await foreignWords(page), []);
  } finally {
    await close();
  }
}

async function withEmptyPlatform(world, steps) {
  const platform = new MockPlatform({ empty: true });
  const origin = await platform.start();
  try {
    await withPage({ ...world, origin }, steps);
  } finally {
    platform.stop();
  }
}

const receivedCount = async (page) =>
  Number(/共收到 ([\d,]+)/.exec(await page.locator('.flow .panel-foot').textContent())?.[1]?.replace(',', '') ?? 0);

export function a_reader_signs_in_and_signs_out(world) {
  return withPage({ ...world, token: undefined }, async (page) => {
    await page.getByRole('button', { name: '登录' }).waitFor(patience);
    await shoot(page, 'sign-in');
    assert.deepEqual(await barriers(page), []);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForSelector('.flow-row', patience);
    assert.equal(new URL(page.url()).search, '');
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByRole('button', { name: '登录' }).waitFor(patience);
  });
}

export function a_refused_sign_in_shows_the_reason(world) {
  return withPage({ ...world, token: undefined }, async (page) => {
    await page.goto(`${world.origin}/supervision/console/?error=access_denied&state=x`);
    await page.getByRole('alert').waitFor(patience);
    assert.match(await page.getByRole('alert').textContent(), /access_denied/);
    await shoot(page, 'sign-in-refused');
  });
}

export function a_pause_stops_the_view_and_loses_no_event(world) {
  return withPage(world, async (page) => {
    await page.waitForSelector('.flow-row', patience);
    await page.getByRole('button', { name: '暂停' }).click();
    const first = await page.locator('.flow-row').first().textContent();
    await page.waitForSelector('.flow-waiting', patience);
    assert.equal(await page.locator('.flow-row').first().textContent(), first);
    const before = await receivedCount(page);
    await shoot(page, 'paused');
    await page.getByRole('button', { name: '继续', exact: true }).click();
    await page.waitForSelector('.flow-waiting', { state: 'detached', ...patience });
    assert.ok((await receivedCount(page)) > before);
  });
}

export function a_topic_and_a_number_filter_the_stream(world) {
  return withPage(world, async (page) => {
    await page.waitForSelector('.flow-row', patience);
    await page.locator('.topic[data-topic="supervision.clock"]').click();
    await page.waitForFunction(() => [...document.querySelectorAll('.flow-row')].every((row) => row.dataset.type.startsWith('supervision.')));
    await page.getByRole('textbox', { name: '按编号、单位或内容筛选' }).fill('U-ZJ');
    await page.waitForFunction(() => [...document.querySelectorAll('.flow-codes')].every((codes) => codes.textContent.includes('U-ZJ')));
    await page.waitForTimeout(300);
    await shoot(page, 'filtered');
    await page.getByRole('textbox', { name: '按编号、单位或内容筛选' }).fill('没有这样的内容');
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.waitForSelector('.flow-row', patience);
  });
}

/** A topic has its rate, its lag and the age of its oldest unread event (OPS-1a). */
export function a_topic_shows_its_rate_its_lag_and_its_oldest_event(world) {
  return withPage(world, async (page) => {
    const busy = page.locator('.topic[data-topic="supervision.clock"]');
    await busy.locator('.topic-lag', { hasText: '积压 143 件，最久 4秒' }).waitFor(patience);
    const rate = Number(await busy.locator('.topic-rate strong').textContent());
    assert.ok(rate >= 7 && rate <= 17, `the rate is ${rate}`);
    assert.equal(await page.locator('.topic[data-topic="registry.entry"] .topic-lag').textContent(), '无积压');
  });
}

export function a_cut_stream_resumes_without_loss_or_repetition(world) {
  return withPage(world, async (page) => {
    await page.waitForSelector('.flow-row', patience);
    const connections = world.platform.resumedFrom.length;
    world.platform.drop();
    await page.waitForSelector('[data-state=retrying]', patience);
    await page.waitForSelector('[data-state=live]', patience);
    await page.waitForTimeout(1000);
    assert.match(world.platform.resumedFrom[connections] ?? '', /^\d+$/);
    const shown = await page.locator('.flow-row').evaluateAll((rows) => rows.map((row) => row.textContent));
    assert.equal(new Set(shown).size, shown.length);
  });
}

export function the_page_shows_that_a_service_is_unavailable_until_the_service_answers_again(world) {
  return withPage(world, async (page) => {
    await page.waitForSelector('.flow-row', patience);
    await page.waitForSelector('.board .ant-table-row', patience);
    world.platform.fail('/supervision/v1', 503);
    world.platform.drop();
    await page.getByText('单位看板暂时联系不上').waitFor(patience);
    await page.getByText('事件流暂时联系不上').waitFor(patience);
    await shoot(page, 'service-away');
    world.platform.fail('/supervision/v1', undefined);
    await page.getByText('单位看板暂时联系不上').waitFor({ state: 'detached', ...patience });
    await page.waitForSelector('[data-state=live]', patience);
  });
}

export function a_reader_without_the_role_sees_why_the_data_are_missing(world) {
  return withPage({ ...world, token: tokenFor(['collector']) }, async (page) => {
    world.platform.fail('/supervision/v1', 403);
    await page.reload();
    await page.getByText('您的角色无权查看单位看板').waitFor(patience);
    await page.getByText('您的角色无权查看事件流').waitFor(patience);
    await shoot(page, 'role-too-small');
    world.platform.fail('/supervision/v1', undefined);
  });
}

export function after_a_refused_token_the_page_stays_and_offers_a_new_sign_in(world) {
  return withPage(world, async (page) => {
    await page.waitForSelector('.flow-row', patience);
    world.platform.fail('/supervision/v1', 401);
    await page.getByText('登录已到期，数据停止更新').waitFor(patience);
    assert.ok((await page.locator('.flow-row').count()) > 0);
    await shoot(page, 'session-ended');
    world.platform.fail('/supervision/v1', undefined);
    const connections = world.platform.resumedFrom.length;
    await page.getByRole('button', { name: '重新登录' }).click();
    await page.waitForSelector('[data-state=live]', patience);
    assert.match(world.platform.resumedFrom[connections] ?? '', /^\d+$/);
  });
}

export function a_wrong_or_unknown_case_number_gets_a_hint(world) {
  return withPage(world, async (page) => {
    const box = page.getByRole('textbox', { name: '案件编号' });
    await box.fill('C123');
    await page.keyboard.press('Enter');
    await page.locator('.open-case-wrong').waitFor(patience);
    await box.fill('c440399 20260929 999999');
    await page.keyboard.press('Enter');
    await page.getByText('没有这个案件').waitFor(patience);
    await page.waitForTimeout(400);
    await shoot(page, 'case-unknown');
  });
}

export function the_board_opens_the_page_of_a_unit(world) {
  return withPage(world, async (page) => {
    await page.locator('.board .ant-table-row a').first().click();
    await page.getByText('许书记 社区党委书记').waitFor(patience);
    for (const text of ['综合治理中队', '何副队长', '彭队员 网格员', '执法记录仪']) {
      await page.locator('.unit', { hasText: text }).waitFor(patience);
    }
    await page.waitForTimeout(400);
    await shoot(page, 'unit');
    assert.deepEqual(await barriers(page), []);
    await page.goBack();
    await page.locator('.unit').waitFor({ state: 'detached', ...patience });
  });
}

export function an_ended_unit_leads_to_its_successor(world) {
  return withPage(world, async (page) => {
    await page.goto(`${world.origin}/supervision/console/#unit=U-WJ`);
    await page.getByText('该单位已于 2020-06-30 终止').waitFor(patience);
    await page.waitForTimeout(400);
    await shoot(page, 'unit-ended');
    assert.deepEqual(await barriers(page), []);
    await page.locator('.unit a', { hasText: 'U-CG' }).click();
    await page.getByText('该单位已于').waitFor({ state: 'detached', ...patience });
  });
}

export function a_reader_outside_of_their_right_sees_what_they_may_do(world) {
  return withPage(world, async (page) => {
    world.platform.fail('/registry/v1/units', 403);
    await page.locator('.board .ant-table-row a').first().click();
    await page.getByText('您可以查看服务于您负责区域的单位').waitFor(patience);
    world.platform.fail('/registry/v1/units', undefined);
    await page.waitForTimeout(400);
    await shoot(page, 'unit-forbidden');
    assert.deepEqual(await barriers(page), []);
  });
}

export function an_empty_platform_shows_how_to_fill_it(world) {
  return withEmptyPlatform(world, async (page) => {
    await page.getByText('运行 ./fenbo demo 放入一批示例上报').waitFor(patience);
    await page.getByText('还没有单位的数据').waitFor(patience);
    await shoot(page, 'empty');
    assert.deepEqual(await barriers(page), []);
  });
}

export function a_problem_is_shown_in_the_language_of_the_page(world) {
  return withPage(world, async (page) => {
    await page.waitForSelector('.flow-row', patience);
    world.platform.fail('/supervision/v1/board', 500);
    await page.getByText('请稍后再试。').waitFor(patience);
    await page.getByRole('button', { name: 'EN', exact: true }).click();
    await page.getByText('Try again later.').waitFor(patience);
    world.platform.fail('/supervision/v1/board', undefined);
    await page.getByText('Try again later.').waitFor({ state: 'detached', ...patience });
  });
}
