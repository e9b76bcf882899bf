import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { en } from './en';
import type { Language } from './eventTypes';
import { type WordKey, type Words, zh } from './zh';

const dictionaries: Record<Language, Words> = { zh, en };
const storageKey = 'fenbo.console.language';

type Values = Readonly<Record<string, string | number>>;

/** Puts values into a sentence's {places}; a place without a value stays visible, so a mistake is seen. */
export function fill(sentence: string, values: Values = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

export interface Speaker {
  readonly language: Language;
  readonly say: (key: WordKey, values?: Values) => string;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<Speaker | undefined>(undefined);

function remembered(): Language {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh';
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered);
  const choose = useCallback((chosen: Language) => {
    localStorage.setItem(storageKey, chosen);
    setLanguage(chosen);
  }, []);
  const speaker = useMemo<Speaker>(
    () => ({ language, choose, say: (key, values) => fill(dictionaries[language][key], values) }),
    [language, choose],
  );
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = `${speaker.say('productName')} · ${speaker.say('pageTitle')}`;
  }, [language, speaker]);
  return <LanguageContext.Provider value={speaker}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): Speaker {
  const speaker = useContext(LanguageContext);
  if (speaker === undefined) {
    throw new Error('useLanguage needs a LanguageProvider above it');
  }
  return speaker;
}
