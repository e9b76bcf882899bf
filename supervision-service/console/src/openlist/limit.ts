import type { Speaker } from '../words/language';
import { pick, type Pair } from '../words/languages';
import type { StandardLine } from './openList';

const units: Readonly<Record<string, Pair>> = {
  MINUTES: ['分钟', 'minutes'],
  HOURS: ['小时', 'hours'],
  WORKING_MINUTES: ['工作分钟', 'working minutes'],
  WORKING_HOURS: ['工作小时', 'working hours'],
  WORKING_DAYS: ['工作日', 'working days'],
  NATURAL_DAYS: ['自然日', 'days'],
};

/** A limit in words, such as 20 working days. */
export function limitWords({ amount, unit }: StandardLine['limit'], { say, language }: Speaker): string {
  const pair = units[unit];
  return pair === undefined ? say('openSameDay') : `${amount} ${pick(pair, language)}`;
}
