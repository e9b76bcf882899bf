import type { Language } from './eventTypes';
import { useLanguage } from './language';

const choices: readonly (readonly [Language, string, string])[] = [
  ['zh', '中文', 'zh-CN'],
  ['en', 'EN', 'en'],
];

export function LanguageSwitch() {
  const { language, choose, say } = useLanguage();
  return (
    <div className="language-switch" role="group" aria-label={say('language')}>
      {choices.map(([code, name, tag]) => (
        <button key={code} type="button" lang={tag} aria-pressed={language === code} onClick={() => choose(code)}>
          {name}
        </button>
      ))}
    </div>
  );
}
