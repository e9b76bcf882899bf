import type { Language } from '../words/languages';

/** The district's zone. The page shows every time in this zone, wherever the reader's computer is. */
export const districtZone = 'Asia/Shanghai';

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: districtZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

interface Fields {
  readonly date: string;
  readonly monthDay: string;
  readonly time: string;
}

function fieldsOf(moment: number): Fields {
  const of: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const part of parts.formatToParts(moment)) {
    of[part.type] = part.value;
  }
  const monthDay = `${of.month}-${of.day}`;
  return { date: `${of.year}-${monthDay}`, monthDay, time: `${of.hour}:${of.minute}:${of.second}` };
}

/** The day of a moment in the district's zone, such as "2026-10-12". */
export function day(moment: number): string {
  return fieldsOf(moment).date;
}

/** A time such as "2026-10-12 16:20:05"; the text itself if it is no time. */
export function fullTime(iso: string): string {
  const moment = Date.parse(iso);
  if (Number.isNaN(moment)) {
    return iso;
  }
  const { date, time } = fieldsOf(moment);
  return `${date} ${time}`;
}

/**
 * A time that is as short as possible compared with `now`: today without the date, this year without the year, else
 * with the year.
 */
export function shortTime(iso: string, now: number): string {
  const moment = Date.parse(iso);
  if (Number.isNaN(moment)) {
    return iso;
  }
  const then = fieldsOf(moment);
  const today = fieldsOf(now);
  if (then.date === today.date) {
    return then.time;
  }
  return then.date.slice(0, 4) === today.date.slice(0, 4) ? `${then.monthDay} ${then.time}` : `${then.date} ${then.time}`;
}

const spanUnits: readonly (readonly [seconds: number, zh: string, en: string])[] = [
  [86_400, '天', 'd'],
  [3_600, '小时', 'h'],
  [60, '分', 'min'],
  [1, '秒', 's'],
];

/** A duration in its two largest units, for example "3小时12分" or "3 h 12 min". */
export function span(milliseconds: number, language: Language): string {
  let rest = Math.max(0, Math.round(milliseconds / 1000));
  const first = spanUnits.findIndex(([seconds]) => rest >= seconds);
  const from = first === -1 ? spanUnits.length - 1 : first;
  const said: string[] = [];
  for (const [seconds, zh, en] of spanUnits.slice(from, from + 2)) {
    const count = Math.floor(rest / seconds);
    rest -= count * seconds;
    if (count > 0 || said.length === 0) {
      said.push(language === 'zh' ? `${count}${zh}` : `${count} ${en}`);
    }
  }
  return said.join(language === 'zh' ? '' : ' ');
}

/** Whether the text is an instant as the services write it (ISO 8601 with a zone). */
export function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text) && !Number.isNaN(Date.parse(text));
}
