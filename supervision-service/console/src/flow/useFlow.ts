import { useEffect, useState, useSyncExternalStore } from 'react';
import { Problem } from '../http/problem';
import { session, useSession } from '../identity/session';
import { EventBuffer, type FlowView } from './eventBuffer';
import { type FlowState, FlowStream } from './flowStream';

const placeKey = 'fenbo.console.last-event';

const sessionOver: FlowState = { kind: 'stopped', problem: new Problem(401) };

/** Where the stream broke off for a new sign-in, used once. */
function takePlace(): string {
  const place = sessionStorage.getItem(placeKey) ?? '';
  sessionStorage.removeItem(placeKey);
  return place;
}

export interface Flow {
  readonly view: FlowView;
  readonly state: FlowState;
  readonly pause: () => void;
  readonly resume: () => void;
}

/** The stream of events for as long as the reader's session lives. */
export function useFlow(): Flow {
  const [buffer] = useState(() => new EventBuffer());
  const [state, setState] = useState<FlowState>({ kind: 'connecting' });
  const { live } = useSession();
  const view = useSyncExternalStore(buffer.subscribe, buffer.now);

  useEffect(() => {
    if (!live) {
      return;
    }
    const stream = new FlowStream({ onEvent: (event) => buffer.add(event), onState: setState }, takePlace());
    stream.start();
    return () => {
      stream.stop();
      // Only an expired session goes on where it stopped; the next reader at this desk starts afresh.
      if (session.now().signedIn && stream.lastId !== '') {
        sessionStorage.setItem(placeKey, stream.lastId);
      }
    };
  }, [buffer, live]);

  return { view, state: live ? state : sessionOver, pause: () => buffer.pause(), resume: () => buffer.resume() };
}
