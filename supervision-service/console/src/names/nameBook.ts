import { getJson } from '../http/call';
import type { NameKind } from '../words/codes';

/** The answer of GET /registry/v1/names: the names of all codes in one revision of the registry. */
export interface RevisionNames {
  readonly revision: number;
  readonly units: Readonly<Record<string, string>>;
  readonly categories: Readonly<Record<string, string>>;
  readonly areas: Readonly<Record<string, string>>;
  readonly officers: Readonly<Record<string, string>>;
  /** The titles of officers; an officer without a title is absent. */
  readonly titles?: Readonly<Record<string, string>>;
  readonly duties: Readonly<Record<string, string>>;
}

type List = Exclude<keyof RevisionNames, 'revision' | 'titles'>;

/**
 * The lists to look a code up in. A unit's code may also be the district's: the district itself acts for a case if no
 * unit is named.
 */
const lists: Readonly<Record<NameKind, readonly List[]>> = {
  unit: ['units', 'areas'],
  category: ['categories'],
  area: ['areas'],
  officer: ['officers'],
  duty: ['duties'],
};

const inForce = 'in force';
type Which = number | typeof inForce;

/** The names in force are read again after this time; the names of a given revision never change. */
const freshMilliseconds = 300_000;
/** After a failure the names are not requested again for this time. */
const restMilliseconds = 30_000;

type Load = (path: string) => Promise<RevisionNames>;

const load: Load = (path) => getJson<RevisionNames>(path, new AbortController().signal, 'default');

/**
 * The names of codes by revision. The names of a revision are read once, when they are first needed. A code without a
 * name is shown alone.
 */
export class NameBook {
  private readonly known = new Map<Which, RevisionNames>();
  private readonly waitUntil = new Map<Which, number>();
  private readonly listeners = new Set<() => void>();
  private changes = 0;

  constructor(private readonly read: Load = load) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** A number that changes after every change of the names. */
  readonly version = () => this.changes;

  /**
   * The name of a code in the revision. If the revision doesn't have the name or isn't read yet, the name in the
   * revision in force. The title of an officer follows the name (ORG-4g).
   */
  nameOf(kind: NameKind, code: string, revision?: number): string | undefined {
    const books = [revision === undefined ? undefined : this.known.get(revision), this.known.get(inForce)];
    for (const book of books) {
      const name = lists[kind].map((list) => book?.[list][code]).find((found) => found !== undefined);
      if (name !== undefined) {
        const title = kind === 'officer' ? book?.titles?.[code] : undefined;
        return title === undefined ? name : `${name} ${title}`;
      }
    }
    return undefined;
  }

  /** Requests the names in force and the names of a revision, if they are missing or old. */
  need(revision?: number): void {
    this.seeTo(inForce);
    if (revision !== undefined) {
      this.seeTo(revision);
    }
  }

  private seeTo(which: Which): void {
    if (Date.now() < (this.waitUntil.get(which) ?? 0)) {
      return;
    }
    this.waitUntil.set(which, Date.now() + restMilliseconds);
    void this.ask(which).catch(() => undefined);
  }

  private async ask(which: Which): Promise<void> {
    const names = await this.read(which === inForce ? '/registry/v1/names' : `/registry/v1/names?revision=${which}`);
    this.waitUntil.set(which, which === inForce ? Date.now() + freshMilliseconds : Infinity);
    this.known.set(which, names);
    this.changes += 1;
    this.listeners.forEach((listener) => listener());
  }
}

export const nameBook = new NameBook();
