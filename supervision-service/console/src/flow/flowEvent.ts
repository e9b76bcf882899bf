import { clockPiece, type NameOf, type Piece, plainText, valuePiece, word } from '../words/codes';
import { eventPiece } from '../words/eventTypes';
import type { Language } from '../words/languages';
import { sentence } from '../words/sentences';
import type { SseMessage } from './sseParser';

/** An event, with the field names of GET /supervision/v1/flow. */
export interface FlowEvent {
  /** Identifies the event on the page: the id from the stream, else topic, subject and sequence. */
  readonly key: string;
  readonly topic: string;
  readonly type: string;
  readonly subject: string;
  readonly sequence: number;
  readonly time: string;
  readonly unit?: string;
  readonly category?: string;
  readonly area?: string;
  readonly clock?: string;
  readonly order?: string;
  readonly ground?: string;
  readonly basis?: string;
  /** The kind of an entry of the registry. */
  readonly kind?: string;
  /** The revision of the registry by which the event was decided. */
  readonly revision?: string;
}

/** What the event is about, in words if there are words for it. */
export function matterOf({ clock, order, ground, basis, kind }: FlowEvent, language: Language): readonly Piece[] {
  const coded = [ground, basis, kind].filter((literal) => literal !== undefined);
  return [
    ...(clock === undefined ? [] : [clockPiece(clock, language)]),
    ...(order === undefined ? [] : [word(sentence(language, 'orderLine', { number: order }))]),
    ...coded.map((literal) => valuePiece(literal, language)),
  ];
}

/** The unit, category and area of the event. */
export function placesOf({ unit, category, area }: FlowEvent): readonly Piece[] {
  return [
    ...(unit === undefined ? [] : [{ as: 'unit', code: unit } as const]),
    ...(category === undefined ? [] : [{ as: 'category', code: category } as const]),
    ...(area === undefined ? [] : [{ as: 'area', code: area } as const]),
  ];
}

export function revisionNumber({ revision }: FlowEvent): number | undefined {
  return revision === undefined || !/^\d+$/.test(revision) ? undefined : Number(revision);
}

/**
 * Reads a message of the stream; undefined if it is no event. Such a message is skipped, so that it doesn't stop the
 * stream.
 */
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

/** The events of the stream that the reader wants to see. */
export interface FlowFilter {
  readonly topic: string | undefined;
  readonly text: string;
}

export const noFilter: FlowFilter = { topic: undefined, text: '' };

export function passes(event: FlowEvent, { topic, text }: FlowFilter, language: Language, nameOf: NameOf): boolean {
  if (topic !== undefined && event.topic !== topic) {
    return false;
  }
  const sought = text.trim().toLowerCase();
  return sought === '' || searched(event, language, nameOf).includes(sought);
}

function searched(event: FlowEvent, language: Language, nameOf: NameOf): string {
  const pieces = [eventPiece(event.type, language), ...matterOf(event, language), ...placesOf(event)];
  return [event.subject, event.type, ...pieces.map((piece) => plainText(piece, nameOf))].join(' ').toLowerCase();
}
