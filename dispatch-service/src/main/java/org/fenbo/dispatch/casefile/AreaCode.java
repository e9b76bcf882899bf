package org.fenbo.dispatch.casefile;

/** Code of an area: district, street, community or grid. */
public record AreaCode(String value) {
    public AreaCode {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an area's code is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
