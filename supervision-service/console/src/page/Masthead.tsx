import { OpenCaseBox } from '../casefile/OpenCaseBox';
import { usePlatformNow } from '../clock/platformClock';
import { fullTime } from '../format/time';
import { roleNames } from '../identity/roleNames';
import { useSession } from '../identity/session';
import { signOut } from '../identity/signIn';
import mark from '../mark.svg';
import { LanguageSwitch } from '../words/LanguageSwitch';
import { useLanguage } from '../words/language';

function PlatformTime() {
  const { say } = useLanguage();
  const { now, moved } = usePlatformNow();
  return (
    <span className={moved ? 'platform-time platform-time-moved' : 'platform-time'} title={moved ? say('platformTimeMoved') : ''}>
      <span className="platform-time-word">{say(moved ? 'platformTimeSet' : 'platformTime')}</span> {fullTime(new Date(now).toISOString())}
    </span>
  );
}

export function Masthead() {
  const { say, language } = useLanguage();
  const { name, roles } = useSession();
  const held = roleNames(roles, language);
  return (
    <header className="masthead">
      <div className="brand">
        <img src={mark} alt="" width={28} height={28} />
        <h1>
          {say('productName')} <span>{say('pageTitle')}</span>
        </h1>
      </div>
      <OpenCaseBox />
      <PlatformTime />
      <div className="reader">
        <span className="reader-name" title={held}>
          <span lang="">{name}</span>
          {held !== '' && <small>{held}</small>}
        </span>
        <LanguageSwitch />
        <button type="button" className="masthead-button" onClick={signOut}>
          {say('signOut')}
        </button>
      </div>
    </header>
  );
}
