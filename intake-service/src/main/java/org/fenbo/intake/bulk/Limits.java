package org.fenbo.intake.bulk;

/**
 * How much of a file is taken, whatever its sender states (R13).
 *
 * @param rows how many rows, the header apart
 * @param cells how many cells in all
 * @param columns how many columns
 * @param rowCharacters how many characters a row may have; a longer one is refused, the others go on
 */
public record Limits(long rows, long cells, int columns, int rowCharacters) {
    public static final Limits DEFAULT = new Limits(2_000_000, 15_000_000, 200, 16_384);
}
