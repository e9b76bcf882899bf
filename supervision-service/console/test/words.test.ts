import { describe, expect, it } from 'vitest';
import { factLines } from '../src/format/facts';
import { clockPiece, commandPiece, type Piece, plainText, valuePiece } from '../src/words/codes';
import { en } from '../src/words/en';
import { eventPiece, eventTone, eventTypes } from '../src/words/eventTypes';
import { fields } from '../src/words/fields';
import type { Language } from '../src/words/languages';
import { fill } from '../src/words/sentences';
import { categoryNatures, commands, likenesses, topics, values } from '../src/words/values';
import { type WordKey, zh } from '../src/words/zh';
import { contracts, contractsOf, fieldsOf, filesIn, foundIn, literalsOf } from './contracts';

const chinese = /\p{Script=Han}/u;
const latin = /[A-Za-z]/;
const placesIn = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).toSorted();
/** What has Latin letters in a Chinese sentence: places, commands to type, addresses, the letters of a number. */
const codesIn = /\{\w+\}|\.\/fenbo( \w+)?|https?(:\/\/localhost)?|localhost|\b[CR]\b|C\d{6}…/g;
const java = 'src/main/java/org/fenbo';
/** The events of a case: what its timeline shows. */
const ofCases = contractsOf('dispatch.').filter(({ type }) => !/^dispatch\.(progress|governor|message)\./.test(type));

describe('event types', () => {
  it('are all published types and all internal types of a timeline, each in both languages', () => {
    const families = filesIn(`dispatch-service/${java}/dispatch/casefile`).filter((path) => path.endsWith('Event.java'));
    const logged = families.flatMap((path) => foundIn(path, /@Wire\("(dispatch\.[\w.]+)"\)/g));
    const published = contracts.map(({ type }) => type);
    expect(published.length).toBeGreaterThan(25);
    expect(logged.length).toBeGreaterThan(10);
    expect(Object.keys(eventTypes).toSorted()).toEqual([...new Set([...published, ...logged])].toSorted());
    for (const { zh: inChinese, en: inEnglish } of Object.values(eventTypes)) {
      expect(inChinese).toMatch(/^\p{Script=Han}+$/u);
      expect(inEnglish).toMatch(/^[A-Z][a-z ]+$/);
    }
  });

  it('that are newer than this page are shown as a code, with a tone', () => {
    expect(eventPiece('dispatch.whistle.blown.v1', 'zh')).toEqual({ as: 'code', text: 'dispatch.whistle.blown.v1' });
    expect(eventTone('dispatch.whistle.blown.v1')).toBe('dispatch');
  });
});

