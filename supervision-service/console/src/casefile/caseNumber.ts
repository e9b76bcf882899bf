const numbered = /^([RC])(\d{6})(\d{8})(\d{6,10})$/;

/**
 * The number of the case that a subject belongs to. The subject is the number of a case, or of a report, whose case has
 * the same digits.
 */
export function caseNumberOf(subject: string): string | undefined {
  return numbered.test(subject) ? `C${subject.slice(1)}` : undefined;
}

/** Reads a number that people type or paste. It accepts spaces, lower case, and digits without the letter. */
export function readCaseNumber(typed: string): string | undefined {
  const text = typed.replace(/[\s-]/g, '').toUpperCase();
  return caseNumberOf(/^\d{20,24}$/.test(text) ? `C${text}` : text);
}
