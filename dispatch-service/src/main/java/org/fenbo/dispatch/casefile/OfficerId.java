package org.fenbo.dispatch.casefile;

/** Code of an officer, or of a machine that acts. */
public record OfficerId(String value) {
    public OfficerId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an officer's code is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
