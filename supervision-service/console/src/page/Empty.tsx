import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly what: string;
  readonly children?: ReactNode;
}

/** Shows that there is nothing to show, with the reason or the next step. */
export function Empty({ title, what, children }: Props) {
  return (
    <div className="empty">
      <svg width="56" height="40" viewBox="0 0 56 40" fill="none" aria-hidden="true">
        <path d="M4 20h14m0 0c8 0 7-13 15-13h19M18 20h34M18 20c8 0 7 13 15 13h19" stroke="#c3cfdd" strokeWidth="2.5" strokeLinecap="round" />
        <circle cx="6" cy="20" r="4" fill="#c3cfdd" />
      </svg>
      <p className="empty-title">{title}</p>
      <p>{what}</p>
      {children}
    </div>
  );
}
