import { useEffect, useState } from 'react';
import { useLanguage } from '../words/language';
import type { FlowState } from './flowStream';

function useSecondsUntil(moment: number | undefined): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (moment === undefined) {
      return;
    }
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [moment]);
  return moment === undefined ? 0 : Math.max(0, Math.ceil((moment - now) / 1000));
}

/** Shows whether the stream is live, by a dot and a word next to it. */
export function FlowStatus({ state, paused }: { readonly state: FlowState; readonly paused: boolean }) {
  const { say } = useLanguage();
  const seconds = useSecondsUntil(state.kind === 'retrying' ? state.at : undefined);
  const words = {
    connecting: say('flowConnecting'),
    live: say(paused ? 'flowPaused' : 'flowLive'),
    retrying: say('flowRetrying', { seconds }),
    stopped: say('flowStopped'),
  };
  const look = state.kind === 'live' && paused ? 'paused' : state.kind;
  return (
    <span className={`flow-status flow-status-${look}`} data-state={state.kind}>
      {words[state.kind]}
    </span>
  );
}
