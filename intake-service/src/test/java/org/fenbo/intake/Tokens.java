package org.fenbo.intake;

import java.util.List;
import java.util.Map;
import org.fenbo.backbone.web.identity.TestIssuer;

/** Tokens of the tests' issuer, which the service under test trusts. */
public final class Tokens {
    private Tokens() {}

    /** A token for a subject with one role. */
    public static String of(String subject, String role) {
        return TestIssuer.tokenWith(
                Map.of("channels", List.of("HOTLINE", "CITIZEN", "UPPER_PLATFORM", "BULK_FILE")),
                subject,
                "U-CC",
                role);
    }
}
