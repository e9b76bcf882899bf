import { Table, type TableColumnsType, Tooltip } from 'antd';
import { useEffect } from 'react';
import { platformClock, usePlatformNow } from '../clock/platformClock';
import { count, share } from '../format/number';
import { shortTime } from '../format/time';
import { ProblemNotice } from '../http/ProblemNotice';
import { usePolled } from '../http/usePolled';
import { Named } from '../names/Pieces';
import { Empty } from '../page/Empty';
import { unitAddress } from '../unit/openUnit';
import { useLanguage } from '../words/language';
import type { WordKey } from '../words/zh';
import { AgainstList } from './AgainstList';
import './board.css';

interface Figures {
  readonly open: number;
  readonly dueSoon: number;
  readonly overdue: number;
  readonly closed: number;
  readonly closedOverdue: number;
  readonly overdueShare: number | null;
}

interface UnitFigures extends Figures {
  readonly unit: string;
  readonly name?: string | null;
}

/** The answer of GET /supervision/v1/board. */
interface Board {
  readonly asOf: string;
  readonly units: readonly UnitFigures[];
  readonly total: Figures;
  /** Cases that are past a limit, but whose event hasn't been sent yet. */
  readonly unflagged: number;
}

const everyMilliseconds = 5000;
const counted = ['open', 'dueSoon', 'overdue', 'closed', 'closedOverdue'] as const;
type Counted = (typeof counted)[number];
/**
 * Each column is wide enough for its heading and arrows, and narrow enough that seven columns fit half of a small
 * screen.
 */
const widths: Record<Counted | 'overdueShare', number> = {
  open: 64,
  dueSoon: 62,
  overdue: 82,
  closed: 72,
  closedOverdue: 82,
  overdueShare: 72,
};
const warned: Partial<Record<Counted, string>> = { dueSoon: 'figure-soon', overdue: 'figure-over', closedOverdue: 'figure-over' };

function figureClass(field: Counted, value: number): string {
  return value > 0 ? (warned[field] ?? '') : 'figure-none';
}

function columns(say: (key: WordKey) => string): TableColumnsType<UnitFigures> {
  return [
    {
      title: say('unit'),
      dataIndex: 'name',
      ellipsis: true,
      sorter: (left, right) => (left.name ?? left.unit).localeCompare(right.name ?? right.unit, 'zh-CN'),
      render: (_, { name, unit }) => (
        <a href={unitAddress(unit)}>
          <Named name={name ?? undefined} code={unit} />
        </a>
      ),
    },
    ...counted.map((field) => ({
      title: say(field),
      dataIndex: field,
      align: 'right' as const,
      width: widths[field],
      sorter: (left: UnitFigures, right: UnitFigures) => left[field] - right[field],
      // A command centre first looks for the units with the most overdue cases.
      defaultSortOrder: field === 'overdue' ? ('descend' as const) : null,
      sortDirections: ['descend' as const, 'ascend' as const],
      render: (value: number) => <span className={figureClass(field, value)}>{count(value)}</span>,
    })),
    {
      title: say('overdueShare'),
      dataIndex: 'overdueShare',
      align: 'right',
      width: widths.overdueShare,
      sorter: (left, right) => (left.overdueShare ?? -1) - (right.overdueShare ?? -1),
      sortDirections: ['descend', 'ascend'],
      render: (value: number | null) => share(value),
    },
  ];
}

function Totals({ board }: { readonly board: Board }) {
  const { say } = useLanguage();
  return (
    <dl className="totals" aria-label={say('boardTotal')}>
      {counted.map((field) => (
        <div key={field}>
          <dt>{say(field)}</dt>
          <dd className={figureClass(field, board.total[field])}>{count(board.total[field])}</dd>
        </div>
      ))}
      <div>
        <dt>{say('overdueShare')}</dt>
        <dd>{share(board.total.overdueShare)}</dd>
      </div>
    </dl>
  );
}

function Unflagged({ unflagged }: { readonly unflagged: number }) {
  const { say } = useLanguage();
  return (
    <Tooltip title={say('unflaggedWhat')}>
      <span className={unflagged > 0 ? 'unflagged unflagged-some' : 'unflagged'} tabIndex={0}>
        {unflagged > 0 ? say('unflaggedSome', { count: count(unflagged) }) : say('unflaggedNone')}
      </span>
    </Tooltip>
  );
}

/** The units' counts: open, due soon, overdue, closed. */
export default function BoardPanel() {
  const { say } = useLanguage();
  const { answer: board, problem, reload } = usePolled<Board>('/supervision/v1/board', everyMilliseconds);
  const { now } = usePlatformNow(60_000);
  useEffect(() => {
    if (board !== undefined) {
      platformClock.learn(board.asOf);
    }
  }, [board]);
  return (
    <section className="panel board" aria-labelledby="board-title">
      <header className="panel-head">
        <h2 id="board-title">{say('board')}</h2>
        {board && <Unflagged unflagged={board.unflagged} />}
        {board && <span className="panel-aside">{say('boardAsOf', { time: shortTime(board.asOf, now) })}</span>}
      </header>
      <ProblemNotice problem={problem} service="serviceBoard" onRetry={reload} />
      {board && <Totals board={board} />}
      <div className="board-scroll" tabIndex={0} role="region" aria-labelledby="board-title" hidden={!board && problem !== undefined}>
        <Table<UnitFigures>
          size="small"
          rowKey="unit"
          columns={columns(say)}
          dataSource={board?.units ?? []}
          loading={board === undefined && problem === undefined}
          pagination={false}
          showSorterTooltip={false}
          scroll={{ x: 540 }}
          locale={{ emptyText: board && <Empty title={say('boardEmpty')} what={say('boardEmptyWhat')} /> }}
        />
        <AgainstList />
      </div>
    </section>
  );
}
