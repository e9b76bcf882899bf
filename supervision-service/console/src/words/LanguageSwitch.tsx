import { useLanguage } from './language';
import { type Language, tags } from './languages';

/** Each language has its name in the language itself. */
const choices: readonly (readonly [Language, string])[] = [
  ['zh', '中文'],
  ['en', 'EN'],
];

export function LanguageSwitch() {
  const { language, choose, say } = useLanguage();
  return (
    <div className="language-switch" role="group" aria-label={say('language')}>
      {choices.map(([code, name]) => (
        <button key={code} type="button" lang={tags[code]} aria-pressed={language === code} onClick={() => choose(code)}>
          {name}
        </button>
      ))}
    </div>
  );
}
