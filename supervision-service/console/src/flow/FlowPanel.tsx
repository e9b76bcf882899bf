import { CaretRightOutlined, CloseCircleFilled, DownOutlined, PauseOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useMemo } from 'react';
import { usePlatformNow } from '../clock/platformClock';
import { count } from '../format/number';
import { ProblemNotice } from '../http/ProblemNotice';
import { Empty } from '../page/Empty';
import { useNames } from '../names/useNames';
import { plainText, topicPiece } from '../words/codes';
import { topics } from '../words/values';
import { useLanguage } from '../words/language';
import { type FlowEvent, type FlowFilter, noFilter, passes } from './flowEvent';
import { FlowRow } from './FlowRow';
import { FlowStatus } from './FlowStatus';
import type { Flow } from './useFlow';
import './flow.css';

const drawn = 120;
const dayMilliseconds = 86_400_000;
/**
 * The offset of the district's zone (UTC+8, without summer time) in milliseconds; with it the page computes midnight.
 */
const zoneAhead = 8 * 3_600_000;

interface Props {
  readonly flow: Flow;
  readonly filter: FlowFilter;
  readonly onFilter: (filter: FlowFilter) => void;
  readonly onOpen: (caseNumber: string) => void;
}

function FlowTools({ flow, filter, onFilter }: Omit<Props, 'onOpen'>) {
  const { say, language } = useLanguage();
  const { paused } = flow.view;
  return (
    <div className="flow-tools">
      <Select
        className="flow-topic-choice"
        aria-label={say('filterTopic')}
        suffixIcon={<DownOutlined aria-hidden />}
        value={filter.topic ?? ''}
        onChange={(topic: string) => onFilter({ ...filter, topic: topic === '' ? undefined : topic })}
        options={[
          { value: '', label: say('allTopics') },
          ...Object.keys(topics).map((topic) => ({ value: topic, label: plainText(topicPiece(topic, language)) })),
        ]}
      />
      <Input
        className="flow-text-choice"
        aria-label={say('filterNumber')}
        placeholder={say('filterNumberHint')}
        prefix={<SearchOutlined aria-hidden />}
        allowClear={{ clearIcon: <CloseCircleFilled aria-label={say('clearText')} /> }}
        value={filter.text}
        onChange={({ target }) => onFilter({ ...filter, text: target.value })}
      />
      <Button
        icon={paused ? <CaretRightOutlined aria-hidden /> : <PauseOutlined aria-hidden />}
        type={paused ? 'primary' : 'default'}
        onClick={paused ? flow.resume : flow.pause}
      >
        {say(paused ? 'resume' : 'pause')}
      </Button>
    </div>
  );
}

function FlowTable({ events, onOpen }: { readonly events: readonly FlowEvent[]; readonly onOpen: Props['onOpen'] }) {
  const { say } = useLanguage();
  const { now } = usePlatformNow(60_000);
  const day = Math.floor((now + zoneAhead) / dayMilliseconds) * dayMilliseconds - zoneAhead;
  return (
    <table className="flow-table">
      <thead>
        <tr>
          <th scope="col">{say('columnTime')}</th>
          <th scope="col">{say('columnEvent')}</th>
          <th scope="col">{say('columnNumber')}</th>
          <th scope="col">{say('columnMatter')}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <FlowRow key={event.key} event={event} day={day} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

function NothingToShow({ filteredOut, onClear }: { readonly filteredOut: boolean; readonly onClear: () => void }) {
  const { say } = useLanguage();
  return filteredOut ? (
    <Empty title={say('flowNoMatch')} what={say('flowNoMatchWhat')}>
      <Button onClick={onClear}>{say('clearFilters')}</Button>
    </Empty>
  ) : (
    <Empty title={say('flowEmpty')} what={say('flowEmptyWhat')} />
  );
}

/** The events as they arrive, the newest at the top. */
export function FlowPanel({ flow, filter, onFilter, onOpen }: Props) {
  const { say, language } = useLanguage();
  const { view, state } = flow;
  const nameOf = useNames();
  const matched = useMemo(
    () => view.events.filter((event) => passes(event, filter, language, nameOf)),
    [view.events, filter, language, nameOf],
  );
  const filtering = filter.topic !== undefined || filter.text.trim() !== '';
  const problem = state.kind === 'retrying' || state.kind === 'stopped' ? state.problem : undefined;
  return (
    <section className="panel flow" id="events" tabIndex={-1} aria-labelledby="flow-title">
      <header className="panel-head">
        <h2 id="flow-title">{say('flow')}</h2>
        <FlowStatus state={state} paused={view.paused} />
        <FlowTools flow={flow} filter={filter} onFilter={onFilter} />
      </header>
      <ProblemNotice problem={problem} service="serviceFlow" />
      {view.waiting > 0 && (
        <button type="button" className="flow-waiting" onClick={flow.resume}>
          {say('arrivedWhilePaused', { count: count(view.waiting) })}
        </button>
      )}
      <div className="flow-scroll" tabIndex={0} role="region" aria-labelledby="flow-title">
        {matched.length > 0 ? (
          <FlowTable events={matched.slice(0, drawn)} onOpen={onOpen} />
        ) : (
          (filtering || state.kind === 'live') && (
            <NothingToShow filteredOut={filtering && view.received > 0} onClear={() => onFilter(noFilter)} />
          )
        )}
      </div>
      <footer className="panel-foot">
        {filtering
          ? say('matchedOf', { matched: count(matched.length), kept: count(view.events.length) })
          : say('shownOf', { shown: count(Math.min(drawn, matched.length)), total: count(view.received) })}
      </footer>
    </section>
  );
}
