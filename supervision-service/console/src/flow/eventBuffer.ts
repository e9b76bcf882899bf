import type { FlowEvent } from './flowEvent';

/** What the page shows of the stream: the newest events first, and the exact numbers of received and waiting events. */
export interface FlowView {
  readonly events: readonly FlowEvent[];
  readonly received: number;
  readonly paused: boolean;
  readonly waiting: number;
}

export const keptEvents = 1000;

/**
 * Keeps the newest events and gives them to the page in batches, by default four times a second. So a thousand events
 * per second are drawn in four steps. While paused, the view doesn't change and new events wait.
 */
export class EventBuffer {
  private arrived: FlowEvent[] = [];
  private readonly known = new Set<string>();
  private received = 0;
  private view: FlowView = { events: [], received: 0, paused: false, waiting: 0 };
  private gust: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly gustMilliseconds = 250) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly now = () => this.view;

  add(event: FlowEvent): void {
    // After a reconnection the server may send events again that it had already sent.
    if (this.known.has(event.key)) {
      return;
    }
    this.known.add(event.key);
    this.arrived.push(event);
    this.received += 1;
    this.gust ??= setTimeout(() => this.show(), this.gustMilliseconds);
  }

  pause(): void {
    this.show();
    this.tell({ ...this.view, paused: true });
  }

  resume(): void {
    this.view = { ...this.view, paused: false };
    this.show();
  }

  private show(): void {
    clearTimeout(this.gust);
    this.gust = undefined;
    this.forgetOldest();
    if (this.view.paused) {
      this.tell({ ...this.view, waiting: this.received - this.view.received });
      return;
    }
    this.tell({ events: this.arrived.toReversed(), received: this.received, paused: false, waiting: 0 });
  }

  private forgetOldest(): void {
    const surplus = this.arrived.length - keptEvents;
    if (surplus > 0) {
      this.arrived.splice(0, surplus).forEach(({ key }) => this.known.delete(key));
    }
  }

  private tell(view: FlowView): void {
    this.view = view;
    this.listeners.forEach((listener) => listener());
  }
}
