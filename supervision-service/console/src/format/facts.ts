import { categoryNaturePiece, clockPiece, code, commandPiece, likenessPiece, type Piece, sentencePieces, valuePiece, word } from '../words/codes';
import { fields, type Reads } from '../words/fields';
import { type Language, pick } from '../words/languages';
import { sentence } from '../words/sentences';
import type { WordKey } from '../words/zh';
import { count, share } from './number';
import { fullTime, isMoment } from './time';

/** One line of a fact as people read it; `depth` counts the objects around it. */
export interface FactLine {
  readonly path: string;
  readonly label: Piece;
  readonly pieces: readonly Piece[];
  /** Whether the pieces are items of a list; otherwise they form one sentence. */
  readonly isList: boolean;
  readonly depth: number;
}

type Bag = Readonly<Record<string, unknown>>;

/** The place of a line: its path with the depth, and the page's language. */
interface Spot {
  readonly path: string;
  readonly depth: number;
  readonly language: Language;
}

/** Turns an event's fact into lines with labels, in the fact's own order. Only nulls are left out. */
export function factLines(fact: Bag, language: Language): FactLine[] {
  return linesOf(fact, { path: '', depth: 0, language });
}

/** The revision by which a fact was decided; undefined if the fact names none. */
export function revisionOf(fact: Bag | null | undefined): number | undefined {
  const responsibility = fact?.['responsibility'] as Bag | undefined;
  const named = fact?.['revision'] ?? responsibility?.['revision'];
  return typeof named === 'number' ? named : undefined;
}

function linesOf(bag: Bag, above: Spot): FactLine[] {
  return Object.entries(bag).flatMap(([field, value]) => {
    const path = above.path === '' ? field : `${above.path}.${field}`;
    return value === null || value === undefined ? [] : linesOfValue(field, value, { ...above, path });
  });
}

function linesOfValue(field: string, value: unknown, spot: Spot): FactLine[] {
  const { path, depth, language } = spot;
  const line = (pieces: readonly Piece[]): FactLine => ({
    path,
    depth,
    label: labelOf(field, language),
    pieces,
    isList: Array.isArray(value),
  });
  const why = field === 'responsibility' ? responsibilityPieces(value as Bag, language) : undefined;
  if (why !== undefined) {
    return [line(why)];
  }
  if (Array.isArray(value)) {
    return linesOfList(field, value, spot, line);
  }
  if (typeof value === 'object') {
    return [line([]), ...linesOf(value as Bag, { ...spot, depth: depth + 1 })];
  }
  return [line([scalarPiece(value, field, language)])];
}

function linesOfList(
  field: string,
  list: readonly unknown[],
  spot: Spot,
  line: (pieces: readonly Piece[]) => FactLine,
): FactLine[] {
  if (list.length === 0) {
    return [line([word('–')])];
  }
  if (list.every((item) => typeof item !== 'object' || item === null)) {
    return [line(list.map((item) => scalarPiece(item, field, spot.language)))];
  }
  return list.flatMap((item, index) => {
    const path = `${spot.path}.${index}`;
    const label = labelOf(field, spot.language, ` ${index + 1}`);
    return [{ path, depth: spot.depth, label, pieces: [], isList: false }, ...linesOf(item as Bag, { ...spot, path, depth: spot.depth + 1 })];
  });
}

/**
 * If this page doesn't know a field, because the field is newer, it shows the field's own name, so that no part of a
 * fact is hidden.
 */
function labelOf(field: string, language: Language, behind = ''): Piece {
  const known = fields[field];
  return known === undefined ? code(field + behind) : word(pick(known.label, language) + behind);
}

function scalarPiece(value: unknown, field: string, language: Language): Piece {
  if (typeof value === 'boolean') {
    return word(sentence(language, value ? 'yes' : 'no'));
  }
  if (typeof value === 'number') {
    return word(field === 'share' ? share(value) : Number.isInteger(value) ? count(value) : String(value));
  }
  const text = String(value);
  return isMoment(text) ? word(fullTime(text)) : textPiece(text, fields[field]?.reads ?? 'wordOrText', language);
}

function textPiece(text: string, reads: Reads, language: Language): Piece {
  switch (reads) {
    case 'word':
      return valuePiece(text, language);
    case 'wordOrText': {
      const known = valuePiece(text, language);
      return known.as === 'word' ? known : { as: 'text', text };
    }
    case 'command':
      return commandPiece(text, language);
    case 'categoryNature':
      return categoryNaturePiece(text, language);
    case 'likeness':
      return likenessPiece(text, language);
    case 'clock':
      return clockPiece(text, language);
    case 'text':
      return { as: 'text', text };
    case 'code':
    case 'share':
      return code(text);
    default:
      return { as: reads, code: text };
  }
}

const whys: Readonly<Record<string, WordKey>> = {
  DUTY: 'byDuty',
  DECISION: 'byDecision',
  FIRST_CONTACT: 'byFirstContact',
  COMPONENT: 'byComponent',
  ROTA: 'byRota',
};

/** Why an order is against the list, by its ground; each with the kind of the list's entry. */
const against: Readonly<Record<string, { readonly key: WordKey; readonly entry: 'duty' | 'code' }>> = {
  DUTY: { key: 'againstDuty', entry: 'duty' },
  COMPONENT: { key: 'againstComponent', entry: 'code' },
  MAY_BE_TAKEN_BACK: { key: 'mayBeTakenBack', entry: 'duty' },
};

/** Why a unit has an order, in a sentence; undefined for a ground that is newer than this page. */
function responsibilityPieces(why: Bag, language: Language): Piece[] | undefined {
  const { ground, duty, component, turn, revision, decidedBy, reason, againstList } = why;
  const key = whys[String(ground)];
  const more = againstList === undefined ? [] : againstListPieces(againstList as Bag, language);
  if (key === undefined || more === undefined) {
    return undefined;
  }
  const sentenceOfWhy = sentencePieces(sentence(language, key), {
    duty: { as: 'duty', code: String(duty) },
    component: code(String(component)),
    turn: word(String(turn)),
    revision: word(String(revision)),
    officer: { as: 'officer', code: String(decidedBy) },
    reason: { as: 'text', text: String(reason) },
  });
  return [...sentenceOfWhy, ...more];
}

function againstListPieces({ ground, entry, department, reason }: Bag, language: Language): Piece[] | undefined {
  const known = against[String(ground)];
  return known === undefined
    ? undefined
    : sentencePieces(sentence(language, known.key), {
        entry: known.entry === 'duty' ? { as: 'duty', code: String(entry) } : code(String(entry)),
        department: { as: 'unit', code: String(department) },
        reason: { as: 'text', text: String(reason) },
      });
}
