import { useLanguage } from '../words/language';
import { DutyFacts, Fact } from './DutyFacts';
import { PageLink, Shown } from './Links';
import type { OpenDuty } from './openList';

/** The units of a duty, and what each owes. */
export function Units({ duty }: { readonly duty: OpenDuty }) {
  const { say } = useLanguage();
  const owes = (code: string) => duty.owed.find(({ unit }) => unit.code === code)?.what;
  const units = [...(duty.lead ? [duty.lead] : []), ...duty.others];
  const role = (code: string) => (duty.lead ? (code === duty.lead.code ? 'openLeads' : 'openHelps') : 'openCandidate');
  return (
    <Fact label={say('openParts')}>
      <ul>
        {units.map((unit) => (
          <li key={unit.code}>
            <strong className="open-mark">{say(role(unit.code))}</strong> <Shown of={unit} />
            {owes(unit.code) !== undefined && (
              <p>
                <span lang="zh-CN">{owes(unit.code)}</span>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Fact>
  );
}

/** The units and the facts of a duty. */
export function DutyUnits({ duty }: { readonly duty: OpenDuty }) {
  return (
    <dl>
      <Units duty={duty} />
      <DutyFacts duty={duty} />
    </dl>
  );
}

/** A duty in a list, with a link to its page. */
export function DutyCard({ duty }: { readonly duty: OpenDuty }) {
  return (
    <article className="open-card">
      <h3>
        <PageLink to="duty" of={{ code: duty.code, name: duty.title }} />
      </h3>
      <DutyUnits duty={duty} />
    </article>
  );
}
