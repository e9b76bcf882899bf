import { CloseCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { roleNames } from '../identity/roleNames';
import { useSession } from '../identity/session';
import { Pieces } from '../names/Pieces';
import { code, type Piece, sentencePieces, word } from '../words/codes';
import { type Speaker, useLanguage } from '../words/language';
import type { WordKey } from '../words/zh';
import type { Problem } from './problem';

interface Saying {
  readonly title: string;
  readonly what: readonly Piece[];
}

function sayingOf(problem: Problem, service: string, roles: readonly string[], { say, language }: Speaker): Saying {
  if (problem.isAway) {
    return { title: say('problemAway', { service }), what: [word(say('problemAwayWhat'))] };
  }
  if (problem.status === 403) {
    const held = roleNames(roles, language);
    return {
      title: say('problemForbidden', { service }),
      what: [word(say('problemForbiddenWhat', { roles: held === '' ? say('noRole') : held }))],
    };
  }
  if (problem.status === 404) {
    return { title: say('problemNotFound', { service }), what: [word(say('problemNotFoundWhat'))] };
  }
  const { traceId, code: problemCode = '–', remedy, detail } = problem.body;
  const worded = remedy ?? detail;
  return {
    title: say('problemOther', { service, status: problem.status }),
    what: worded === undefined ? sentencePieces(say('problemOtherWhat'), { trace: code(traceId ?? problemCode) }) : [word(worded)],
  };
}

interface Props {
  readonly problem: Problem | undefined;
  readonly service: WordKey;
  readonly onRetry?: () => void;
}

/**
 * Shows what went wrong and what to do about it. A refused token isn't shown here, because the page's banner shows it.
 */
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
      icon={problem.isAway ? <ExclamationCircleFilled aria-hidden /> : <CloseCircleFilled aria-hidden />}
      title={title}
      description={<Pieces of={what} />}
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
