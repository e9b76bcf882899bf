/** One message of a server-sent stream; `id` is the last id that was received, as the standard requires. */
export interface SseMessage {
  readonly id: string;
  readonly event: string;
  readonly data: string;
}

/**
 * Reads server-sent events from text that arrives in pieces of any size (WHATWG HTML section 9.2.6). Comments are
 * dropped. A message is complete only when the empty line at its end has arrived.
 */
export class SseParser {
  /** How long the server wants the page to wait before a reconnection, in milliseconds. */
  retry: number | undefined;
  private rest = '';
  private atStart = true;
  private lastId = '';
  private event = '';
  private data: string[] = [];

  push(piece: string): SseMessage[] {
    let text = this.rest + piece;
    if (this.atStart && text !== '') {
      text = text.startsWith('\uFEFF') ? text.slice(1) : text;
      this.atStart = false;
    }
    const messages: SseMessage[] = [];
    let from = 0;
    for (const end of text.matchAll(/\r\n|\n|\r/g)) {
      // A carriage return at the end of the text may be the first half of a CR LF pair, so wait for the next piece.
      if (end[0] === '\r' && end.index === text.length - 1) {
        break;
      }
      this.take(text.slice(from, end.index), messages);
      from = end.index + end[0].length;
    }
    this.rest = text.slice(from);
    return messages;
  }

  private take(line: string, messages: SseMessage[]): void {
    if (line !== '') {
      this.takeField(line);
      return;
    }
    if (this.data.length > 0) {
      messages.push({ id: this.lastId, event: this.event || 'message', data: this.data.join('\n') });
    }
    this.event = '';
    this.data = [];
  }

  private takeField(line: string): void {
    const colon = line.indexOf(':');
    const name = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') {
      this.data.push(value);
    } else if (name === 'event') {
      this.event = value;
    } else if (name === 'id' && !value.includes('\0')) {
      this.lastId = value;
    } else if (name === 'retry' && /^\d+$/.test(value)) {
      this.retry = Number(value);
    }
  }
}
