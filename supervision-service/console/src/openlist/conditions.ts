import { code, type Piece, valuePiece, word } from '../words/codes';
import { pick, type Pair } from '../words/languages';
import type { Speaker } from '../words/language';
import type { WordKey } from '../words/zh';

/** Facts that conditions test. */
const facts: Readonly<Record<string, Pair>> = {
  channel: ['上报渠道', 'channel'],
  nature: ['诉求性质', 'nature'],
  keyPlace: ['重点单位类型', 'kind of key place'],
  size: ['工作量', 'size of the job'],
  cost: ['费用', 'cost of the job'],
};

/** The name of a fact; an answer in a form is a field's own name. */
export function factPiece(fact: string, { language }: Speaker): Piece {
  const pair = facts[fact];
  return pair === undefined ? code(fact.replace(/^answer\./, '')) : word(pick(pair, language));
}

function filled(sentence: string, places: Readonly<Record<string, readonly Piece[]>>): Piece[] {
  return sentence
    .split(/\{(\w+)\}/)
    .flatMap((part, at) => (at % 2 === 0 ? [word(part)] : (places[part] ?? [code(part)])))
    .filter((piece) => !('text' in piece) || piece.text !== '');
}

function rangeWords(from: string | undefined, until: string | undefined): WordKey {
  if (from === undefined) {
    return 'conditionBelow';
  }
  return until === undefined ? 'conditionFrom' : 'conditionBetween';
}

/** A condition in words. The registry writes conditions such as `channel=HOTLINE|CITIZEN` or `size=3..20`. */
export function conditionPieces(text: string, speaker: Speaker): readonly Piece[] {
  const { say, language } = speaker;
  const [, fact, value] = /^([^=]+?)\s*=\s*(.+)$/.exec(text) ?? [];
  if (fact === undefined || value === undefined) {
    return [code(text)];
  }
  const [, begin, end] = (fact === 'time' ? /^([\d:]+)-([\d:]+)$/ : /^([\d-]+)~([\d-]+)$/).exec(value) ?? [];
  if ((fact === 'time' || fact === 'day') && begin !== undefined && end !== undefined) {
    return filled(say(fact === 'time' ? 'conditionHours' : 'conditionSeason'), { from: [word(begin)], until: [word(end)] });
  }
  const named = [factPiece(fact, speaker)];
  const range = /^(-?[\d.]*?\d)?\.\.(-?[\d.]+)?$/.exec(value);
  if (range !== null) {
    const [, from, until] = range;
    return filled(say(rangeWords(from, until)), { fact: named, from: [word(from ?? '')], until: [word(until ?? '')] });
  }
  const between = word(say('listSeparator'));
  const values = value.split('|').flatMap((one, at) => [...(at === 0 ? [] : [between]), valuePiece(one.trim(), language)]);
  return filled(say('conditionOneOf'), { fact: named, values });
}
