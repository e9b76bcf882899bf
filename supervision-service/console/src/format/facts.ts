import type { Language } from '../words/eventTypes';
import { fieldLabel, valueLabel } from '../words/codes';
import { count, share } from './number';
import { fullTime, isMoment } from './time';

/** One line of a fact as people read it; `depth` counts the objects it lies in. */
export interface FactLine {
  readonly path: string;
  readonly label: string;
  readonly text: string;
  readonly depth: number;
}

interface Reading {
  readonly language: Language;
  readonly yes: string;
  readonly no: string;
}

type Bag = Readonly<Record<string, unknown>>;

/** Turns an event's fact into labelled lines in its own order; nothing is left out but nulls. */
export function factLines(fact: Bag, reading: Reading): FactLine[] {
  return linesOf(fact, reading, '', 0);
}

function linesOf(bag: Bag, reading: Reading, above: string, depth: number): FactLine[] {
  return Object.entries(bag).flatMap(([field, value]) => {
    const path = above === '' ? field : `${above}.${field}`;
    return value === null || value === undefined ? [] : linesOfValue(field, value, reading, path, depth);
  });
}

function linesOfValue(field: string, value: unknown, reading: Reading, path: string, depth: number): FactLine[] {
  const label = fieldLabel(field, reading.language);
  if (isBilingual(value)) {
    return [{ path, label, text: value[reading.language], depth }];
  }
  if (Array.isArray(value)) {
    return linesOfList(label, value, reading, path, depth);
  }
  if (typeof value === 'object' && value !== null) {
    return [{ path, label, text: '', depth }, ...linesOf(value as Bag, reading, path, depth + 1)];
  }
  return [{ path, label, text: scalarText(value, reading, field), depth }];
}

function linesOfList(label: string, list: readonly unknown[], reading: Reading, path: string, depth: number): FactLine[] {
  if (list.length === 0) {
    return [{ path, label, text: '–', depth }];
  }
  const plain = list.every((item) => typeof item !== 'object' || item === null);
  if (plain) {
    const text = list.map((item) => scalarText(item, reading)).join(reading.language === 'zh' ? '、' : ', ');
    return [{ path, label, text, depth }];
  }
  return list.flatMap((item, index) => [
    { path: `${path}.${index}`, label: `${label} ${index + 1}`, text: '', depth },
    ...linesOf(item as Bag, reading, `${path}.${index}`, depth + 1),
  ]);
}

function scalarText(value: unknown, reading: Reading, field = ''): string {
  if (typeof value === 'boolean') {
    return value ? reading.yes : reading.no;
  }
  if (typeof value === 'number') {
    return field === 'share' ? share(value) : Number.isInteger(value) ? count(value) : String(value);
  }
  const text = String(value);
  return isMoment(text) ? fullTime(text) : valueLabel(text, reading.language);
}

function isBilingual(value: unknown): value is { readonly zh: string; readonly en: string } {
  const both = value as { zh?: unknown; en?: unknown } | null;
  return typeof both === 'object' && typeof both?.zh === 'string' && typeof both.en === 'string';
}
