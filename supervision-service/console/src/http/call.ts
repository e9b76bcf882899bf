import { session } from '../identity/session';
import { rememberedLanguage, tags } from '../words/languages';
import { Problem } from './problem';

/**
 * A GET with the reader's token, answered in the page's language. A refused token ends the session for the whole page.
 */
export async function get(
  path: string,
  headers: Record<string, string>,
  signal: AbortSignal,
  cache: RequestCache = 'no-store',
): Promise<Response> {
  const response = await ask(path, { ...headers, Authorization: `Bearer ${session.token()}` }, signal, cache);
  if (response.ok) {
    return response;
  }
  if (response.status === 401) {
    session.expire();
  }
  throw await Problem.of(response);
}

async function ask(path: string, headers: Record<string, string>, signal: AbortSignal, cache: RequestCache): Promise<Response> {
  return fetch(path, { headers: { ...headers, 'Accept-Language': tags[rememberedLanguage()] }, cache, signal }).catch((cause: unknown) => {
    if (signal.aborted) {
      throw cause;
    }
    throw new Problem(0);
  });
}

/** A GET of an address that is open to everybody. It carries no token, so a reader with an old token gets an answer too. */
export async function getOpenJson<Answer>(path: string, signal: AbortSignal): Promise<Answer> {
  const response = await ask(path, { Accept: 'application/json' }, signal, 'no-store');
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return (await response.json()) as Answer;
}

export async function getJson<Answer>(path: string, signal: AbortSignal, cache?: RequestCache): Promise<Answer> {
  const response = await get(path, { Accept: 'application/json' }, signal, cache);
  return (await response.json()) as Answer;
}
