import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { session } from '../src/identity/session';

const kept = new Map<string, string>();

function token(seconds: number, name: string): string {
  const exp = Math.floor(Date.now() / 1000) + seconds;
  return `x.${Buffer.from(JSON.stringify({ sub: name, exp })).toString('base64url')}.y`;
}

describe('a token of fifteen minutes', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    });
  });

  afterEach(() => {
    session.forget();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is renewed two minutes before its end, and so is each new token', async () => {
    let renewals = 0;
    session.renewBy(() => {
      renewals += 1;
      session.begin({ accessToken: token(900, `renewed ${renewals}`) });
      return Promise.resolve();
    });
    session.begin({ accessToken: token(900, 'first') });
    await vi.advanceTimersByTimeAsync(12 * 60_000);
    expect(session.now().name).toBe('first');
    await vi.advanceTimersByTimeAsync(30 * 60_000);
    expect(renewals).toBe(3);
    expect(session.now().live).toBe(true);
  });

  it('ends at its time if the identity service gives no new token', async () => {
    session.renewBy(() => Promise.reject(new Error('login_required')));
    session.begin({ accessToken: token(900, 'first') });
    await vi.advanceTimersByTimeAsync(14 * 60_000);
    expect(session.now().live).toBe(true);
    await vi.advanceTimersByTimeAsync(2 * 60_000);
    expect(session.now().live).toBe(false);
  });
});
