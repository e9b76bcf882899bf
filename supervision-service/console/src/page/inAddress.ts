import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void) {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/**
 * A code that the page's address has after the prefix. So the address can be sent to a colleague, and "back" closes what
 * is open.
 *
 * @param read the code in the text after the prefix; undefined if the text has none
 */
export function inAddress(prefix: string, read: (text: string) => string | undefined) {
  const shown = () => (location.hash.startsWith(prefix) ? read(location.hash.slice(prefix.length)) : undefined);
  return {
    use: () => useSyncExternalStore(subscribe, shown),
    of: (code: string) => `${prefix}${code}`,
    open: (code: string) => {
      location.hash = `${prefix}${code}`;
    },
    close: () => {
      history.pushState(null, '', location.pathname);
      dispatchEvent(new HashChangeEvent('hashchange'));
    },
  };
}
