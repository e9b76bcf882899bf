import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { NameOf } from '../words/codes';
import { nameBook } from './nameBook';

/** The names of codes in a revision; without a revision, in the revision in force. */
export function useNames(revision?: number): NameOf {
  const version = useSyncExternalStore(nameBook.subscribe, nameBook.version, nameBook.version);
  useEffect(() => nameBook.need(revision), [revision, version]);
  return useMemo(() => (kind, code) => nameBook.nameOf(kind, code, revision), [revision, version]);
}
