import { plainText, valuePiece } from '../words/codes';
import type { Language } from '../words/languages';

/** The names of roles in the reader's language, in one line. */
export function roleNames(roles: readonly string[], language: Language): string {
  return roles.map((role) => plainText(valuePiece(role, language))).join(language === 'zh' ? '、' : ', ');
}
