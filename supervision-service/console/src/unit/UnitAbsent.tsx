import { roleNames } from '../identity/roleNames';
import type { Problem } from '../http/problem';
import { addressOf } from '../openlist/place';
import { Empty } from '../page/Empty';
import { useLanguage } from '../words/language';
import type { WordKey } from '../words/zh';

/** What a reader outside of their right may do. A reader with the right role has it in another unit or area. */
const hints: Readonly<Record<string, WordKey>> = {
  'not-your-role': 'unitForbiddenRole',
  'not-your-unit': 'unitForbiddenUnit',
};

interface Props {
  readonly code: string;
  readonly problem: Problem;
  /** The reader's roles. */
  readonly roles: readonly string[];
}

/** Why the page of a unit isn't shown, and what the reader may do instead. */
export function UnitAbsent({ code, problem, roles }: Props) {
  const { say, language } = useLanguage();
  if (problem.status === 404) {
    return <Empty title={say('unitNotFound')} what={say('unitNotFoundWhat', { code })} />;
  }
  const held = roleNames(roles, language);
  const hint = hints[problem.body.code ?? ''] ?? 'unitForbiddenArea';
  return (
    <Empty title={say('unitForbidden', { code })} what={say(hint, { roles: held === '' ? say('noRole') : held })}>
      <p>
        <a href={addressOf({ page: 'question', question: {} }, import.meta.env.BASE_URL)}>{say('openLink')}</a>
      </p>
    </Empty>
  );
}
