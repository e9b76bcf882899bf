import { type Language, type Pair, pick } from './languages';
import { sentence } from './sentences';
import { categoryNatures, clockKinds, commands, dutyKinds, likenesses, readers, tiers, topics, unitKinds, values } from './values';

/** A piece of text on the page: words of the page, a text of a person, or a code with or without a name. */
export type Piece =
  | { readonly as: 'word' | 'code' | 'text'; readonly text: string }
  | { readonly as: NameKind; readonly code: string };

/** The kinds of codes that have names in the registry. */
export type NameKind = 'unit' | 'category' | 'area' | 'officer' | 'duty';

export type NameOf = (kind: NameKind, code: string) => string | undefined;

export const word = (text: string): Piece => ({ as: 'word', text });
export const code = (text: string): Piece => ({ as: 'code', text });

/** A literal in words; the literal itself as a code if it is newer than this page. */
function pieceOf(pair: Pair | undefined, language: Language, literal: string): Piece {
  return pair === undefined ? code(literal) : word(pick(pair, language));
}

export function readerPiece(reader: string, language: Language): Piece {
  return pieceOf(readers[reader], language, reader);
}

export function topicPiece(topic: string, language: Language): Piece {
  return pieceOf(topics[topic], language, topic);
}

export function valuePiece(value: string, language: Language): Piece {
  return pieceOf(values[value], language, value);
}

/**
 * What similar cases have in common. It has its own dictionary, because the same literals have other meanings
 * elsewhere.
 */
export function likenessPiece(likeness: string, language: Language): Piece {
  return pieceOf(likenesses[likeness], language, likeness);
}

/** What the category of a report is about (REG-11d). */
export function categoryNaturePiece(nature: string, language: Language): Piece {
  return pieceOf(categoryNatures[nature], language, nature);
}

/** The kind of a unit, such as a squad. */
export function unitKindPiece(kind: string, language: Language): Piece {
  return pieceOf(unitKinds[kind], language, kind);
}

/** The tier of a unit. */
export function tierPiece(tier: string, language: Language): Piece {
  return pieceOf(tiers[tier], language, tier);
}

/** The kind of a duty (REG-1c). */
export function dutyKindPiece(kind: string, language: Language): Piece {
  return pieceOf(dutyKinds[kind], language, kind);
}

/**
 * The words for a clock. Its name has its kind, its order and, after the first, its round: "case", "accept-1",
 * "handle-1-2". A clock of the case has no order: "ruling", "ruling-2".
 */
export function clockPiece(clock: string, language: Language): Piece {
  const ofCase = /^(case|ruling)(?:-(\d+))?$/.exec(clock);
  const ofOrder = /^(accept|handle|decision)-(\d+)(?:-(\d+))?$/.exec(clock);
  const [, kind = '', order, round] = ofCase ? [clock, ofCase[1], undefined, ofCase[2]] : (ofOrder ?? []);
  const pair = clockKinds[kind];
  if (pair === undefined) {
    return code(clock);
  }
  const parts = [
    pick(pair, language),
    order && sentence(language, 'orderLine', { number: order }),
    round && sentence(language, 'roundLine', { number: round }),
  ];
  return word(parts.filter(Boolean).join(' · '));
}

/** The words for a command's address, for example "close", "orders/2/accept" or "approvals/1/approve". */
export function commandPiece(address: string, language: Language): Piece {
  const [, part, number = '', name = address] = /^(orders|approvals)\/(\d+)\/(.+)$/.exec(address) ?? [];
  const pair = commands[name];
  if (pair === undefined) {
    return code(address);
  }
  const label = pick(pair, language);
  const line = part === 'orders' ? 'orderLine' : 'approvalLine';
  return word(part === undefined ? label : `${label} · ${sentence(language, line, { number })}`);
}

/** The text of a piece without markup. A code with a name gives both. */
export function plainText(piece: Piece, nameOf: NameOf = () => undefined): string {
  if ('text' in piece) {
    return piece.text;
  }
  const name = nameOf(piece.as, piece.code);
  return name === undefined ? piece.code : `${name} ${piece.code}`;
}

/** The pieces of a sentence in which pieces replace the {places}. */
export function sentencePieces(sentenceText: string, places: Readonly<Record<string, Piece>>): Piece[] {
  return sentenceText
    .split(/\{(\w+)\}/)
    .map((part, at) => (at % 2 === 0 ? word(part) : (places[part] ?? code(part))))
    .filter((piece) => !('text' in piece) || piece.text !== '');
}
