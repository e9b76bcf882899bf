import { describe, expect, it } from 'vitest';
import { clockLabel, fields, headlineLabel, topics, values } from '../src/words/codes';
import { en } from '../src/words/en';
import { eventLabel, eventTone, eventTypes } from '../src/words/eventTypes';
import { fill } from '../src/words/language';
import { type WordKey, zh } from '../src/words/zh';

/** The platform's list of events, written out a second time on purpose: a label must exist for each. */
const published = [
  'registry.entry.published.v1',
  'registry.revision.published.v1',
  'registry.adjustment.proposed.v1',
  'registry.adjustment.forwarded.v1',
  'registry.adjustment.accepted.v1',
  'registry.adjustment.refused.v1',
  'registry.admission.requested.v1',
  'registry.admission.granted.v1',
  'registry.admission.refused.v1',
  'registry.pushdown.refused.v1',
  'intake.report.received.v1',
  'intake.report.filed.v1',
  'intake.report.joined.v1',
  'dispatch.case.filed.v1',
  'dispatch.case.queued.v1',
  'dispatch.order.dispatched.v1',
  'dispatch.order.accepted.v1',
  'dispatch.return.requested.v1',
  'dispatch.return.granted.v1',
  'dispatch.return.refused.v1',
  'dispatch.order.answered.v1',
  'dispatch.order.verified.v1',
  'dispatch.order.reworked.v1',
  'dispatch.case.closed.v1',
  'supervision.clock.set.v1',
  'supervision.clock.passed.v1',
  'supervision.clock.met.v1',
  'supervision.clock.stopped.v1',
];

const chinese = /\p{Script=Han}/u;
const placesIn = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).toSorted();

describe('event types', () => {
  it.each(published)('%s has a Chinese and an English label', (type) => {
    expect(eventLabel(type, 'zh')).toMatch(chinese);
    expect(eventLabel(type, 'en')).toMatch(/^[A-Z][a-z ]+$/);
  });

  it('are no more than the platform publishes', () => {
    expect(Object.keys(eventTypes).toSorted()).toEqual(published.toSorted());
  });

  it('newer than this page show their code and a tone', () => {
    expect(eventLabel('dispatch.whistle.blown.v1', 'zh')).toBe('dispatch.whistle.blown.v1');
    expect(eventTone('dispatch.whistle.blown.v1')).toBe('dispatch');
  });
});

describe('the dictionaries', () => {
  const keys = Object.keys(zh) as WordKey[];

  it('have the same sentences with the same places', () => {
    expect(Object.keys(en).toSorted()).toEqual(keys.toSorted());
    for (const key of keys) {
      expect([key, placesIn(en[key])]).toEqual([key, placesIn(zh[key])]);
    }
  });

  it('leave nothing empty and no Chinese in the English', () => {
    for (const key of keys) {
      expect(zh[key], key).not.toBe('');
      expect(en[key], key).not.toBe('');
      expect(en[key], key).not.toMatch(chinese);
    }
  });

  it.each(Object.entries({ ...topics, ...fields, ...values }))('%s is said in both languages', (_code, [inChinese, inEnglish]) => {
    expect(inChinese).toMatch(chinese);
    expect(inEnglish).toMatch(/^[A-Za-z]/);
  });

  it('leave a place visible that nothing fills', () => {
    expect(fill('{a} of {b}', { a: 1 })).toBe('1 of {b}');
  });
});

describe('a clock', () => {
  it('is named by its limit and its order', () => {
    expect(clockLabel('case', 'zh')).toBe('全案');
    expect(clockLabel('ACCEPT', 'en')).toBe('Acceptance');
    expect(clockLabel('handle/2', 'zh')).toBe('处置 · 2');
    expect(headlineLabel('handle-1 · U-JT', 'zh')).toBe('处置 · 1 · U-JT');
    expect(headlineLabel('FIRST_CONTACT', 'en')).toBe('First contact');
    expect(headlineLabel('101001', 'en')).toBe('101001');
    expect(clockLabel('something-new', 'zh')).toBe('something-new');
  });
});
