import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { type Language, rememberedLanguage, rememberLanguage, tags } from './languages';
import { sentence, type Values } from './sentences';
import type { WordKey } from './zh';

export interface Speaker {
  readonly language: Language;
  readonly say: (key: WordKey, values?: Values) => string;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<Speaker | undefined>(undefined);

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(rememberedLanguage);
  const choose = useCallback((chosen: Language) => {
    rememberLanguage(chosen);
    setLanguage(chosen);
  }, []);
  const speaker = useMemo<Speaker>(
    () => ({ language, choose, say: (key, values) => sentence(language, key, values) }),
    [language, choose],
  );
  useEffect(() => {
    document.documentElement.lang = tags[language];
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
