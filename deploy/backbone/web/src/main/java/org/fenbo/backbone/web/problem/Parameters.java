package org.fenbo.backbone.web.problem;

/** Parameters of an address that a controller checks. */
public final class Parameters {
    private Parameters() {}

    /** 400 {@code missing-field}: a parameter that is needed is absent or blank. */
    public static Problem missing(String name) {
        return WebCode.MISSING_FIELD
                .problem(
                        WebCode.MISSING_PARAMETER.text().detail(),
                        WebCode.MISSING_PARAMETER.text().remedy())
                .field(name)
                .build();
    }
}
