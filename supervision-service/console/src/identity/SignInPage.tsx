import { useState } from 'react';
import mark from '../mark.svg';
import { LanguageSwitch } from '../words/LanguageSwitch';
import { type Speaker, useLanguage } from '../words/language';
import { leaveToSignIn, SignInFailure } from './signIn';

function whyNot(failure: unknown, { say }: Speaker): string {
  if (!(failure instanceof SignInFailure)) {
    return say('signInFailed', { reason: String(failure) });
  }
  switch (failure.reason) {
    case 'refused':
      return say('signInRefused', { code: failure.code });
    case 'expired':
      return say('signInExpired');
    case 'unreachable':
      return say('signInUnreachable');
    case 'insecure':
      return say('signInInsecure');
  }
}

/** What a newcomer without a token sees; drawn without the component library, so that it is there at once. */
export function SignInPage({ failure: before }: { readonly failure: unknown }) {
  const speaker = useLanguage();
  const { say } = speaker;
  const [failure, setFailure] = useState(before);
  const [leaving, setLeaving] = useState(false);
  const leave = () => {
    setLeaving(true);
    leaveToSignIn().catch((reason: unknown) => {
      setLeaving(false);
      setFailure(reason);
    });
  };
  return (
    <div className="sign-in">
      <main className="sign-in-card">
        <img src={mark} alt="" width={48} height={48} />
        <h1>
          {say('productName')} <span>{say('pageTitle')}</span>
        </h1>
        <p>{say('signInIntro')}</p>
        {failure !== undefined && (
          <p role="alert" className="sign-in-failure">
            {whyNot(failure, speaker)}
          </p>
        )}
        <button type="button" className="sign-in-button" onClick={leave} disabled={leaving}>
          {say(leaving ? 'signingIn' : 'signIn')}
        </button>
        <p className="sign-in-note">{say('signInNeeded')}</p>
        <LanguageSwitch />
      </main>
    </div>
  );
}
