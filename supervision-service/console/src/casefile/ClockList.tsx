import { Fragment } from 'react';
import { usePlatformNow } from '../clock/platformClock';
import { fullTime, span } from '../format/time';
import { Pieces } from '../names/Pieces';
import { clockPiece, plainText, valuePiece } from '../words/codes';
import { type Speaker, useLanguage } from '../words/language';
import type { CaseClock } from './answers';

/** The state of the clock, in one phrase. A stopped or paused clock shows no time. */
export function standing(clock: CaseClock, now: number, { say, language }: Pick<Speaker, 'say' | 'language'>): string {
  const due = Date.parse(clock.dueAt);
  if (clock.metAt) {
    const early = due - Date.parse(clock.metAt);
    return early >= 0 ? say('metEarly', { time: span(early, language) }) : say('metLate', { time: span(-early, language) });
  }
  if (clock.state === 'STOPPED' || clock.state === 'PAUSED' || clock.state === 'MET') {
    return plainText(valuePiece(clock.state, language));
  }
  return due >= now ? say('remaining', { time: span(due - now, language) }) : say('overBy', { time: span(now - due, language) });
}

/** The share of the limit that is used up, between 0 and 1. */
export function usedShare(clock: CaseClock, now: number): number {
  const from = Date.parse(clock.startedAt);
  const until = clock.metAt ? Date.parse(clock.metAt) : now;
  return Math.min(1, Math.max(0, (until - from) / Math.max(1, Date.parse(clock.dueAt) - from)));
}

function ClockCard({ clock }: { readonly clock: CaseClock }) {
  const speaker = useLanguage();
  const { say, language } = speaker;
  const { now } = usePlatformNow();
  const state = clock.state.toLowerCase();
  return (
    <li className={`clock clock-${state}`}>
      <header>
        <h4>
          <Pieces of={[clockPiece(clock.clock, language)]} />
        </h4>
        <span className="clock-state">
          <Pieces of={[valuePiece(clock.state, language)]} />
        </span>
      </header>
      {clock.unit && (
        <p className="clock-unit">
          <Pieces of={[{ as: 'unit', code: clock.unit }]} />
        </p>
      )}
      <p className="clock-standing">{standing(clock, now, speaker)}</p>
      <svg className="clock-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="clock-bar-whole" width="100" height="4" />
        <rect className="clock-bar-used" width={(usedShare(clock, now) * 100).toFixed(1)} height="4" />
      </svg>
      <dl className="clock-times">
        <dt>{say('startedAt')}</dt>
        <dd>{fullTime(clock.startedAt)}</dd>
        <dt>{say('dueAt')}</dt>
        <dd>{fullTime(clock.dueAt)}</dd>
        {clock.earlierDueAt?.map((earlier) => (
          <Fragment key={earlier}>
            <dt>{say('earlierDueAt')}</dt>
            <dd>
              <s>{fullTime(earlier)}</s>
            </dd>
          </Fragment>
        ))}
        {clock.metAt && (
          <>
            <dt>{say('metAt')}</dt>
            <dd>{fullTime(clock.metAt)}</dd>
          </>
        )}
      </dl>
      {clock.explanation && <p className="clock-why">{clock.explanation[language]}</p>}
    </li>
  );
}

/** All clocks that run or ran for a case, the most urgent first. */
export function ClockList({ clocks }: { readonly clocks: readonly CaseClock[] }) {
  const { say } = useLanguage();
  if (clocks.length === 0) {
    return <p className="quiet">{say('clocksEmpty')}</p>;
  }
  const pressing = (clock: CaseClock) => (clock.metAt ? 2 : clock.state === 'STOPPED' ? 3 : 1);
  const inOrder = clocks.toSorted(
    (left, right) => pressing(left) - pressing(right) || Date.parse(left.dueAt) - Date.parse(right.dueAt),
  );
  return (
    <ul className="clocks">
      {inOrder.map((clock) => (
        <ClockCard key={`${clock.clock} ${clock.startedAt}`} clock={clock} />
      ))}
    </ul>
  );
}
