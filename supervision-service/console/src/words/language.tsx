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

interface ProviderProps {
  /** The title of the page, after the name of the product. */
  readonly title?: WordKey;
  readonly children: ReactNode;
}

export function LanguageProvider({ title = 'pageTitle', children }: ProviderProps) {
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
    document.title = `${speaker.say('productName')} · ${speaker.say(title)}`;
  }, [language, speaker, title]);
  return <LanguageContext.Provider value={speaker}>{children}</LanguageContext.Provider>;
}

export function useLanguage(): Speaker {
  const speaker = useContext(LanguageContext);
  if (speaker === undefined) {
    throw new Error('useLanguage needs a LanguageProvider above it');
  }
  return speaker;
}
