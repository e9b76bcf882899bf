import type { Named } from './openList';

/** A member as it is offered below a field. */
export function offered({ name, code }: Named): string {
  return `${name} ${code}`;
}

/** What a text means among the members that the registry found for it. */
export type Meaning =
  | { readonly is: 'one'; readonly code: string }
  | { readonly is: 'several'; readonly members: readonly Named[] }
  | { readonly is: 'none' };

/** A text means one member if it is its offer, its code or its name, or if nothing else was found. */
export function meaningOf(text: string, found: readonly Named[]): Meaning {
  const wanted = text.trim();
  const exact = found.filter((one) => [offered(one), one.code, one.name].includes(wanted));
  const members = exact.length > 0 ? exact : found;
  const [first, second] = members;
  if (first === undefined) {
    return { is: 'none' };
  }
  return second === undefined ? { is: 'one', code: first.code } : { is: 'several', members };
}

/** The code of the member that a text names in full; undefined if the text is free words. */
export function namedIn(text: string, found: readonly Named[]): string | undefined {
  const wanted = text.trim();
  return found.find((one) => offered(one) === wanted || one.code === wanted)?.code;
}

/** Whether the text may name a member by its code. */
export function endsWithCode(text: string): boolean {
  return /(^|\s)[A-Za-z0-9][\w.-]*$/.test(text.trim());
}

/** The text to search for: the code, if the text is an offer with its code at the end. */
export function searchedFor(text: string): string {
  return /\s([A-Za-z0-9][\w.-]*)$/.exec(text.trim())?.[1] ?? text.trim();
}
