import type { SseMessage } from './sseParser';

/** An event as it passed, in the words of GET /supervision/v1/flow. */
export interface FlowEvent {
  /** Tells events apart on the page: the stream's own id, else topic, subject and sequence. */
  readonly key: string;
  readonly topic: string;
  readonly type: string;
  readonly subject: string;
  readonly sequence: number;
  readonly time: string;
  readonly unit?: string;
  readonly category?: string;
  readonly area?: string;
  readonly headline?: string;
}

/** Reads a message of the stream; one that is no event is passed over rather than stopping the rest. */
export function flowEventOf(message: SseMessage): FlowEvent | undefined {
  try {
    const event = JSON.parse(message.data) as Omit<FlowEvent, 'key'>;
    if (typeof event.type !== 'string' || typeof event.topic !== 'string') {
      return undefined;
    }
    const key = message.id === '' ? `${event.topic}/${event.subject}/${event.sequence}` : message.id;
    return { ...event, key };
  } catch {
    return undefined;
  }
}

/** What the reader wants to see of the stream. */
export interface FlowFilter {
  readonly topic: string | undefined;
  readonly text: string;
}

export const noFilter: FlowFilter = { topic: undefined, text: '' };

export function passes(event: FlowEvent, { topic, text }: FlowFilter): boolean {
  if (topic !== undefined && event.topic !== topic) {
    return false;
  }
  const sought = text.trim().toLowerCase();
  return sought === '' || searched(event).includes(sought);
}

function searched(event: FlowEvent): string {
  const { subject, type, unit = '', category = '', area = '', headline = '' } = event;
  return `${subject} ${type} ${unit} ${category} ${area} ${headline}`.toLowerCase();
}
