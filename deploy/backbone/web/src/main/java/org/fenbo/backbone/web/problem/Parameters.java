package org.fenbo.backbone.web.problem;

/** The problems of an address's parameters that a controller checks. */
public final class Parameters {
    private Parameters() {}

    /** The problem 400 {@code missing-field}: a required parameter is absent or blank. */
    public static Problem missing(String name) {
        return WebCode.MISSING_FIELD
                .problem(
                        WebCode.MISSING_PARAMETER.text().detail(),
                        WebCode.MISSING_PARAMETER.text().remedy())
                .field(name)
                .build();
    }
}
