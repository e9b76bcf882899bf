import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { getJson } from '../src/http/call';
import { rememberLanguage } from '../src/words/languages';

describe('a request', () => {
  const kept = new Map<string, string>();

  beforeEach(() => {
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
  });

  afterEach(() => vi.unstubAllGlobals());

  it('asks for an answer in the page’s language', async () => {
    const asked: unknown[] = [];
    vi.stubGlobal('fetch', (_path: string, { headers }: { headers: Record<string, string> }) => {
      asked.push(headers['Accept-Language']);
      return Promise.resolve(new Response('{}'));
    });
    await getJson('/registry/v1/names', new AbortController().signal);
    rememberLanguage('en');
    await getJson('/registry/v1/names', new AbortController().signal);
    expect(asked).toEqual(['zh-CN', 'en']);
  });
});
