import { Drawer, Skeleton } from 'antd';
import { ProblemNotice } from '../http/ProblemNotice';
import { usePolled } from '../http/usePolled';
import { Named } from '../names/Pieces';
import { Empty } from '../page/Empty';
import { useLanguage } from '../words/language';
import type { Unit } from './unit';
import { UnitView } from './UnitView';
import './unit.css';

const everyMilliseconds = 60_000;

interface Props {
  readonly code: string;
  readonly onClose: () => void;
}

/** A unit: its kind, who commands it, its people and its equipment. */
export default function UnitDrawer({ code, onClose }: Props) {
  const { say } = useLanguage();
  const { answer: unit, problem, reload } = usePolled<Unit>(`/registry/v1/units/${code}`, everyMilliseconds);
  const shown = () => {
    if (problem?.status === 404) {
      return <Empty title={say('unitNotFound')} what={say('unitNotFoundWhat', { code })} />;
    }
    return (
      <>
        <ProblemNotice problem={problem} service="serviceUnit" onRetry={reload} />
        {unit === undefined ? problem === undefined && <Skeleton active title={false} /> : <UnitView unit={unit} />}
      </>
    );
  };
  return (
    <Drawer
      open
      onClose={onClose}
      size="min(520px, 100vw)"
      title={
        <h2 className="unit-title">
          <Named name={unit?.name} code={code} />
        </h2>
      }
      closable={{ 'aria-label': say('close') }}
    >
      <div className="unit">{shown()}</div>
    </Drawer>
  );
}
