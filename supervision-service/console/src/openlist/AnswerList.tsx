import { Empty } from '../page/Empty';
import { useLanguage } from '../words/language';
import { AnswerCard } from './AnswerCard';
import { DutyCard } from './DutyCard';
import { Shown } from './Links';
import type { Named, OpenAnswers, StationService } from './openList';
import { StationList } from './StationList';

interface Props {
  readonly found: OpenAnswers;
  /** The area of the answers with its name. */
  readonly area: Named;
  /** The services at stations that the words are about. */
  readonly stations?: readonly StationService[] | undefined;
}

/** The answers of a question, the best first, and the duties without a category that its words are about. */
export function AnswerList({ found, area, stations = [] }: Props) {
  const { say } = useLanguage();
  const nothing = found.answers.length === 0 && found.services.length === 0 && stations.length === 0;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">
        {say('openAnswersIn')} <Shown of={area} />
      </h2>
      <p className="quiet">{say('openRevision', { revision: found.revision })}</p>
      {nothing && <Empty title={say('openNothing')} what={say('openNothingWhat')} />}
      {found.answers.map((answer) => (
        <AnswerCard key={answer.category.code} answer={answer} />
      ))}
      {found.services.length > 0 && <h2>{say('openServices')}</h2>}
      {found.services.map((duty) => (
        <DutyCard key={duty.code} duty={duty} />
      ))}
      {stations.length > 0 && <StationList of={stations} />}
    </section>
  );
}
