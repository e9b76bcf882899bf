import { useLanguage } from '../words/language';
import { Fact } from './DutyFacts';
import { limitWords } from './limit';
import { PageLink, Shown } from './Links';
import type { StandardLine } from './openList';

/** The lines of the rectification standard of a hazard: state, steps, evidence and limit (REG-19). */
export function StandardList({ of }: { readonly of: readonly StandardLine[] }) {
  const speaker = useLanguage();
  const { say } = speaker;
  return (
    <>
      <h2>{say('openStandard')}</h2>
      {of.map((line) => (
        <article key={line.code} className="open-card">
          <h3>
            <Shown of={{ code: line.code, name: line.title }} />
          </h3>
          <dl>
            <Fact label={say('openHazard')}>
              <PageLink to="category" of={{ code: line.category, name: line.hazard }} />
            </Fact>
            <Fact label={say('openState')}>
              <span lang="zh-CN">{line.state}</span>
            </Fact>
            <Fact label={say('openSteps')}>
              <ol lang="zh-CN">
                {line.steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
            </Fact>
            <Fact label={say('openEvidence')}>
              <ul lang="zh-CN">
                {line.evidence.map((piece) => (
                  <li key={piece}>{piece}</li>
                ))}
              </ul>
            </Fact>
            <Fact label={say('openLimit')}>{limitWords(line.limit, speaker)}</Fact>
            {(line.from || line.until) && (
              <Fact label={say('openValidity')}>{`${line.from ?? ''} – ${line.until ?? ''}`}</Fact>
            )}
          </dl>
        </article>
      ))}
    </>
  );
}
