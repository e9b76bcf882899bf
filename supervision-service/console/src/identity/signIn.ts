import { challengeOf, randomText } from './pkce';
import { session } from './session';

const clientId = 'console';
const attemptKey = 'fenbo.console.sign-in';

/** Why a sign-in gave no token; `code` is the error code of the identity service. */
export class SignInFailure extends Error {
  constructor(
    readonly reason: 'refused' | 'expired' | 'unreachable' | 'insecure',
    readonly code = '',
  ) {
    super(reason);
    this.name = 'SignInFailure';
  }
}

interface Attempt {
  readonly state: string;
  readonly verifier: string;
  readonly place: string;
}

function redirectAddress(): string {
  return new URL(import.meta.env.BASE_URL, location.origin).href;
}

/** Leaves the page for the identity service, which sends the reader back to the same place with a code. */
export async function leaveToSignIn(): Promise<void> {
  if (!window.isSecureContext) {
    throw new SignInFailure('insecure');
  }
  const attempt: Attempt = { state: randomText(16), verifier: randomText(), place: location.hash };
  sessionStorage.setItem(attemptKey, JSON.stringify(attempt));
  location.assign(`/oauth2/authorize?${await question(attempt.state, attempt.verifier)}`);
}

/** Gets a new token through the reader's session at the identity service. The page stays and shows nothing of this. */
export async function renewToken(): Promise<void> {
  const state = randomText(16);
  const verifier = randomText();
  const query = await question(state, verifier);
  query.set('prompt', 'none');
  const answer = await fetch(`/oauth2/authorize?${query}`, { credentials: 'same-origin', cache: 'no-store' });
  // The last redirect leads back to this page, with the code in the address.
  const result = new URL(answer.url, location.origin).searchParams;
  const code = result.get('code');
  if (code === null || result.get('state') !== state) {
    throw new SignInFailure('expired', result.get('error') ?? '');
  }
  await exchange(code, verifier);
}

async function question(state: string, verifier: string): Promise<URLSearchParams> {
  return new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectAddress(),
    scope: 'openid',
    state,
    code_challenge: await challengeOf(verifier),
    code_challenge_method: 'S256',
  });
}

/** If the identity service sent a code back, exchanges the code for a token. */
export async function finishSignIn(): Promise<void> {
  const query = new URLSearchParams(location.search);
  if (!query.has('code') && !query.has('error')) {
    return;
  }
  const attempt = takeAttempt();
  history.replaceState(null, '', `${import.meta.env.BASE_URL}${attempt?.place ?? ''}`);
  const error = query.get('error');
  if (error !== null) {
    throw new SignInFailure('refused', error);
  }
  if (attempt === undefined || attempt.state !== query.get('state')) {
    throw new SignInFailure('expired');
  }
  await exchange(query.get('code') ?? '', attempt.verifier);
}

function takeAttempt(): Attempt | undefined {
  const stored = sessionStorage.getItem(attemptKey);
  sessionStorage.removeItem(attemptKey);
  return stored === null ? undefined : (JSON.parse(stored) as Attempt);
}

async function exchange(code: string, verifier: string): Promise<void> {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: clientId,
    redirect_uri: redirectAddress(),
    code,
    code_verifier: verifier,
  });
  const response = await fetch('/oauth2/token', { method: 'POST', body }).catch(() => {
    throw new SignInFailure('unreachable');
  });
  if (!response.ok) {
    const refusal = (await response.json().catch(() => ({}))) as { error?: string };
    throw new SignInFailure(response.status >= 500 ? 'unreachable' : 'refused', refusal.error ?? String(response.status));
  }
  const answer = (await response.json()) as { access_token: string; id_token?: string };
  session.begin({ accessToken: answer.access_token, idToken: answer.id_token });
}

/** Forgets the token. If the identity service gave an ID token, also ends the session there. */
export function signOut(): void {
  const idToken = session.idToken();
  session.forget();
  if (idToken !== undefined) {
    const query = new URLSearchParams({ id_token_hint: idToken, post_logout_redirect_uri: redirectAddress() });
    location.assign(`/connect/logout?${query}`);
  }
}
