import { Drawer, Skeleton } from 'antd';
import { usePlatformNow } from '../clock/platformClock';
import { day } from '../format/time';
import { ProblemNotice } from '../http/ProblemNotice';
import { usePolled } from '../http/usePolled';
import { useSession } from '../identity/session';
import { Named } from '../names/Pieces';
import { useLanguage } from '../words/language';
import type { Unit } from './unit';
import { UnitAbsent } from './UnitAbsent';
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
  const { roles } = useSession();
  const { now } = usePlatformNow(everyMilliseconds);
  const { answer: unit, problem, reload } = usePolled<Unit>(`/registry/v1/units/${code}`, everyMilliseconds);
  const shown = () => {
    if (problem?.status === 403 || problem?.status === 404) {
      return <UnitAbsent code={code} problem={problem} roles={roles} />;
    }
    return (
      <>
        <ProblemNotice problem={problem} service="serviceUnit" onRetry={reload} />
        {unit === undefined ? problem === undefined && <Skeleton active title={false} /> : <UnitView unit={unit} today={day(now)} />}
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
