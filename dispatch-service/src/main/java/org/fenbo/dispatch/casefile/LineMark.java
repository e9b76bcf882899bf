package org.fenbo.dispatch.casefile;

/**
 * What a verifier found about a line of the rectification standard (REG-19c).
 *
 * @param line code of the line
 * @param met whether the required state is reached
 */
public record LineMark(String line, boolean met) {}
