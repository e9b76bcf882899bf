export type Language = 'zh' | 'en';

export type Pair = readonly [zh: string, en: string];

/** The language tags in pages and requests. */
export const tags: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

export function pick(pair: Pair, language: Language): string {
  return pair[language === 'zh' ? 0 : 1];
}

const storageKey = 'fenbo.console.language';

/** The language that the reader chose last; Chinese if there was no choice yet. */
export function rememberedLanguage(): Language {
  return localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(storageKey, language);
}
