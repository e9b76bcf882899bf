import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../identity/session';
import { useLanguage } from '../words/language';
import { getJson } from './call';
import { Problem } from './problem';

export interface Polled<Answer> {
  readonly answer: Answer | undefined;
  readonly problem: Problem | undefined;
  readonly reload: () => void;
}

/** Repeats the request while the page is visible. After a failure the last answer stays, together with the problem. */
export function usePolled<Answer>(path: string, everyMilliseconds: number): Polled<Answer> {
  const [answer, setAnswer] = useState<Answer>();
  const [problem, setProblem] = useState<Problem>();
  const [round, setRound] = useState(0);
  const { live } = useSession();
  // The service writes the text of a problem, so the request is repeated when the language changes.
  const { language } = useLanguage();

  useEffect(() => {
    if (!live) {
      return;
    }
    const stop = new AbortController();
    const ask = async () => {
      try {
        setAnswer(await getJson<Answer>(path, stop.signal));
        setProblem(undefined);
      } catch (failure) {
        if (!stop.signal.aborted) {
          setProblem(failure instanceof Problem ? failure : new Problem(0));
        }
      }
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keepAsking = async () => {
      if (!document.hidden) {
        await ask();
      }
      if (!stop.signal.aborted) {
        timer = setTimeout(() => void keepAsking(), everyMilliseconds);
      }
    };
    void keepAsking();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [path, everyMilliseconds, live, round, language]);

  const reload = useCallback(() => setRound((last) => last + 1), []);
  return { answer, problem, reload };
}
