import { useEffect, useState } from 'react';
import { count, rate } from '../format/number';
import { fullTime, span } from '../format/time';
import { ProblemNotice } from '../http/ProblemNotice';
import { usePolled } from '../http/usePolled';
import { Pieces } from '../names/Pieces';
import { plainText, topicPiece } from '../words/codes';
import { useLanguage } from '../words/language';
import { topics as knownTopics } from '../words/values';
import { Sparkline } from './Sparkline';
import './topics.css';

/** One row of GET /supervision/v1/flow/topics. */
interface TopicTraffic {
  readonly topic: string;
  readonly perSecond: number;
  readonly perMinute: number;
  readonly total: number;
  readonly lag: number;
  readonly oldestSeconds: number | null;
  /** Since when the figures are old, because the broker doesn't answer. */
  readonly unknownSince: string | null;
}

const everyMilliseconds = 2000;
/** The values of a minute. As long as there are fewer values, the available ones fill the width. */
const places = 30;
const fewestPlaces = 8;

type Trends = Readonly<Record<string, readonly number[]>>;

function useTrends(traffic: readonly TopicTraffic[] | undefined): Trends {
  const [trends, setTrends] = useState<Trends>({});
  useEffect(() => {
    if (traffic !== undefined) {
      setTrends((before) =>
        Object.fromEntries(traffic.map((row) => [row.topic, [...(before[row.topic] ?? []), row.perSecond].slice(-places)])),
      );
    }
  }, [traffic]);
  return trends;
}

const order = Object.keys(knownTopics);

/** Topics in the order in which a matter runs through them; unknown topics come last. */
function inOrder(traffic: readonly TopicTraffic[]): TopicTraffic[] {
  const rank = (topic: string) => (order.includes(topic) ? order.indexOf(topic) : order.length);
  return traffic.toSorted((left, right) => rank(left.topic) - rank(right.topic) || left.topic.localeCompare(right.topic));
}

interface TileProps {
  readonly row: TopicTraffic;
  readonly trend: readonly number[];
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function TopicTile({ row, trend, chosen, onChoose }: TileProps) {
  const { say, language } = useLanguage();
  const piece = topicPiece(row.topic, language);
  const trendLabel = say('trendOf', {
    topic: plainText(piece),
    span: span(trend.length * everyMilliseconds, language),
    peak: rate(Math.max(0, ...trend)),
  });
  const late = row.lag > 0 || row.unknownSince !== null;
  return (
    <button type="button" className="topic" aria-pressed={chosen} title={say('topicFilter')} data-topic={row.topic} onClick={onChoose}>
      <span className="topic-name">
        <Pieces of={[piece]} />
      </span>
      <span className="topic-rate">
        <strong>{rate(row.perSecond)}</strong> {say('perSecond')}
      </span>
      <Sparkline values={trend} places={Math.max(fewestPlaces, trend.length)} label={trendLabel} />
      <span className="topic-more">
        <span>
          {say('perMinute')} <b>{count(row.perMinute)}</b>
        </span>
        <span>
          {say('total')} <b>{count(row.total)}</b>
        </span>
      </span>
      <span className={late ? 'topic-lag topic-lag-late' : 'topic-lag'}>
        {row.unknownSince !== null
          ? say('unknownSince', { time: fullTime(row.unknownSince) })
          : late
          ? say('lagWaiting', { count: count(row.lag), age: span((row.oldestSeconds ?? 0) * 1000, language) })
          : say('noLag')}
      </span>
    </button>
  );
}

interface Props {
  readonly chosen: string | undefined;
  readonly onChoose: (topic: string | undefined) => void;
}

/** Rate, trend and lag of every topic. A click on a topic filters the stream below by it. */
export function TopicStrip({ chosen, onChoose }: Props) {
  const { say } = useLanguage();
  const { answer, problem } = usePolled<readonly TopicTraffic[]>('/supervision/v1/flow/topics', everyMilliseconds);
  const trends = useTrends(answer);
  return (
    <section aria-label={say('topics')}>
      {problem?.isAway ? (
        <p className="topics-away" role="status">
          {say('problemAwayBrief', { service: say('serviceTopics') })}
        </p>
      ) : (
        <ProblemNotice problem={problem} service="serviceTopics" />
      )}
      {answer?.length === 0 && <p className="topics-empty">{say('topicsEmpty')}</p>}
      <div className={problem === undefined ? 'topics' : 'topics topics-stale'}>
        {answer === undefined && problem === undefined
          ? order.map((topic) => <div key={topic} className="topic topic-awaited" aria-hidden="true" />)
          : inOrder(answer ?? []).map((row) => (
              <TopicTile
                key={row.topic}
                row={row}
                trend={trends[row.topic] ?? []}
                chosen={chosen === row.topic}
                onChoose={() => onChoose(chosen === row.topic ? undefined : row.topic)}
              />
            ))}
      </div>
    </section>
  );
}
