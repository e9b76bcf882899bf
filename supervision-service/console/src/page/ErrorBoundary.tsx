import { Component, type ReactNode } from 'react';
import { useLanguage } from '../words/language';

function Broken() {
  const { say } = useLanguage();
  return (
    <div role="alert" className="empty">
      <p className="empty-title">{say('pageBroke')}</p>
      <p>{say('pageBrokeWhat')}</p>
      <button type="button" className="plain-button" onClick={() => location.reload()}>
        {say('refresh')}
      </button>
    </div>
  );
}

/** Keeps a fault in one part of the page, or a part gone after an upgrade, from taking the rest along. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}
