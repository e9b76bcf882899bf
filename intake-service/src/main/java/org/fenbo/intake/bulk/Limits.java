package org.fenbo.intake.bulk;

/**
 * The largest file that is accepted. The limits are checked while the file is read, because a size that a sender states
 * is not trusted (R13).
 *
 * @param rows how many rows, without the header
 * @param cells how many cells in all
 * @param columns how many columns
 * @param rowCharacters how many characters a row may have; if a row is longer, only this row is refused
 */
public record Limits(long rows, long cells, int columns, int rowCharacters) {
    public static final Limits DEFAULT = new Limits(2_000_000, 15_000_000, 200, 16_384);
}
