/** A question: the matter as a category or in free words, and the place as an area or a point. */
export interface Question {
  readonly word?: string | undefined;
  readonly category?: string | undefined;
  readonly area?: string | undefined;
  readonly longitude?: string | undefined;
  readonly latitude?: string | undefined;
}

/** What the public page shows. It is in the address, so that an answer can be sent to somebody. */
export type Place =
  | { readonly page: 'question'; readonly question: Question }
  | { readonly page: 'category'; readonly code: string }
  | { readonly page: 'duty'; readonly code: string };

const path = 'open';
const fields = ['word', 'category', 'area', 'longitude', 'latitude'] as const;

/** Whether the question names a place. */
export function hasPlace({ area, longitude, latitude }: Question): boolean {
  return area !== undefined || (longitude !== undefined && latitude !== undefined);
}

export function isComplete(question: Question): boolean {
  return (question.word !== undefined || question.category !== undefined) && hasPlace(question);
}

/** What the address shows; undefined if it isn't an address of the public page. */
export function placeIn(pathname: string, search: string, base: string): Place | undefined {
  if (pathname.replace(/\/$/, '') !== `${base}${path}`) {
    return undefined;
  }
  const query = new URLSearchParams(search);
  const given = (name: string) => query.get(name)?.trim() || undefined;
  const duty = given('duty');
  if (duty !== undefined) {
    return { page: 'duty', code: duty };
  }
  const question: Question = Object.fromEntries(fields.map((field) => [field, given(field)]));
  if (question.category !== undefined && !hasPlace(question)) {
    return { page: 'category', code: question.category };
  }
  return { page: 'question', question };
}

/** The query of a question, as the page's address and the registry both have it. */
export function queryOf(question: Question): string {
  const query = new URLSearchParams();
  for (const field of fields) {
    const value = question[field];
    if (value !== undefined) {
      query.set(field, value);
    }
  }
  return query.toString();
}

export function addressOf(place: Place, base: string): string {
  const query =
    place.page === 'question' ? queryOf(place.question) : new URLSearchParams({ [place.page]: place.code }).toString();
  return `${base}${path}${query === '' ? '' : `?${query}`}`;
}
