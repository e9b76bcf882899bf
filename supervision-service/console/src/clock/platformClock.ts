import { useEffect, useState, useSyncExternalStore } from 'react';

/**
 * If the clocks differ by more than this, the platform's clock was moved for a replay or a rehearsal: a slow answer
 * causes only a smaller difference.
 */
const movedBeyond = 90_000;

/** The services' time, which may be moved. The page learns it from their answers. */
class PlatformClock {
  private ahead = 0;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly lead = () => this.ahead;

  learn(asOf: string): void {
    const moment = Date.parse(asOf);
    if (!Number.isNaN(moment)) {
      this.ahead = moment - Date.now();
      this.listeners.forEach((listener) => listener());
    }
  }
}

export const platformClock = new PlatformClock();

interface PlatformNow {
  readonly now: number;
  readonly moved: boolean;
}

/** The platform's time now, updated at an interval. */
export function usePlatformNow(everyMilliseconds = 1000): PlatformNow {
  const lead = useSyncExternalStore(platformClock.subscribe, platformClock.lead);
  const [wall, setWall] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setWall(Date.now()), everyMilliseconds);
    return () => clearInterval(timer);
  }, [everyMilliseconds]);
  return { now: wall + lead, moved: Math.abs(lead) > movedBeyond };
}
