import { useEffect, useState, useSyncExternalStore } from 'react';
import { Problem } from '../http/problem';
import { session, useSession } from '../identity/session';
import { EventBuffer, type FlowView } from './eventBuffer';
import { type FlowState, FlowStream } from './flowStream';

const placeKey = 'fenbo.console.last-event';

const sessionOver: FlowState = { kind: 'stopped', problem: new Problem(401) };

/** The id of the last event before the session expired; it can be read once. */
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

/** The stream of events while the reader's session is live. */
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
      // Only an expired session continues where it stopped. After a sign-out, the next reader at this computer starts
      // anew.
      if (session.now().signedIn && stream.lastId !== '') {
        sessionStorage.setItem(placeKey, stream.lastId);
      }
    };
  }, [buffer, live]);

  return { view, state: live ? state : sessionOver, pause: () => buffer.pause(), resume: () => buffer.resume() };
}
