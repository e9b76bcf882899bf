import { describe, expect, it } from 'vitest';
import { SseParser } from '../src/flow/sseParser';

const pushAll = (parser: SseParser, pieces: readonly string[]) => pieces.flatMap((piece) => parser.push(piece));
const stream = 'id: 7\ndata: {"a":1}\n\n: still here\n\nid: 8\nevent: flow\ndata: one\ndata: two\n\n';

describe('the reader of server-sent events', () => {
  it('reads id, kind and data of each message', () => {
    expect(new SseParser().push(stream)).toEqual([
      { id: '7', event: 'message', data: '{"a":1}' },
      { id: '8', event: 'flow', data: 'one\ntwo' },
    ]);
  });

  it('reads the same messages from pieces of any size', () => {
    const whole = new SseParser().push(stream);
    for (let size = 1; size <= stream.length; size += 1) {
      const pieces = Array.from({ length: Math.ceil(stream.length / size) }, (_, at) => stream.slice(at * size, (at + 1) * size));
      expect(pushAll(new SseParser(), pieces)).toEqual(whole);
    }
  });

  it('accepts LF, CR and CR LF as ends of lines, also if CR LF is cut in two', () => {
    const expected = [{ id: '1', event: 'message', data: 'x' }];
    expect(pushAll(new SseParser(), ['id:1\r\ndata:x\r\n\r\n'])).toEqual(expected);
    expect(pushAll(new SseParser(), ['id:1\r', '\ndata:x\r', '\n\r', '\n'])).toEqual(expected);
    expect(pushAll(new SseParser(), ['id:1\rdata:x\r\r', ':'])).toEqual(expected);
  });

  it('removes only one space after the colon', () => {
    expect(new SseParser().push('data:  x\n\n')[0]?.data).toBe(' x');
  });

  it('skips a byte order mark at the start only', () => {
    expect(new SseParser().push('\uFEFFdata: x\n\n')[0]?.data).toBe('x');
  });

  it('returns a message only when its empty line has arrived', () => {
    const parser = new SseParser();
    expect(parser.push('data: x\n')).toEqual([]);
    expect(parser.push('\n')).toHaveLength(1);
  });

  it('returns nothing for comments and for messages without data, but keeps their id', () => {
    const parser = new SseParser();
    expect(parser.push(': ping\n\nid: 5\n\n')).toEqual([]);
    expect(parser.push('data: x\n\n')[0]?.id).toBe('5');
  });

  it('ignores an id with a null character and a retry that is not a number', () => {
    const parser = new SseParser();
    expect(parser.push('id: a\0b\nretry: soon\ndata: x\n\n')[0]?.id).toBe('');
    expect(parser.retry).toBeUndefined();
  });

  it('keeps the wait that the server asks for', () => {
    const parser = new SseParser();
    parser.push('retry: 2500\n\n');
    expect(parser.retry).toBe(2500);
  });
});
