import { session } from '../identity/session';
import { Problem } from './problem';

/** A GET under the reader's token; a refused token ends the session for the whole page. */
export async function get(path: string, headers: Record<string, string>, signal: AbortSignal): Promise<Response> {
  const response = await fetch(path, {
    headers: { ...headers, Authorization: `Bearer ${session.token()}` },
    cache: 'no-store',
    signal,
  }).catch((cause: unknown) => {
    if (signal.aborted) {
      throw cause;
    }
    throw new Problem(0);
  });
  if (response.ok) {
    return response;
  }
  if (response.status === 401) {
    session.expire();
  }
  throw await Problem.of(response);
}

export async function getJson<Answer>(path: string, signal: AbortSignal): Promise<Answer> {
  const response = await get(path, { Accept: 'application/json' }, signal);
  return (await response.json()) as Answer;
}
