import { get } from '../http/call';
import { Problem } from '../http/problem';
import { type FlowEvent, flowEventOf } from './flowEvent';
import { SseParser } from './sseParser';

export type FlowState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  | { readonly kind: 'retrying'; readonly at: number; readonly problem: Problem }
  | { readonly kind: 'stopped'; readonly problem: Problem };

export interface FlowReader {
  readonly onEvent: (event: FlowEvent) => void;
  readonly onState: (state: FlowState) => void;
}

type Opener = (headers: Record<string, string>, signal: AbortSignal) => Promise<Response>;

const longestWait = 30_000;
/** The service sends a comment at least every 15 s. A stream without data for longer than this time is dead. */
const longestSilence = 45_000;

/**
 * The wait before the n-th attempt in a row. It doubles up to 30 s, with a random part, so that many pages don't
 * reconnect at once.
 */
export function waitBefore(attempt: number, first: number, chance = Math.random()): number {
  return Math.min(longestWait, first * 2 ** (attempt - 1)) * (0.75 + chance / 2);
}

/** Follows the stream of events as long as possible, and resumes where the connection was cut. */
export class FlowStream {
  private readonly stopped = new AbortController();
  private attempt = 0;
  private firstWait = 1000;

  constructor(
    private readonly reader: FlowReader,
    /** The id of the last received event, to resume after it. */
    public lastId = '',
    private readonly open: Opener = (headers, signal) => get('/supervision/v1/flow', headers, signal),
  ) {}

  start(): void {
    void this.follow();
  }

  stop(): void {
    this.stopped.abort();
  }

  private async follow(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      this.reader.onState({ kind: 'connecting' });
      const problem = await this.readOnce();
      if (this.stopped.signal.aborted) {
        return;
      }
      if (problem.status === 401 || problem.status === 403) {
        this.reader.onState({ kind: 'stopped', problem });
        return;
      }
      this.attempt += 1;
      const wait = waitBefore(this.attempt, this.firstWait);
      this.reader.onState({ kind: 'retrying', at: Date.now() + wait, problem });
      await this.rest(wait);
    }
  }

  /** Reads one connection to its end; returns why it ended. */
  private async readOnce(): Promise<Problem> {
    const connection = new AbortController();
    const signal = AbortSignal.any([connection.signal, this.stopped.signal]);
    try {
      const headers: Record<string, string> = { Accept: 'text/event-stream' };
      if (this.lastId !== '') {
        headers['Last-Event-ID'] = this.lastId;
      }
      const response = await this.open(headers, signal);
      this.reader.onState({ kind: 'live' });
      await this.readBody(response, connection);
      return new Problem(0);
    } catch (failure) {
      return failure instanceof Problem ? failure : new Problem(0);
    }
  }

  private async readBody(response: Response, connection: AbortController): Promise<void> {
    const parser = new SseParser();
    const pieces = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const silence = setTimeout(() => connection.abort(), longestSilence);
      const piece = await pieces?.read().finally(() => clearTimeout(silence));
      if (piece === undefined || piece.done) {
        return;
      }
      this.attempt = 0;
      for (const message of parser.push(piece.value)) {
        this.lastId = message.id;
        const event = flowEventOf(message);
        if (event !== undefined) {
          this.reader.onEvent(event);
        }
      }
      this.firstWait = parser.retry ?? this.firstWait;
    }
  }

  private rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.stopped.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
