import { Table, type TableColumnsType } from 'antd';
import { count } from '../format/number';
import { ProblemNotice } from '../http/ProblemNotice';
import { usePolled } from '../http/usePolled';
import { Pieces } from '../names/Pieces';
import { useLanguage } from '../words/language';
import type { WordKey } from '../words/zh';

/** How often one person tried to order a matter against one duty. */
export interface AgainstListCount {
  readonly decidedBy: string;
  /** Empty if the duty isn't known. */
  readonly entry: string;
  /** Empty if the department isn't known. */
  readonly department: string;
  readonly orders: number;
  readonly refused: number;
}

/** The answer of GET /dispatch/v1/against-list. */
interface AgainstListCounts {
  readonly counts: readonly AgainstListCount[];
}

/** The counts change seldom, so they are asked for less often than the board. */
const everyMilliseconds = 15_000;

function columns(say: (key: WordKey) => string): TableColumnsType<AgainstListCount> {
  return [
    {
      title: say('againstListSender'),
      dataIndex: 'decidedBy',
      ellipsis: true,
      render: (officer: string) => <Pieces of={[{ as: 'officer', code: officer }]} />,
    },
    {
      title: say('againstListEntry'),
      dataIndex: 'entry',
      ellipsis: true,
      render: (entry: string) => (entry === '' ? say('againstListUnknown') : <Pieces of={[{ as: 'duty', code: entry }]} />),
    },
    {
      title: say('againstListDepartment'),
      dataIndex: 'department',
      ellipsis: true,
      render: (unit: string) => (unit === '' ? say('againstListUnknown') : <Pieces of={[{ as: 'unit', code: unit }]} />),
    },
    { title: say('againstListRefused'), dataIndex: 'refused', align: 'right', width: 72, render: (value: number) => count(value) },
    { title: say('againstListOrders'), dataIndex: 'orders', align: 'right', width: 72, render: (value: number) => count(value) },
  ];
}

export function AgainstListTable({ counts }: { readonly counts: readonly AgainstListCount[] }) {
  const { say } = useLanguage();
  return counts.length === 0 ? (
    <p className="quiet">{say('againstListEmpty')}</p>
  ) : (
    <Table<AgainstListCount>
      size="small"
      rowKey={({ decidedBy, entry }) => `${decidedBy} ${entry}`}
      columns={columns(say)}
      dataSource={counts}
      pagination={false}
      scroll={{ x: 540 }}
    />
  );
}

/** The attempts to order a department's matter to a street, per sender and duty (派单把关). */
export function AgainstList() {
  const { say } = useLanguage();
  const { answer, problem, reload } = usePolled<AgainstListCounts>('/dispatch/v1/against-list', everyMilliseconds);
  // The viewer may see the board without a right to these counts.
  if (problem?.status === 403) {
    return null;
  }
  return (
    <section className="against-list" aria-labelledby="against-list-title">
      <h3 id="against-list-title">{say('againstListTitle')}</h3>
      <ProblemNotice problem={problem} service="serviceAgainstList" onRetry={reload} />
      {answer && <AgainstListTable counts={answer.counts} />}
    </section>
  );
}
