/** Walks through the public page, without sign-in, against the mock platform. */
import assert from 'node:assert/strict';
import { barriers, foreignWords, openPage, shoot } from './browser.mjs';

const patience = { timeout: 20_000 };

async function withPage(world, steps, options = {}) {
  const { page, faults, close } = await openPage(world.browser, world.origin, options);
  const tokens = [];
  page.on('request', (request) => {
    if (request.url().includes('/v1/') && request.headers().authorization !== undefined) {
      tokens.push(request.url());
    }
  });
  try {
    await page.getByRole('link', { name: '不登录，查一件事由哪个单位负责' }).click();
    await page.getByRole('textbox', { name: '什么事' }).or(page.getByRole('combobox', { name: '什么事' })).waitFor(patience);
    await steps(page);
    assert.deepEqual(faults, []);
    assert.deepEqual(await foreignWords(page), []);
    assert.deepEqual(tokens, []);
  } finally {
    await close();
  }
}

async function ask(page, matter, place) {
  await page.locator('#matter').fill(matter);
  await page.locator('#place').fill(place);
  await page.locator('.open-ask').click();
}

export function everybody_asks_who_answers_and_follows_the_links(world) {
  return withPage(world, async (page) => {
    assert.deepEqual(await barriers(page), []);
    await ask(page, '路灯坏了', '河湾');
    const choice = page.locator('.open-problem a');
    await choice.first().waitFor(patience);
    assert.equal(await choice.count(), 3);
    await shoot(page, 'open-several');
    await choice.last().click();
    await page.waitForSelector('.open-card', patience);
    const card = await page.locator('.open-card').first().textContent();
    for (const text of ['云桥区城市管理局 U-CG', '市政设施 H-01', '道路与附属设施 H-01-1', '供电线路的抢修', '每年 01-01 至 12-31', '云岭街道办事处 U-S2', '工作量少于 3']) {
      assert.ok(card.includes(text), `${text} in ${card}`);
    }
    await page.waitForFunction(() => document.querySelector('#place').value === '河湾社区第一网格 440399001001G01');
    await page.getByRole('heading', { name: '路灯报修登记 SV-011' }).waitFor(patience);
    await shoot(page, 'open-answer');
    assert.deepEqual(await barriers(page), []);
    await page.getByRole('link', { name: '城市照明的维护 D-005' }).click();
    await page.getByRole('heading', { name: '此职责覆盖的事项' }).waitFor(patience);
    await shoot(page, 'open-duty');
    await page.locator('.open-links a', { hasText: '路灯不亮' }).click();
    await page.getByRole('heading', { name: '负责此事项的职责' }).waitFor(patience);
    await page.getByRole('link', { name: '城市照明的维护 D-005' }).waitFor(patience);
    await page.getByRole('heading', { name: '照明恢复 ST-011' }).waitFor(patience);
    await shoot(page, 'open-category');
    assert.deepEqual(await barriers(page), []);
  });
}

export function a_question_that_has_no_answer_says_what_to_do(world) {
  return withPage(world, async (page) => {
    await page.locator('.open-ask').click();
    assert.match(await page.getByRole('alert').textContent(), /请填写什么事/);
    await ask(page, '路灯', '');
    assert.match(await page.getByRole('alert').textContent(), /请填写在哪里/);
    await ask(page, '路灯', '月球');
    await page.getByRole('alert').filter({ hasText: '没有名称含“月球”的区域' }).waitFor(patience);
    await ask(page, '外星人', '河湾社区第一网格');
    await page.locator('.empty-title', { hasText: '没有找到相关的事项或职责' }).waitFor(patience);
    await ask(page, '太多', '河湾社区第一网格');
    await page.getByRole('alert').filter({ hasText: '请 20 秒后再查' }).waitFor(patience);
  });
}

export function the_public_page_switches_to_english_on_a_narrow_screen(world) {
  return withPage(
    world,
    async (page) => {
      await ask(page, '路灯不亮 101003', '440399001');
      await page.waitForSelector('.open-card', patience);
      assert.match(page.url(), /category=101003&area=440399001$/);
      await page.getByRole('button', { name: 'EN', exact: true }).click();
      await page.getByText('Responsible unit:').waitFor(patience);
      await shoot(page, 'open-390-en');
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    },
    { width: 390, height: 844 },
  );
}
