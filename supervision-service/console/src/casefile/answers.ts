/** One event of GET /dispatch/v1/cases/{number}/timeline. */
export interface CaseEvent {
  /** Its place in the stream of the case. */
  readonly version: number;
  /** Its place among the published events; an internal fact has the place of the published event before it. */
  readonly sequence: number;
  /** Whether the event is an internal fact, which is logged and not published. */
  readonly internal: boolean;
  readonly type: string;
  /** When it happened. */
  readonly time: string;
  /** When it was recorded; later than `time` if it was entered afterwards. */
  readonly recorded: string;
  readonly actor?: { readonly id?: string; readonly unit?: string | null; readonly role?: string | null } | null;
  readonly cause?: string | null;
  readonly fact?: Readonly<Record<string, unknown>> | null;
}

export interface Timeline {
  readonly number: string;
  readonly events: readonly CaseEvent[];
}

/** How far a reader of another service has come with the events of a case. */
export interface ReaderState {
  readonly reader: string;
  /** The place of the last applied event among the published events. */
  readonly sequence: number;
  readonly held: boolean;
}

/** The answer of GET /supervision/v1/cases/{number}/applied, and of the same address of the registry. */
export interface Applied {
  readonly number: string;
  readonly readers: readonly ReaderState[];
}

export type ClockState = 'RUNNING' | 'PAUSED' | 'MET' | 'PASSED' | 'STOPPED';

/** One clock of GET /supervision/v1/cases/{number}/clocks. */
export interface CaseClock {
  readonly clock: string;
  readonly unit?: string | null;
  readonly startedAt: string;
  readonly dueAt: string;
  /** The deadlines before the deadline moved, the first one first. */
  readonly earlierDueAt?: readonly string[] | null;
  readonly state: ClockState;
  readonly metAt?: string | null;
  readonly explanation?: { readonly zh: string; readonly en: string } | null;
}

export interface Clocks {
  readonly number: string;
  readonly clocks: readonly CaseClock[];
}

/**
 * The answer of GET /dispatch/v1/cases/{number}. Stage and orders are shown separately, every other field with its
 * label.
 */
export interface CaseSummary {
  readonly number: string;
  readonly stage?: string;
  /** Addresses of the commands that the viewer can give now. */
  readonly possible?: readonly string[];
  readonly orders?: readonly Readonly<Record<string, unknown>>[];
  readonly [field: string]: unknown;
}
