import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NameBook, type RevisionNames } from '../src/names/nameBook';

const named = (revision: number, units: Record<string, string>): RevisionNames => ({
  revision,
  units,
  categories: {},
  areas: { '440399': '云桥区' },
  officers: {},
  duties: {},
});

const answers: Record<string, RevisionNames> = {
  '/registry/v1/names': named(4, { 'U-SW': '水务和海洋局', 'U-NEW': '新设单位' }),
  '/registry/v1/names?revision=3': named(3, { 'U-SW': '水务局' }),
};

describe('names of codes', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('come from the revision, else from the revision in force, else there is none', async () => {
    const book = new NameBook(async (path) => answers[path]!);
    book.need(3);
    await vi.runAllTimersAsync();
    expect(book.nameOf('unit', 'U-SW', 3)).toBe('水务局');
    expect(book.nameOf('unit', 'U-SW')).toBe('水务和海洋局');
    expect(book.nameOf('unit', 'U-NEW', 3)).toBe('新设单位');
    expect(book.nameOf('area', 'U-SW', 3)).toBeUndefined();
    expect(book.nameOf('unit', '440399', 3)).toBe('云桥区');
  });

  it('show the title of an officer after the name (ORG-4g)', async () => {
    const book = new NameBook(async () => ({
      ...named(4, {}),
      officers: { 'O-COLL': '马春生', 'O-DISP': '苏晚晴' },
      titles: { 'O-COLL': '网格长' },
    }));
    book.need();
    await vi.runAllTimersAsync();
    expect(book.nameOf('officer', 'O-COLL')).toBe('马春生 网格长');
    expect(book.nameOf('officer', 'O-DISP')).toBe('苏晚晴');
  });

  it('are read once; those in force again after five minutes, and all again half a minute after a failure', async () => {
    const asked: string[] = [];
    let away = true;
    const book = new NameBook(async (path) => {
      asked.push(path);
      if (away) {
        throw new Error('away');
      }
      return answers[path]!;
    });
    const needAfter = async (seconds: number) => {
      await vi.advanceTimersByTimeAsync(seconds * 1000);
      book.need(3);
      await vi.advanceTimersByTimeAsync(0);
      return asked.length;
    };
    expect(await needAfter(0)).toBe(2);
    expect(await needAfter(10)).toBe(2);
    away = false;
    expect(await needAfter(31)).toBe(4);
    expect(await needAfter(100)).toBe(4);
    expect(await needAfter(201)).toBe(5);
    expect(asked.at(-1)).toBe('/registry/v1/names');
  });
});
