import { Alert, Button } from 'antd';
import { useSession } from '../identity/session';
import { valueLabel } from '../words/codes';
import { type Speaker, useLanguage } from '../words/language';
import type { WordKey } from '../words/zh';
import type { Problem } from './problem';

interface Saying {
  readonly title: string;
  readonly what: string;
}

function sayingOf(problem: Problem, service: string, roles: readonly string[], { say, language }: Speaker): Saying {
  if (problem.isAway) {
    return { title: say('problemAway', { service }), what: say('problemAwayWhat') };
  }
  if (problem.status === 403) {
    const held = roles.map((role) => valueLabel(role, language)).join(language === 'zh' ? '、' : ', ');
    return {
      title: say('problemForbidden', { service }),
      what: say('problemForbiddenWhat', { roles: held === '' ? say('noRole') : held }),
    };
  }
  if (problem.status === 404) {
    return { title: say('problemNotFound', { service }), what: say('problemNotFoundWhat') };
  }
  const trace = problem.body.traceId ?? problem.body.code ?? '–';
  return {
    title: say('problemOther', { service, status: problem.status }),
    what: problem.body.remedy ?? problem.body.detail ?? say('problemOtherWhat', { trace }),
  };
}

interface Props {
  readonly problem: Problem | undefined;
  readonly service: WordKey;
  readonly onRetry?: () => void;
}

/** What went wrong and what to do about it. A refused token isn't told here: the page's own banner does. */
export function ProblemNotice({ problem, service, onRetry }: Props) {
  const speaker = useLanguage();
  const { roles } = useSession();
  if (problem === undefined || problem.status === 401) {
    return null;
  }
  const { title, what } = sayingOf(problem, speaker.say(service), roles, speaker);
  return (
    <Alert
      className="notice"
      type={problem.isAway ? 'warning' : 'error'}
      showIcon
      title={title}
      description={what}
      action={
        onRetry && (
          <Button size="small" onClick={onRetry}>
            {speaker.say('retry')}
          </Button>
        )
      }
    />
  );
}
