import type { ReactNode } from 'react';
import { Pieces } from '../names/Pieces';
import { dutyKindPiece } from '../words/codes';
import { useLanguage } from '../words/language';
import { conditionPieces } from './conditions';
import { Shown } from './Links';
import type { OpenChoice, OpenDuty } from './openList';

/** A line of a list of facts: what it is, and the fact. */
export function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="open-fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The conditions in words, each in a line. */
export function ConditionList({ of }: { readonly of: readonly string[] }) {
  const speaker = useLanguage();
  return of.length === 0 ? (
    <>{speaker.say('openNoConditions')}</>
  ) : (
    <ul>
      {of.map((condition) => (
        <li key={condition}>
          <Pieces of={conditionPieces(condition, speaker)} />
        </li>
      ))}
    </ul>
  );
}

/** Kind, heading, class, area, conditions, claimed powers and basis of a duty. */
export function DutyFacts({ duty, power }: { readonly duty: OpenDuty; readonly power?: string | null | undefined }) {
  const { say, language } = useLanguage();
  return (
    <>
      <Fact label={say('openKind')}>
        <Pieces of={[dutyKindPiece(duty.kindCode, language)]} /> <code>{duty.kindCode}</code>
      </Fact>
      {duty.heading && (
        <Fact label={say('openHeading')}>
          <Shown of={duty.heading} />
        </Fact>
      )}
      {duty.dutyClass && (
        <Fact label={say('openClass')}>
          <Shown of={duty.dutyClass} />
        </Fact>
      )}
      <Fact label={say('openArea')}>{duty.area ? <Shown of={duty.area} /> : say('openWholeDistrict')}</Fact>
      <Fact label={say('openConditions')}>
        <ConditionList of={duty.conditions} />
      </Fact>
      {duty.powers.length > 0 && (
        <Fact label={say('openPowers')}>
          <ul>
            {duty.powers.map((claimed) => (
              <li key={claimed.code}>
                <Shown of={claimed.team} /> {say('openPowerIn')} <Shown of={claimed.area} /> <code>{claimed.code}</code>
                {claimed.code === power && <strong className="open-mark">{say('openPowerApplies')}</strong>}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {duty.basis && (
        <Fact label={say('openBasis')}>
          <span lang="zh-CN">{duty.basis}</span>
        </Fact>
      )}
    </>
  );
}

/** Who answers instead if more is known about the matter. */
export function ChoiceList({ of }: { readonly of: readonly OpenChoice[] }) {
  const { say } = useLanguage();
  return (
    <Fact label={say('openChoices')}>
      <ul>
        {of.map((choice) => (
          <li key={choice.code}>
            <span lang="zh-CN">{choice.title}</span> <code>{choice.code}</code>
            {' · '}
            {choice.unit ? <Shown of={choice.unit} /> : say('openByDecisionBrief')}
            <ConditionList of={choice.conditions} />
          </li>
        ))}
      </ul>
    </Fact>
  );
}
