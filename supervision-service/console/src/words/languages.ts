export type Language = 'zh' | 'en';

export type Pair = readonly [zh: string, en: string];

/** As pages and requests name a language. */
export const tags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

export function pick(pair: Pair, language: Language): string {
  return pair[language === 'zh' ? 0 : 1];
}

const storageKey = 'fenbo.console.language';

/** What the reader chose last; Chinese to begin with. */
export function rememberedLanguage(): Language {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
}
