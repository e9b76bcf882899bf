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

/** If one part of the page has a fault, or its file is gone after an upgrade, the rest of the page still works. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}
