package org.fenbo.dispatch.casefile;

/** Code of a unit (单位) that can be responsible. */
public record UnitCode(String value) {
    public UnitCode {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a unit's code is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
