import { describe, expect, it } from 'vitest';
import type { CaseClock } from '../src/casefile/answers';
import { caseNumberOf, readCaseNumber } from '../src/casefile/caseNumber';
import { standing, usedShare } from '../src/casefile/ClockList';
import { factLines, revisionOf } from '../src/format/facts';
import { count, rate, share } from '../src/format/number';
import { fullTime, shortTime, span } from '../src/format/time';
import { type NameOf, plainText } from '../src/words/codes';
import { fill } from '../src/words/sentences';
import { zh } from '../src/words/zh';

const now = Date.parse('2026-09-29T10:00:00+08:00');

describe('times', () => {
  it('are shown in the time zone of the district', () => {
    expect(fullTime('2026-09-29T00:40:05Z')).toBe('2026-09-29 08:40:05');
    expect(fullTime('2026-09-28T23:59:00.123Z')).toBe('2026-09-29 07:59:00');
  });

  it('are shown without the date if it is today, and without the year if it is this year', () => {
    expect(shortTime('2026-09-29T08:40:05+08:00', now)).toBe('08:40:05');
    expect(shortTime('2026-09-28T23:40:05+08:00', now)).toBe('09-28 23:40:05');
    expect(shortTime('2018-10-01T00:00:00+08:00', now)).toBe('2018-10-01 00:00:00');
  });

  it('are shown unchanged if they cannot be read', () => {
    expect(fullTime('soon')).toBe('soon');
  });

  it('between two moments are shown in their two largest units', () => {
    expect(span(0, 'zh')).toBe('0秒');
    expect(span(59_400, 'zh')).toBe('59秒');
    expect(span(3_600_000, 'zh')).toBe('1小时');
    expect(span(11_520_000, 'zh')).toBe('3小时12分');
    expect(span(11_520_000, 'en')).toBe('3 h 12 min');
    expect(span(187_200_000, 'zh')).toBe('2天4小时');
  });
});

describe('numbers', () => {
  it('have groups of three digits; rates below 10 and all shares have one decimal', () => {
    expect(count(51571)).toBe('51,571');
    expect([0, 0.34, 9.96, 1234.5].map(rate)).toEqual(['0', '0.3', '10.0', '1,235']);
    expect([0.02849, 1, null, undefined].map(share)).toEqual(['2.8%', '100.0%', '–', '–']);
  });
});

describe('a case number', () => {
  it('has the digits of the report', () => {
    expect(caseNumberOf('R44039920260929000001')).toBe('C44039920260929000001');
    expect(caseNumberOf('C44039920260929000001')).toBe('C44039920260929000001');
    expect(caseNumberOf('3/duty/D-0217')).toBeUndefined();
  });

  it('may be typed with spaces, in lower case or without its letter', () => {
    expect(readCaseNumber(' r440399 20260929 000001 ')).toBe('C44039920260929000001');
    expect(readCaseNumber('44039920260929000001')).toBe('C44039920260929000001');
    expect(readCaseNumber('C4403992026')).toBeUndefined();
  });
});

