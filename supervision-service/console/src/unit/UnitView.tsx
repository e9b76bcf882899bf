import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Named, Pieces } from '../names/Pieces';
import { tierPiece, unitKindPiece } from '../words/codes';
import { useLanguage } from '../words/language';
import { unitAddress } from './openUnit';
import type { Person, Unit } from './unit';

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="unit-line">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The name, the title and the code of a person. */
function Shown({ person }: { readonly person: Person }) {
  return <Named name={person.title === undefined ? person.name : `${person.name} ${person.title}`} code={person.code} />;
}

function List({ of, empty }: { readonly of: readonly ReactNode[]; readonly empty: string }) {
  return of.length === 0 ? (
    <>{empty}</>
  ) : (
    <ul>
      {of.map((item, at) => (
        <li key={at}>{item}</li>
      ))}
    </ul>
  );
}

/** The unit that takes over, as a link to its page. */
function Successor({ code, revision }: { readonly code: string; readonly revision: number }) {
  return (
    <a href={unitAddress(code)}>
      <Pieces of={[{ as: 'unit', code }]} revision={revision} />
    </a>
  );
}

interface Props {
  readonly unit: Unit;
  /** Today in the district, such as "2026-11-27". */
  readonly today: string;
}

/** A unit with its head, deputy, members and equipment (四个统一, ORG-3f). */
export function UnitView({ unit, today }: Props) {
  const { say, language } = useLanguage();
  const { until, successor } = unit;
  return (
    <>
      {until !== undefined && until < today && (
        <Alert
          className="notice"
          type="warning"
          title={say('unitEnded', { day: until })}
          description={say(successor === undefined ? 'unitEndedAlone' : 'unitEndedWhat')}
        />
      )}
      <p className="quiet">{say('openRevision', { revision: unit.revision })}</p>
      <dl>
        <Line label={say('unitKind')}>
          <Pieces of={[unitKindPiece(unit.kind, language)]} />
        </Line>
        <Line label={say('unitTier')}>
          <Pieces of={[tierPiece(unit.tier, language)]} />
        </Line>
        {unit.commander !== undefined && (
          <Line label={say('unitCommander')}>
            <Pieces of={[{ as: 'unit', code: unit.commander }]} revision={unit.revision} />
          </Line>
        )}
        {unit.serves.length > 0 && (
          <Line label={say('unitServes')}>
            <List
              of={unit.serves.map((area) => (
                <Pieces of={[{ as: 'area', code: area }]} revision={unit.revision} />
              ))}
              empty=""
            />
          </Line>
        )}
        {until !== undefined && <Line label={say('unitUntil')}>{until}</Line>}
        {successor !== undefined && (
          <Line label={say('unitSuccessor')}>
            <Successor code={successor} revision={unit.revision} />
          </Line>
        )}
        <Line label={say('unitHead')}>{unit.head ? <Shown person={unit.head} /> : say('unitNobody')}</Line>
        <Line label={say('unitDeputy')}>{unit.deputy ? <Shown person={unit.deputy} /> : say('unitNobody')}</Line>
        <Line label={say('unitMembers')}>
          <List of={unit.members.map((person) => <Shown person={person} />)} empty={say('unitNobody')} />
        </Line>
        <Line label={say('unitEquipment')}>
          <List of={unit.equipment.map((item) => <span lang="zh-CN">{item}</span>)} empty={say('unitNoEquipment')} />
        </Line>
      </dl>
    </>
  );
}
