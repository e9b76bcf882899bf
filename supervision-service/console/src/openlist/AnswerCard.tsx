import { useLanguage } from '../words/language';
import { Units } from './DutyCard';
import { ChoiceList, DutyFacts, Fact } from './DutyFacts';
import { PageLink, Shown } from './Links';
import type { OpenAnswer } from './openList';

function Who({ answer }: { readonly answer: OpenAnswer }) {
  const { say } = useLanguage();
  if (answer.unit) {
    return (
      <p className="open-who">
        {say('openAnswers')} <Shown of={answer.unit} />
      </p>
    );
  }
  if (answer.answer === 'BY_DECISION') {
    return (
      <div className="open-who">
        <p>{say('openByDecision')}</p>
        <ol>
          {answer.candidates.map((unit) => (
            <li key={unit.code}>
              <Shown of={unit} />
            </li>
          ))}
        </ol>
      </div>
    );
  }
  return (
    <div className="open-who">
      <p>{say('openNobody')}</p>
      <p className="quiet">{say('openNobodyWhat')}</p>
    </div>
  );
}

function Parts({ of }: { readonly of: OpenAnswer['parts'] }) {
  const { say } = useLanguage();
  return (
    <Fact label={say('openParts')}>
      <ul>
        {of.map(({ unit, leads, owes }) => (
          <li key={unit.code}>
            <strong className="open-mark">{say(leads ? 'openLeads' : 'openHelps')}</strong> <Shown of={unit} />
            <p>{owes ? <span lang="zh-CN">{owes}</span> : <span className="quiet">{say('openOwesNothing')}</span>}</p>
          </li>
        ))}
      </ul>
    </Fact>
  );
}

/** Who answers for a matter at a place: the unit, who helps and what each owes, and the duty behind it (REG-15). */
export function AnswerCard({ answer }: { readonly answer: OpenAnswer }) {
  const { say } = useLanguage();
  const { duty, item } = answer;
  return (
    <article className="open-card">
      <h3>
        <PageLink to="category" of={answer.category} />
      </h3>
      <Who answer={answer} />
      <dl>
        {answer.parts.length > 0 ? <Parts of={answer.parts} /> : duty && duty.owed.length > 0 && <Units duty={duty} />}
        {item && (
          <Fact label={say('openItem')}>
            <span lang="zh-CN">{item.title}</span> <code>{item.code}</code>
          </Fact>
        )}
        {duty && (
          <>
            <Fact label={say('openDuty')}>
              <PageLink to="duty" of={{ code: duty.code, name: duty.title }} />
            </Fact>
            <DutyFacts duty={duty} power={answer.power} />
          </>
        )}
        {answer.choices.length > 0 && <ChoiceList of={answer.choices} />}
      </dl>
    </article>
  );
}
