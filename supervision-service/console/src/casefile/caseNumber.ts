const numbered = /^([RC])(\d{6})(\d{8})(\d{6,10})$/;

/** The case a subject speaks of: a case's own number, or a report's, whose digits its case carries. */
export function caseNumberOf(subject: string): string | undefined {
  return numbered.test(subject) ? `C${subject.slice(1)}` : undefined;
}

/** Reads what people type or paste: spaces, lower case and bare digits are forgiven. */
export function readCaseNumber(typed: string): string | undefined {
  const text = typed.replace(/[\s-]/g, '').toUpperCase();
  return caseNumberOf(/^\d{20,24}$/.test(text) ? `C${text}` : text);
}
