import { Button, Drawer, Skeleton } from 'antd';
import { ReloadOutlined } from '@ant-design/icons';
import { ProblemNotice } from '../http/ProblemNotice';
import { type Polled, usePolled } from '../http/usePolled';
import { Empty } from '../page/Empty';
import { revisionOf } from '../format/facts';
import { Pieces } from '../names/Pieces';
import { commandPiece, valuePiece } from '../words/codes';
import { useLanguage } from '../words/language';
import type { WordKey } from '../words/zh';
import type { ReactNode } from 'react';
import type { Applied, CaseSummary, Clocks, Timeline } from './answers';
import { CaseTimeline } from './CaseTimeline';
import { ClockList } from './ClockList';
import { FactList } from './FactList';
import './case.css';

const everyMilliseconds = 5000;

interface PartProps<Answer> {
  readonly title: WordKey;
  readonly service: WordKey;
  readonly polled: Polled<Answer>;
  readonly draw: (answer: Answer) => ReactNode;
  readonly aside?: ReactNode;
}

function Part<Answer>({ title, service, polled: { answer, problem, reload }, draw, aside }: PartProps<Answer>) {
  const { say } = useLanguage();
  return (
    <section className="case-part">
      <h3>
        {say(title)}
        {aside}
      </h3>
      <ProblemNotice problem={problem} service={service} onRetry={reload} />
      {answer === undefined ? problem === undefined && <Skeleton active title={false} /> : draw(answer)}
    </section>
  );
}

function Stage({ stage }: { readonly stage: unknown }) {
  const { language } = useLanguage();
  return typeof stage === 'string' ? (
    <span className="stage">
      <Pieces of={[valuePiece(stage, language)]} />
    </span>
  ) : null;
}

/** The commands that the viewer may give for the case now. */
function Possible({ addresses }: { readonly addresses: readonly string[] }) {
  const { say, language } = useLanguage();
  return (
    <p className="possible">
      {say('possible')}
      {addresses.length === 0 && <span>{say('nothingPossible')}</span>}
      {addresses.map((address) => (
        <span key={address} className="possible-command">
          <Pieces of={[commandPiece(address, language)]} />
        </span>
      ))}
    </p>
  );
}

interface OverviewProps {
  readonly summary: CaseSummary;
  /** The revision under which the case was filed. */
  readonly revision: number | undefined;
}

function Overview({ summary, revision }: OverviewProps) {
  const { say } = useLanguage();
  const { number: _number, stage: _stage, possible = [], orders = [], ...others } = summary;
  return (
    <>
      <Possible addresses={possible} />
      <FactList fact={others} revision={revision} />
      {orders.map((order, index) => {
        const { number = index + 1, state, ...more } = order;
        return (
          <div key={String(number)} className="order">
            <h4>
              {say('orderLine', { number: String(number) })}
              <Stage stage={state} />
            </h4>
            <FactList fact={more} revision={revision} />
          </div>
        );
      })}
    </>
  );
}

function filedUnder(timeline: Timeline | undefined): number | undefined {
  return revisionOf(timeline?.events.find(({ version }) => version === 1)?.fact);
}

function CaseParts({ number }: { readonly number: string }) {
  const { say } = useLanguage();
  const path = `/dispatch/v1/cases/${number}`;
  const summary = usePolled<CaseSummary>(path, everyMilliseconds);
  const timeline = usePolled<Timeline>(`${path}/timeline`, everyMilliseconds);
  // A viewer without a right to one of these answers sees the readers of the other.
  const bySupervision = usePolled<Applied>(`/supervision/v1/cases/${number}/applied`, everyMilliseconds);
  const byRegistry = usePolled<Applied>(`/registry/v1/cases/${number}/applied`, everyMilliseconds);
  const readers = [bySupervision, byRegistry].flatMap(({ answer }) => answer?.readers ?? []);
  const clocks = usePolled<Clocks>(`/supervision/v1/cases/${number}/clocks`, everyMilliseconds);
  if (summary.problem?.status === 404) {
    return (
      <Empty title={say('caseNotFound')} what={say('caseNotFoundWhat', { number })}>
        <Button icon={<ReloadOutlined aria-hidden />} onClick={summary.reload}>
          {say('reload')}
        </Button>
      </Empty>
    );
  }
  return (
    <div className="case">
      <div className="case-main">
        <Part
          title="overview"
          service="serviceCase"
          polled={summary}
          aside={<Stage stage={summary.answer?.stage} />}
          draw={(answer) => <Overview summary={answer} revision={filedUnder(timeline.answer)} />}
        />
        <Part
          title="timeline"
          service="serviceTimeline"
          polled={timeline}
          draw={({ events }) => <CaseTimeline events={events} readers={readers} />}
        />
      </div>
      <aside className="case-side">
        <Part title="clocks" service="serviceClocks" polled={clocks} draw={(answer) => <ClockList clocks={answer.clocks} />} />
      </aside>
    </div>
  );
}

interface Props {
  readonly number: string | undefined;
  readonly onClose: () => void;
}

/** One case: its summary, its timeline so far, and its clocks. */
export default function CaseDrawer({ number, onClose }: Props) {
  const { say } = useLanguage();
  return (
    <Drawer
      open={number !== undefined}
      onClose={onClose}
      size="min(1040px, 100vw)"
      title={<h2 className="case-number">{number === undefined ? '' : say('caseTitle', { number })}</h2>}
      styles={{ body: { padding: 0, display: 'flex' } }}
      closable={{ 'aria-label': say('close') }}
    >
      {number !== undefined && (
        <div className="case-scroll" role="region" aria-label={say('caseTitle', { number })} tabIndex={0}>
          <CaseParts key={number} number={number} />
        </div>
      )}
    </Drawer>
  );
}
