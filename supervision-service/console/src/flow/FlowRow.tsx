import { memo } from 'react';
import { caseNumberOf } from '../casefile/caseNumber';
import { fullTime, shortTime } from '../format/time';
import { Pieces } from '../names/Pieces';
import { eventPiece, eventTone } from '../words/eventTypes';
import { useLanguage } from '../words/language';
import { type FlowEvent, matterOf, placesOf, revisionNumber } from './flowEvent';

interface Props {
  readonly event: FlowEvent;
  /** Midnight of the platform's day, to distinguish today's times from others. */
  readonly day: number;
  readonly onOpen: (caseNumber: string) => void;
}

function Subject({ event: { subject, sequence }, onOpen }: Omit<Props, 'day'>) {
  const { say } = useLanguage();
  const caseNumber = caseNumberOf(subject);
  return (
    <td className="flow-subject">
      {caseNumber === undefined ? (
        <code>{subject}</code>
      ) : (
        <button
          type="button"
          className="number-link"
          aria-label={say('openCaseOf', { number: subject })}
          onClick={() => onOpen(caseNumber)}
        >
          {subject}
        </button>
      )}
      <span className="flow-sequence" title={say('columnSequence')}>
        #{sequence}
      </span>
    </td>
  );
}

/** One event. It is drawn once, because an event doesn't change. */
export const FlowRow = memo(function FlowRow({ event, day, onOpen }: Props) {
  const { language } = useLanguage();
  const matter = matterOf(event, language);
  return (
    <tr className="flow-row" data-type={event.type}>
      <td className="flow-time">
        <time dateTime={event.time} title={fullTime(event.time)}>
          {shortTime(event.time, day)}
        </time>
      </td>
      <td className="flow-event">
        <span className={`tone tone-${eventTone(event.type)}`} aria-hidden="true" />
        <span className="flow-label" title={event.type}>
          <Pieces of={[eventPiece(event.type, language)]} />
        </span>
      </td>
      <Subject event={event} onOpen={onOpen} />
      <td className="flow-matter">
        {matter.length > 0 && (
          <span className="flow-headline">
            <Pieces of={matter} between=" · " />
          </span>
        )}
        <span className="flow-codes">
          <Pieces of={placesOf(event)} revision={revisionNumber(event)} between=" · " />
        </span>
      </td>
    </tr>
  );
});
