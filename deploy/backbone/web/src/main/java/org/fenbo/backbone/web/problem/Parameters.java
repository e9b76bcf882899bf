package org.fenbo.backbone.web.problem;

/** The problems that a controller finds in the parameters of an address. */
public final class Parameters {
    private Parameters() {}

    /** The problem 400 {@code missing-field}, if a required parameter is absent or blank. */
    public static Problem missing(String name) {
        return WebCode.MISSING_FIELD
                .problem(
                        WebCode.MISSING_PARAMETER.text().detail(),
                        WebCode.MISSING_PARAMETER.text().remedy())
                .field(name)
                .build();
    }
}
