import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EventBuffer, keptEvents } from '../src/flow/eventBuffer';
import { type FlowEvent, flowEventOf, matterOf, passes, placesOf, revisionNumber } from '../src/flow/flowEvent';
import { type FlowState, FlowStream, waitBefore } from '../src/flow/flowStream';
import { pointsOf } from '../src/flow/Sparkline';
import { Problem } from '../src/http/problem';
import { type NameOf, plainText } from '../src/words/codes';

const event = (key: string, more: Partial<FlowEvent> = {}): FlowEvent => ({
  key,
  topic: 'dispatch.case',
  type: 'dispatch.case.filed.v1',
  subject: 'C44039920260929000001',
  sequence: 1,
  time: '2026-09-29T08:40:00+08:00',
  ...more,
});

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('an event of the stream', () => {
  it('is read from the data of its message and has the id of the message as its key', () => {
    const { key: _, ...data } = event('');
    expect(flowEventOf({ id: '9', event: 'message', data: JSON.stringify(data) })).toEqual(event('9'));
  });

  it('without an id has topic, subject and sequence as its key', () => {
    const { key: _, ...data } = event('');
    const read = flowEventOf({ id: '', event: 'message', data: JSON.stringify(data) });
    expect(read?.key).toBe('dispatch.case/C44039920260929000001/1');
  });

  it('is skipped if it cannot be read', () => {
    expect(flowEventOf({ id: '1', event: 'message', data: 'not json' })).toBeUndefined();
    expect(flowEventOf({ id: '1', event: 'message', data: '{"hello":1}' })).toBeUndefined();
  });

  it('passes a filter by topic and by any part of number, unit, name or content', () => {
    const of = event('1', { unit: 'U-CG', clock: 'accept-1' });
    const names: NameOf = (kind, code) => (kind === 'unit' && code === 'U-CG' ? '区城市管理局' : undefined);
    const finds = (text: string, topic?: string) => passes(of, { topic, text }, 'zh', names);
    expect(finds(' ')).toBe(true);
    expect(finds('', 'intake.report')).toBe(false);
    expect(finds('u-cg', 'dispatch.case')).toBe(true);
    expect(finds('城市管理')).toBe(true);
    expect(finds('签收')).toBe(true);
    expect(finds('案件立案')).toBe(true);
    expect(finds('000002')).toBe(false);
  });

  it('shows its codes in words, with its unit, area and revision', () => {
    const of = event('1', { clock: 'handle-1', ground: 'BY_DECISION', kind: 'unit', unit: 'U-CG', area: '440399', revision: '3' });
    expect(matterOf(of, 'zh').map((piece) => plainText(piece))).toEqual(['处置 · 第 1 号工单', '待人工裁量', '单位']);
    expect(placesOf(of)).toEqual([
      { as: 'unit', code: 'U-CG' },
      { as: 'area', code: '440399' },
    ]);
    expect(revisionNumber(of)).toBe(3);
  });
});

describe('the buffer', () => {
  it('shows the newest event first, in batches, and each event once', () => {
    const buffer = new EventBuffer(250);
    ['1', '2', '2'].forEach((key) => buffer.add(event(key)));
    expect(buffer.now().events).toEqual([]);
    vi.advanceTimersByTime(250);
    expect(buffer.now().events.map(({ key }) => key)).toEqual(['2', '1']);
    expect(buffer.now().received).toBe(2);
  });

  it('does not change while paused, counts the waiting events and shows them afterwards', () => {
    const buffer = new EventBuffer(250);
    buffer.add(event('1'));
    buffer.pause();
    buffer.add(event('2'));
    vi.advanceTimersByTime(250);
    expect(buffer.now()).toMatchObject({ paused: true, waiting: 1, received: 1 });
    expect(buffer.now().events).toHaveLength(1);
    buffer.resume();
    expect(buffer.now()).toMatchObject({ paused: false, waiting: 0, received: 2 });
  });

  it('keeps only the newest events and counts all received events', () => {
    const buffer = new EventBuffer(250);
    Array.from({ length: keptEvents + 5 }, (_, at) => buffer.add(event(String(at))));
    vi.advanceTimersByTime(250);
    expect(buffer.now().events).toHaveLength(keptEvents);
    expect(buffer.now().events.at(-1)?.key).toBe('5');
    expect(buffer.now().received).toBe(keptEvents + 5);
  });
});

const message = (id: string) => `id: ${id}\ndata: ${JSON.stringify(event(id))}\n\n`;

/** Follows connections that answer one after the other; the last one stays open. */
async function follow(answers: readonly (() => Response)[]) {
  const seen: string[] = [];
  const states: FlowState[] = [];
  const asked: (string | undefined)[] = [];
  const rest = [...answers];
  const stream = new FlowStream(
    { onEvent: ({ key }) => seen.push(key), onState: (state) => states.push(state) },
    '',
    async (headers) => {
      asked.push(headers['Last-Event-ID']);
      return rest.shift()?.() ?? new Promise<Response>(() => undefined);
    },
  );
  stream.start();
  await vi.advanceTimersByTimeAsync(120_000);
  stream.stop();
  return { seen, states: states.map(({ kind }) => kind), asked };
}

const refuse = (status: number) => () => {
  throw new Problem(status);
};

describe('the stream', () => {
  it('continues after the last event when the connection was cut', async () => {
    const followed = await follow([() => new Response(message('1') + message('2')), refuse(503), () => new Response(message('3'))]);
    expect(followed.seen).toEqual(['1', '2', '3']);
    expect(followed.asked.slice(0, 4)).toEqual([undefined, '2', '2', '3']);
  });

  it('has the state stopped after the token or the role was refused', async () => {
    expect((await follow([refuse(401)])).states).toEqual(['connecting', 'stopped']);
    expect((await follow([refuse(403)])).states).toEqual(['connecting', 'stopped']);
  });

  it('waits longer after each failure, but at most 37.5 seconds', () => {
    expect([1, 2, 3, 4].map((attempt) => waitBefore(attempt, 1000, 0.5))).toEqual([1000, 2000, 4000, 8000]);
    expect(waitBefore(40, 1000, 1)).toBe(37_500);
  });
});

describe('a sparkline', () => {
  it('ends at the right edge, and is at the bottom while no events come', () => {
    expect(pointsOf([0, 0], 5).map(([x, y]) => [x, y])).toEqual([
      [90, 26],
      [120, 26],
    ]);
  });

  it('reaches its top at the highest rate', () => {
    expect(pointsOf([0, 40, 20], 3)[1]).toEqual([60, 2]);
  });
});
