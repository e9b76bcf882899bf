import { CloseCircleFilled } from '@ant-design/icons';
import { Alert, Button, ConfigProvider, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { lazy, type MouseEvent, Suspense, useState } from 'react';
import { closeCase, openCase, useOpenCase } from '../casefile/openCase';
import { FlowPanel } from '../flow/FlowPanel';
import { type FlowFilter, noFilter } from '../flow/flowEvent';
import { TopicStrip } from '../flow/TopicStrip';
import { useFlow } from '../flow/useFlow';
import { useSession } from '../identity/session';
import { leaveToSignIn } from '../identity/signIn';
import { closeUnit, useOpenUnit } from '../unit/openUnit';
import { useLanguage } from '../words/language';
import { ErrorBoundary } from './ErrorBoundary';
import { Masthead } from './Masthead';
import './overview.css';

const BoardPanel = lazy(() => import('../board/BoardPanel'));
const CaseDrawer = lazy(() => import('../casefile/CaseDrawer'));
const UnitDrawer = lazy(() => import('../unit/UnitDrawer'));

const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1f5fa8',
    colorError: '#c02626',
    colorWarning: '#b45309',
    colorSuccess: '#2e7d32',
    colorText: '#1b2735',
    colorTextSecondary: '#4a5a6d',
    colorTextTertiary: '#5a6a7d',
    colorTextPlaceholder: '#66758a',
    colorBorder: '#c9d3de',
    colorBorderSecondary: '#e1e7ee',
    borderRadius: 5,
    fontFamily: 'var(--text-face)',
    fontFamilyCode: 'var(--code-face)',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Table: { headerBg: '#f4f7fa', headerColor: '#4a5a6d', cellPaddingBlockSM: 6, cellPaddingInlineSM: 6 },
    Alert: { withDescriptionPadding: '10px 14px', withDescriptionIconSize: 18, fontSizeLG: 14 },
    Drawer: { paddingLG: 20 },
  },
};

function SessionEnded() {
  const { say } = useLanguage();
  const { live } = useSession();
  return live ? null : (
    <Alert
      className="notice"
      type="error"
      showIcon
      icon={<CloseCircleFilled aria-hidden />}
      title={say('sessionEnded')}
      description={say('sessionEndedWhat')}
      action={
        <Button type="primary" onClick={() => void leaveToSignIn()}>
          {say('signInAgain')}
        </Button>
      }
    />
  );
}

/** Moves the focus without a change of the address, which names the open case. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('events')?.focus();
}

/** The first page: the events, their rates, the counts of the units, and a case or a unit that the reader opens. */
export default function OverviewPage() {
  const { language, say } = useLanguage();
  const flow = useFlow();
  const [filter, setFilter] = useState<FlowFilter>(noFilter);
  const number = useOpenCase();
  const unit = useOpenUnit();
  return (
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={theme} button={{ autoInsertSpace: false }}>
      <a className="skip" href="#events" onClick={skip}>
        {say('skipToEvents')}
      </a>
      <Masthead />
      <main className="overview">
        <SessionEnded />
        <TopicStrip chosen={filter.topic} onChoose={(topic) => setFilter({ ...filter, topic })} />
        <div className="overview-columns">
          <ErrorBoundary>
            <FlowPanel flow={flow} filter={filter} onFilter={setFilter} onOpen={openCase} />
          </ErrorBoundary>
          <ErrorBoundary>
            <Suspense fallback={<section className="panel board" aria-busy="true" />}>
              <BoardPanel />
            </Suspense>
          </ErrorBoundary>
        </div>
      </main>
      <ErrorBoundary>
        <Suspense fallback={null}>{number !== undefined && <CaseDrawer number={number} onClose={closeCase} />}</Suspense>
        <Suspense fallback={null}>{unit !== undefined && <UnitDrawer key={unit} code={unit} onClose={closeUnit} />}</Suspense>
      </ErrorBoundary>
    </ConfigProvider>
  );
}
