import { memo } from 'react';
import { caseNumberOf } from '../casefile/caseNumber';
import { fullTime, shortTime } from '../format/time';
import { headlineLabel } from '../words/codes';
import { eventLabel, eventTone } from '../words/eventTypes';
import { useLanguage } from '../words/language';
import type { FlowEvent } from './flowEvent';

interface Props {
  readonly event: FlowEvent;
  /** Midnight of the platform's day is enough to tell today's times from others. */
  readonly day: number;
  readonly onOpen: (caseNumber: string) => void;
}

/** One event that passed. Drawn once: what has passed doesn't change. */
export const FlowRow = memo(function FlowRow({ event, day, onOpen }: Props) {
  const { language, say } = useLanguage();
  const caseNumber = caseNumberOf(event.subject);
  const codes = [event.unit, event.category, event.area].filter(Boolean).join(' · ');
  return (
    <tr className="flow-row">
      <td className="flow-time">
        <time dateTime={event.time} title={fullTime(event.time)}>
          {shortTime(event.time, day)}
        </time>
      </td>
      <td className="flow-event">
        <span className={`tone tone-${eventTone(event.type)}`} aria-hidden="true" />
        <span className="flow-label">{eventLabel(event.type, language)}</span>
        <code>{event.type}</code>
      </td>
      <td className="flow-subject">
        {caseNumber === undefined ? (
          <span>{event.subject}</span>
        ) : (
          <button
            type="button"
            className="number-link"
            aria-label={say('openCaseOf', { number: event.subject })}
            onClick={() => onOpen(caseNumber)}
          >
            {event.subject}
          </button>
        )}
        <span className="flow-sequence" title={say('columnSequence')}>
          #{event.sequence}
        </span>
      </td>
      <td className="flow-matter">
        {event.headline !== undefined && (
          <span className="flow-headline" title={event.headline}>
            {headlineLabel(event.headline, language)}
          </span>
        )}
        <span className="flow-codes" title={codes}>
          {codes}
        </span>
      </td>
    </tr>
  );
});
