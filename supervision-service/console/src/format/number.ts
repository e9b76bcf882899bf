const grouped = new Intl.NumberFormat('en-US');
const percent = new Intl.NumberFormat('en-US', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });

export function count(value: number): string {
  return grouped.format(value);
}

/** Events per second: one decimal below 10, whole numbers from 10. */
export function rate(perSecond: number): string {
  return perSecond > 0 && perSecond < 10 ? perSecond.toFixed(1) : grouped.format(Math.round(perSecond));
}

/** A share between 0 and 1 as a percentage with one decimal; a dash if there is no share. */
export function share(value: number | null | undefined): string {
  return value === null || value === undefined || Number.isNaN(value) ? '–' : percent.format(value);
}
