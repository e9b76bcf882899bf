import { plainText, valuePiece } from '../words/codes';
import type { Language } from '../words/languages';

/** Roles as the reader knows them, in one line. */
export function roleNames(roles: readonly string[], language: Language): string {
  return roles.map((role) => plainText(valuePiece(role, language))).join(language === 'zh' ? '、' : ', ');
}