describe('a fact', () => {
  const names: NameOf = (kind, code) => (kind === 'unit' && code === 'U-CG' ? '区城市管理局' : undefined);
  const texts = (fact: Record<string, unknown>) =>
    factLines(fact, 'zh').map(({ label, pieces }) => [plainText(label), pieces.map((piece) => plainText(piece, names)).join('|')]);

  it('is shown with labels, words for literals, names next to codes, and times in the district’s zone', () => {
    expect(texts({ unit: 'U-CG', urgency: 'URGENT', drafted: false, receivedAt: '2026-09-29T00:40:00Z', share: 0.5 })).toEqual([
      ['单位', '区城市管理局 U-CG'],
      ['紧急程度', '急'],
      ['drafted', '否'],
      ['收到时间', '2026-09-29 08:40:00'],
      ['占比', '50.0%'],
    ]);
  });

  it('shows a literal without a word as a code, and leaves out nulls', () => {
    expect(factLines({ somethingNew: 3, reason: null }, 'zh')).toMatchObject([
      { label: { as: 'code', text: 'somethingNew' }, pieces: [{ as: 'word', text: '3' }] },
    ]);
    expect(factLines({ channel: 'PIGEON' }, 'zh')[0]?.pieces).toEqual([{ as: 'code', text: 'PIGEON' }]);
  });

  it('marks texts of people differently from the words of the page', () => {
    expect(factLines({ reason: 'not ours' }, 'zh')[0]?.pieces).toEqual([{ as: 'text', text: 'not ours' }]);
    expect(factLines({ ground: 'not ours' }, 'zh')[0]?.pieces).toEqual([{ as: 'text', text: 'not ours' }]);
    expect(texts({ ground: 'BY_DECISION' })).toEqual([['理由', '待人工裁量']]);
  });

  it('gives the reason why a unit has an order, in the reader’s language', () => {
    const why = (responsibility: Record<string, unknown>, language: 'zh' | 'en') =>
      factLines({ responsibility }, language)[0]?.pieces.map((piece) => plainText(piece)).join('');
    const decision = { ground: 'DECISION', decidedBy: 'O-DISP', reason: '属地管理' };
    expect(why(decision, 'zh')).toBe('O-DISP 裁量派遣：属地管理');
    expect(why(decision, 'en')).toBe('Decided by O-DISP: 属地管理');
    expect(why({ ground: 'DUTY', duty: 'D-0217', revision: 3 }, 'zh')).toBe('按清单第 3 版职责派遣：D-0217');
    const againstList = { ground: 'DUTY', entry: 'D-043', department: 'U-CG', revision: 4, reason: '街道先行' };
    expect(why({ ...decision, againstList }, 'zh')).toBe(
      'O-DISP 裁量派遣：属地管理；不按清单：职责 D-043 定给 U-CG，派单人说明：街道先行',
    );
  });

  it('shows a list of texts in one line, and gives each object of a list a numbered line', () => {
    expect(texts({ cooperators: ['U-A', 'U-CG'], evidence: [] })).toEqual([
      ['协办单位', 'U-A|区城市管理局 U-CG'],
      ['佐证', '–'],
    ]);
    const lines = factLines({ candidates: [{ unit: 'U-A' }, { unit: 'U-B' }] }, 'zh');
    expect(lines.map(({ label, pieces, depth }) => [plainText(label), pieces.length, depth])).toEqual([
      ['候选单位 1', 0, 0],
      ['单位', 1, 1],
      ['候选单位 2', 0, 0],
      ['单位', 1, 1],
    ]);
  });

  it('gives the revision by which it was decided', () => {
    expect(revisionOf({ revision: 4 })).toBe(4);
    expect(revisionOf({ responsibility: { ground: 'DUTY', duty: 'D-1', revision: 5 } })).toBe(5);
    expect(revisionOf({ order: 1 })).toBeUndefined();
  });
});

describe('a clock', () => {
  const speaker = { language: 'zh', say: (key: keyof typeof zh, values = {}) => fill(zh[key], values) } as const;
  const clock = (more: Partial<CaseClock>): CaseClock => ({
    clock: 'case',
    startedAt: '2026-09-29T08:00:00+08:00',
    dueAt: '2026-09-29T12:00:00+08:00',
    state: 'RUNNING',
    ...more,
  });

  it('shows its state with the time that is left or exceeded', () => {
    expect(standing(clock({}), now, speaker)).toBe('剩余 2小时');
    expect(standing(clock({ state: 'PASSED', dueAt: '2026-09-29T09:00:00+08:00' }), now, speaker)).toBe('已超 1小时');
    expect(standing(clock({ state: 'MET', metAt: '2026-09-29T11:00:00+08:00' }), now, speaker)).toBe('提前 1小时完成');
    expect(standing(clock({ state: 'MET', metAt: '2026-09-29T13:00:00+08:00' }), now, speaker)).toBe('超期 1小时完成');
    expect(standing(clock({ state: 'STOPPED' }), now, speaker)).toBe('停止');
  });

  it('shows the used share of its time, at most 1', () => {
    expect(usedShare(clock({}), now)).toBe(0.5);
    expect(usedShare(clock({ dueAt: '2026-09-29T09:00:00+08:00' }), now)).toBe(1);
    expect(usedShare(clock({ metAt: '2026-09-29T09:00:00+08:00' }), now)).toBe(0.25);
  });
});
