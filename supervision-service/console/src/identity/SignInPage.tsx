import { useState } from 'react';
import mark from '../mark.svg';
import { LanguageSwitch } from '../words/LanguageSwitch';
import { Pieces } from '../names/Pieces';
import { addressOf } from '../openlist/place';
import { code, type Piece, sentencePieces, word } from '../words/codes';
import { type Speaker, useLanguage } from '../words/language';
import { leaveToSignIn, SignInFailure } from './signIn';

function whyNot(failure: unknown, { say }: Speaker): readonly Piece[] {
  if (!(failure instanceof SignInFailure)) {
    return sentencePieces(say('signInFailed'), { reason: code(String(failure)) });
  }
  switch (failure.reason) {
    case 'refused':
      return sentencePieces(say('signInRefused'), { code: code(failure.code) });
    case 'expired':
      return [word(say('signInExpired'))];
    case 'unreachable':
      return [word(say('signInUnreachable'))];
    case 'insecure':
      return [word(say('signInInsecure'))];
  }
}

/** The page for a reader without a token. It doesn't use the component library, so that it appears at once. */
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
            <Pieces of={whyNot(failure, speaker)} />
          </p>
        )}
        <button type="button" className="sign-in-button" onClick={leave} disabled={leaving}>
          {say(leaving ? 'signingIn' : 'signIn')}
        </button>
        <p className="sign-in-note">{say('signInNeeded')}</p>
        <p className="sign-in-note">
          <a href={addressOf({ page: 'question', question: {} }, import.meta.env.BASE_URL)}>{say('openLink')}</a>
        </p>
        <LanguageSwitch />
      </main>
    </div>
  );
}
