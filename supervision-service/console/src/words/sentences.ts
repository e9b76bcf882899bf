import { en } from './en';
import type { Language } from './languages';
import { type WordKey, type Words, zh } from './zh';

const dictionaries: Readonly<Record<Language, Words>> = { zh, en };

export type Values = Readonly<Record<string, string | number>>;

/** Puts values into a sentence's {places}. A place without a value stays visible, so that the mistake is noticed. */
export function fill(sentence: string, values: Values = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

export function sentence(language: Language, key: WordKey, values?: Values): string {
  return fill(dictionaries[language][key], values);
}
