import { useCallback, useEffect, useState } from 'react';
import { getOpenJson } from '../http/call';
import { Problem } from '../http/problem';
import { useLanguage } from '../words/language';

export interface Asked<Answer> {
  readonly answer: Answer | undefined;
  readonly problem: Problem | undefined;
  readonly reload: () => void;
}

/** Asks an open address once; undefined asks nothing. The service writes texts of problems in the page's language. */
export function useOpen<Answer>(path: string | undefined): Asked<Answer> {
  const [answer, setAnswer] = useState<Answer>();
  const [problem, setProblem] = useState<Problem>();
  const [round, setRound] = useState(0);
  const { language } = useLanguage();
  useEffect(() => {
    if (path === undefined) {
      return;
    }
    const stop = new AbortController();
    setProblem(undefined);
    getOpenJson<Answer>(path, stop.signal).then(setAnswer, (failure: unknown) => {
      if (!stop.signal.aborted) {
        setProblem(failure instanceof Problem ? failure : new Problem(0));
      }
    });
    return () => stop.abort();
  }, [path, round, language]);
  const reload = useCallback(() => setRound((last) => last + 1), []);
  return { answer, problem, reload };
}
