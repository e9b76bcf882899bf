import type { Problem } from '../http/problem';
import { useLanguage } from '../words/language';

interface Props {
  readonly problem: Problem;
  readonly onRetry: () => void;
}

/** What went wrong with a question of the public, and what to do about it. */
export function OpenProblem({ problem, onRetry }: Props) {
  const { say } = useLanguage();
  const service = say('serviceOpenList');
  const { detail, remedy } = problem.body;
  const title = problem.isAway ? say('problemAway', { service }) : (detail ?? say('problemOther', { service, status: problem.status }));
  return (
    <div role="alert" className="open-problem">
      <p className="empty-title">{title}</p>
      <p>{problem.isAway ? say('openAwayWhat') : (remedy ?? say('openAwayWhat'))}</p>
      <button type="button" className="plain-button" onClick={onRetry}>
        {say('retry')}
      </button>
    </div>
  );
}
