import { useSyncExternalStore } from 'react';
import { caseNumberOf } from './caseNumber';

const prefix = '#case=';

function subscribe(listener: () => void) {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

function shown(): string | undefined {
  return location.hash.startsWith(prefix) ? caseNumberOf(location.hash.slice(prefix.length)) : undefined;
}

/**
 * The number of the open case is in the page's address, so that the address can be sent to a colleague and "back"
 * closes the case.
 */
export function useOpenCase(): string | undefined {
  return useSyncExternalStore(subscribe, shown);
}

export function openCase(number: string): void {
  location.hash = `${prefix}${number}`;
}

export function closeCase(): void {
  history.pushState(null, '', location.pathname);
  dispatchEvent(new HashChangeEvent('hashchange'));
}
