package org.fenbo.supervision.clock;

/**
 * The number of a case, such as {@code C44031020181009000187}. This number is also the name of the stream, the key of
 * the records and the subject of the events.
 */
public record CaseNumber(String text) implements Comparable<CaseNumber> {
    private static final int LONGEST = 64;

    public CaseNumber {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("'" + text + "' is no number of a case");
        }
    }

    @Override
    public int compareTo(CaseNumber other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
