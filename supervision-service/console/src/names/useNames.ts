import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { NameOf } from '../words/codes';
import { nameBook } from './nameBook';

/** What codes are called as of a revision; as of the one in force without it. */
export function useNames(revision?: number): NameOf {
  const version = useSyncExternalStore(nameBook.subscribe, nameBook.version);
  useEffect(() => nameBook.need(revision), [revision, version]);
  return useMemo(() => (kind, code) => nameBook.nameOf(kind, code, revision), [revision, version]);
}
