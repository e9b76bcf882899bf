import { useSyncExternalStore } from 'react';

/** What the page knows of its reader; `live` is false after the token has expired or was refused. */
export interface Reader {
  readonly signedIn: boolean;
  readonly live: boolean;
  readonly name: string;
  readonly roles: readonly string[];
}

interface Kept {
  readonly accessToken: string;
  readonly idToken?: string | undefined;
}

interface Claims {
  readonly sub?: string;
  readonly name?: string;
  readonly roles?: readonly string[];
  readonly exp?: number;
}

const storageKey = 'fenbo.console.token';
const nobody: Reader = { signedIn: false, live: false, name: '', roles: [] };
const longestTimer = 2_147_483_647;
/** The page asks for a new token when the token is valid for only this time, in milliseconds. */
const reserve = 120_000;

/** Reads a token's claims, only to show them. The services check whether they are true. */
export function claimsOf(token: string): Claims {
  try {
    const payload = (token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    const bytes = Uint8Array.from(atob(payload), (letter) => letter.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as Claims;
  } catch {
    return {};
  }
}

/** The reader's token. It is kept only in this tab, and is gone when the tab closes. */
class Session {
  private kept: Kept | undefined;
  private reader: Reader = nobody;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private renewal: ReturnType<typeof setTimeout> | undefined;
  private renew: () => Promise<void> = () => Promise.resolve();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly now = () => this.reader;

  /**
   * Sets how a new token is fetched before the present token ends. After a failure the present token stays until its
   * end.
   */
  renewBy(renew: () => Promise<void>): void {
    this.renew = renew;
  }

  restore(): void {
    const stored = sessionStorage.getItem(storageKey);
    if (stored !== null) {
      this.hold(JSON.parse(stored) as Kept);
    }
  }

  begin(kept: Kept): void {
    sessionStorage.setItem(storageKey, JSON.stringify(kept));
    this.hold(kept);
  }

  token(): string {
    return this.kept?.accessToken ?? '';
  }

  idToken(): string | undefined {
    return this.kept?.idToken;
  }

  /** Records that the token is no longer accepted. The page keeps what it shows, and gets nothing new. */
  expire(): void {
    if (this.reader.live) {
      sessionStorage.removeItem(storageKey);
      this.tell({ ...this.reader, live: false });
    }
  }

  forget(): void {
    clearTimeout(this.timer);
    clearTimeout(this.renewal);
    sessionStorage.removeItem(storageKey);
    this.kept = undefined;
    this.tell(nobody);
  }

  private hold(kept: Kept): void {
    this.kept = kept;
    const claims = claimsOf(kept.accessToken);
    this.tell({ signedIn: true, live: true, name: claims.name ?? claims.sub ?? '', roles: claims.roles ?? [] });
    if (claims.exp !== undefined) {
      const left = Math.min(claims.exp * 1000 - Date.now(), longestTimer);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.expire(), Math.max(0, left));
      clearTimeout(this.renewal);
      this.renewal = setTimeout(() => void this.renew().catch(() => undefined), Math.max(0, left - reserve));
    }
  }

  private tell(reader: Reader): void {
    this.reader = reader;
    this.listeners.forEach((listener) => listener());
  }
}

export const session = new Session();

export function useSession(): Reader {
  return useSyncExternalStore(session.subscribe, session.now);
}
