package org.fenbo.intake.bulk;

/**
 * The largest file that is accepted. The limits are checked while the file is read; no stated size is trusted (R13).
 *
 * @param rows how many rows, without the header
 * @param cells how many cells in all
 * @param columns how many columns
 * @param rowCharacters how many characters a row may have; only a longer row is refused, not the file
 */
public record Limits(long rows, long cells, int columns, int rowCharacters) {
    public static final Limits DEFAULT = new Limits(2_000_000, 15_000_000, 200, 16_384);
}
