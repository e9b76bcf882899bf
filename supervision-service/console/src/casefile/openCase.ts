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

/** The open case lives in the address, so that it can be sent to a colleague and "back" closes it. */
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
