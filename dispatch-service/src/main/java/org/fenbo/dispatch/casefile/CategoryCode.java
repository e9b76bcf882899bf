package org.fenbo.dispatch.casefile;

/** Code of a category (事项) in the catalogue. */
public record CategoryCode(String value) {
    public CategoryCode {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a category's code is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
