import { Timeline as Line } from 'antd';
import { fullTime, span } from '../format/time';
import { revisionOf } from '../format/facts';
import { Pieces } from '../names/Pieces';
import { code, type Piece, sentencePieces, valuePiece, word } from '../words/codes';
import { eventPiece, eventTone, type Tone } from '../words/eventTypes';
import { type Speaker, useLanguage } from '../words/language';
import { AppliedBy } from './AppliedBy';
import type { CaseEvent, ReaderState } from './answers';
import { FactList } from './FactList';

const colours: Record<Tone, string> = {
  intake: '#2b6cb8',
  dispatch: '#0f766e',
  registry: '#6d4fb3',
  clock: '#7a6200',
  attention: '#b45309',
  alarm: '#c02626',
  done: '#2e7d32',
};

/** If an event was recorded more than this many milliseconds after it happened, the page shows both times. */
const lateBeyond = 60_000;

/** The role of a rule or a timer of a service. Its id is the service's id, which means nothing to a reader. */
const noPerson = 'platform';

function actorPieces({ actor }: CaseEvent, { say, language }: Speaker): readonly Piece[] {
  const said: Piece[] = [
    ...(actor?.role ? [valuePiece(actor.role, language)] : []),
    ...(actor?.id && actor.role !== noPerson ? [{ as: 'officer', code: actor.id } as const] : []),
    ...(actor?.unit ? [{ as: 'unit', code: actor.unit } as const] : []),
  ];
  return said.length === 0 ? [word(say('system'))] : said;
}

interface StepProps {
  readonly event: CaseEvent;
  readonly revision: number | undefined;
  readonly readers: readonly ReaderState[];
}

function Step({ event, revision, readers }: StepProps) {
  const speaker = useLanguage();
  const { say, language } = speaker;
  const late = Date.parse(event.recorded) - Date.parse(event.time) > lateBeyond;
  return (
    <article className="step" data-version={event.version}>
      <header>
        <h4 title={event.type}>
          <Pieces of={[eventPiece(event.type, language)]} />
        </h4>
        <span className="flow-sequence">#{event.version}</span>
      </header>
      <p className="step-line">
        <time dateTime={event.time}>{fullTime(event.time)}</time>
        <span className="step-actor">
          <Pieces of={actorPieces(event, speaker)} revision={revision} between=" · " />
        </span>
        {late && <span>{say('recordedAt', { time: fullTime(event.recorded) })}</span>}
        {event.cause && (
          <span className="step-cause">
            <Pieces of={sentencePieces(say('causedBy'), { cause: code(event.cause) })} />
          </span>
        )}
      </p>
      <AppliedBy event={event} readers={readers} />
      {event.fact && <FactList fact={event.fact} revision={revision} />}
    </article>
  );
}

function Pause({ before, event }: { readonly before: CaseEvent | undefined; readonly event: CaseEvent }) {
  const { language } = useLanguage();
  const passed = before === undefined ? 0 : Date.parse(event.time) - Date.parse(before.time);
  return passed >= 1000 ? <p className="step-pause">+ {span(passed, language)}</p> : null;
}

/**
 * The revision by which each event was decided: the one that it names, else the last one that an earlier event named.
 */
function revisionsOf(events: readonly CaseEvent[]): readonly (number | undefined)[] {
  let last: number | undefined;
  return events.map(({ fact }) => (last = revisionOf(fact) ?? last));
}

interface Props {
  readonly events: readonly CaseEvent[];
  /** The readers of the other services. */
  readonly readers: readonly ReaderState[];
}

/** What happened to a case, from its first event down to its last, and which services have applied each event. */
export function CaseTimeline({ events, readers }: Props) {
  const { say } = useLanguage();
  if (events.length === 0) {
    return <p className="quiet">{say('timelineEmpty')}</p>;
  }
  const inOrder = events.toSorted((left, right) => left.version - right.version);
  const revisions = revisionsOf(inOrder);
  return (
    <Line
      className="case-timeline"
      items={inOrder.map((event, index) => ({
        key: event.version,
        color: colours[eventTone(event.type)],
        content: (
          <>
            <Pause before={inOrder[index - 1]} event={event} />
            <Step event={event} revision={revisions[index]} readers={readers} />
          </>
        ),
      }))}
    />
  );
}
