import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppliedBy } from '../src/casefile/AppliedBy';
import type { CaseEvent, ReaderState } from '../src/casefile/answers';
import { LanguageProvider } from '../src/words/language';
import { readers as dictionary } from '../src/words/values';
import { foundIn } from './contracts';

const readers: readonly ReaderState[] = [
  { reader: 'supervision.clock', sequence: 4, held: false },
  { reader: 'registry.pastcase', sequence: 2, held: true },
];

function shown(sequence: number, internal = false): string {
  vi.stubGlobal('localStorage', { getItem: () => 'zh' });
  const event: CaseEvent = { version: 9, sequence, internal, type: 'dispatch.order.accepted.v1', time: '', recorded: '' };
  const page = renderToStaticMarkup(
    <LanguageProvider>
      <AppliedBy event={event} readers={readers} />
    </LanguageProvider>,
  );
  return page.replace(/<[^>]+>/g, '');
}

afterEach(() => vi.unstubAllGlobals());

describe('the services that have applied an event', () => {
  it('每个事件写明哪些服务已处理、哪些待处理；内部事实不对外发布 (CASE-15d)', () => {
    expect(shown(2)).toBe('已处理：时限督查、清单统计');
    expect(shown(3)).toBe('已处理：时限督查待处理：清单统计');
    expect(shown(5)).toBe('待处理：时限督查、清单统计');
    expect(shown(2, true)).toBe('只记在案内，不对外发布');
  });

  it('all have words', () => {
    const java = 'src/main/java/org/fenbo';
    const stored = [
      ...foundIn(`supervision-service/${java}/supervision/clock/store/StoredApplied.java`, /'(supervision\.\w+)'/g),
      ...foundIn(`registry-service/${java}/registry/pastcase/store/StoredReadEvents.java`, /'(registry\.\w+)'/g),
    ];
    expect(stored).toHaveLength(3);
    expect(stored.filter((reader) => dictionary[reader] === undefined)).toEqual([]);
  });
});
