import { inAddress } from '../page/inAddress';

/** A unit's code in the text; undefined if the text can't be one. */
export function unitCodeOf(text: string): string | undefined {
  return /^[A-Za-z0-9._-]{1,64}$/.test(text) ? text : undefined;
}

/** The code of the open unit is in the page's address. */
export const { use: useOpenUnit, of: unitAddress, close: closeUnit } = inAddress('#unit=', unitCodeOf);