describe('literals that the page can get', () => {
  const kernel = `deploy/backbone/kernel/${java}/backbone/kernel`;
  const casefile = `dispatch-service/${java}/dispatch/casefile`;
  const constants = /^ {4}([A-Z][A-Z_0-9]+)\b/gm;
  const met: readonly (readonly [string, readonly string[], Readonly<Record<string, unknown>>])[] = [
    ['of events of a case', contractsOf('dispatch.').flatMap(({ schema }) => literalsOf(schema)), values],
    ['of reports', contractsOf('intake.').flatMap(({ schema }) => literalsOf(schema)), { ...values, ...categoryNatures }],
    ['of roles', foundIn(`${kernel}/Role.java`, /^ {4}[A-Z_]+\("([a-z-]+)"/gm), values],
    ['of stages', foundIn(`${casefile}/Stage.java`, constants), values],
    ['of states of an order', foundIn(`${casefile}/Order.java`, /return "([A-Z_]+)"/g), values],
    ['of states of a clock', foundIn('supervision-service/src/main/resources/db/supervision/V100__supervision.sql', /'([A-Z]+)'/g), values],
    ['of kinds of entries', foundIn(`registry-service/${java}/registry/revision/EntryKind.java`, /^ {4}[A-Z_]+\("([a-z-]+)"/gm), values],
    [
      'of likeness',
      foundIn(`dispatch-service/${java}/dispatch/suggestion/Level.java`, constants).map((level) => level.toLowerCase().replaceAll('_', '-')),
      likenesses,
    ],
    ['of commands', foundIn('docs/commands.md', /^\| `(?:\w+\/\{n\}\/)?([a-z-]+)` \|/gm), commands],
    ['of topics', foundIn('deploy/local/src/main/resources/topics.yaml', /^([a-z.]+):/gm), topics],
  ];

  it.each(met)('%s have words', (_where, literals, dictionary) => {
    expect(literals.length).toBeGreaterThan(3);
    expect(literals.filter((literal) => dictionary[literal] === undefined)).toEqual([]);
  });

  it('come in fields that all have labels', () => {
    const headers = foundIn(`${casefile}/http/CaseView.java`, /record \w+\(([^{]*?)\) \{/gs);
    const ofView = headers.flatMap((header) => [...header.replaceAll(/<[^<>]*>/g, '').matchAll(/(\w+)(?:,|$)/g)].map(([, name = '']) => name));
    expect(ofView).toContain('dispatchedAt');
    const apart = ['possible'];
    const met = [...ofCases.flatMap(({ schema }) => fieldsOf(schema)), ...ofView].filter((field) => !apart.includes(field));
    expect(met.filter((field) => fields[field] === undefined)).toEqual([]);
  });
});

describe('the dictionaries', () => {
  const keys = Object.keys(zh) as WordKey[];

  it('have the same sentences with the same {places}', () => {
    expect(Object.keys(en).toSorted()).toEqual(keys.toSorted());
    for (const key of keys) {
      expect([key, placesIn(en[key])]).toEqual([key, placesIn(zh[key])]);
    }
  });

  it('have no empty sentence, no Chinese in English sentences and no English in Chinese ones', () => {
    for (const key of keys) {
      expect(en[key], key).toMatch(latin);
      expect(en[key], key).not.toMatch(chinese);
      expect(zh[key], key).toMatch(chinese);
      expect(zh[key].replace(codesIn, ''), key).not.toMatch(latin);
    }
  });

  const labels = Object.entries(fields).map(([field, { label }]) => [field, label] as const);
  const pairs = [topics, values, likenesses, commands].flatMap((dictionary) => Object.entries(dictionary));

  it.each([...labels, ...pairs])('%s has words in both languages', (_code, [inChinese, inEnglish]) => {
    expect(inChinese).toMatch(/^\p{Script=Han}+$/u);
    expect(inEnglish).toMatch(/^[A-Z][A-Za-z, -]+$/);
  });

  it('leave a {place} without a value visible', () => {
    expect(fill('{a} of {b}', { a: 1 })).toBe('1 of {b}');
  });
});

describe('a fact of an event of a case', () => {
  const examples = ofCases.flatMap(({ type, examples: all }) =>
    all.map(({ name, fact }) => [`${type} ${name}`, fact] as const),
  );
  const wordsOf = (fact: Readonly<Record<string, unknown>>, language: Language) =>
    factLines(fact, language)
      .flatMap(({ label, pieces }) => [label, ...pieces])
      .filter((piece) => piece.as === 'word')
      .map((piece) => plainText(piece));

  it.each(examples)('%s has no word of the other language', (_name, fact) => {
    expect(wordsOf(fact, 'zh').filter((text) => latin.test(text))).toEqual([]);
    expect(wordsOf(fact, 'en').filter((text) => chinese.test(text))).toEqual([]);
    const labelled = factLines(fact, 'zh').filter(({ label }) => label.as !== 'word');
    expect(labelled).toEqual([]);
  });
});

describe('a clock and a command', () => {
  const inWords = (piece: Piece) => plainText(piece);

  it('are named: a clock by limit, order and round', () => {
    expect(inWords(clockPiece('case', 'zh'))).toBe('全案');
    expect(inWords(clockPiece('accept-1', 'en'))).toBe('Acceptance · Order 1');
    expect(inWords(clockPiece('handle-2-3', 'zh'))).toBe('处置 · 第 2 号工单 · 第 3 轮');
    expect(inWords(clockPiece('decision-2', 'zh'))).toBe('退回审定 · 第 2 号工单');
    expect(inWords(clockPiece('ruling', 'zh'))).toBe('裁决');
    expect(inWords(clockPiece('ruling-2', 'zh'))).toBe('裁决 · 第 2 轮');
    expect(clockPiece('something-new', 'zh')).toEqual({ as: 'code', text: 'something-new' });
  });

  it('are named: a command by its action and its order or approval', () => {
    expect(inWords(commandPiece('close', 'zh'))).toBe('结案');
    expect(inWords(commandPiece('orders/2/accept', 'zh'))).toBe('签收 · 第 2 号工单');
    expect(inWords(commandPiece('approvals/1/approve', 'zh'))).toBe('批准 · 第 1 项审批');
    expect(commandPiece('orders/2/whistle', 'zh')).toEqual({ as: 'code', text: 'orders/2/whistle' });
    expect(valuePiece('whistle', 'en')).toEqual({ as: 'code', text: 'whistle' });
  });
});
