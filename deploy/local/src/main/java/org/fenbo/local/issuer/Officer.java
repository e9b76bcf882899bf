package org.fenbo.local.issuer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can hold a token.
 *
 * @param code the token's subject
 * @param name as people write it
 * @param role one of the platform's role codes
 * @param unit code of the unit, where the role acts for one
 * @param area code of the area that the rights are limited to; null for the whole district
 * @param machine a machine gets tokens but cannot sign in
 * @param channels on which a machine may report (INT-1b); others have those of their role
 */
public record Officer(
        String code,
        String name,
        String role,
        @Nullable String unit,
        @Nullable String area,
        boolean machine,
        List<String> channels) {

    /** The claims of the token next to its subject. */
    Map<String, Object> claims(String district) {
        var claims = new TreeMap<String, Object>();
        claims.put("name", name);
        claims.put("roles", List.of(role));
        claims.put("areas", List.of(area == null ? district : area));
        if (!channels.isEmpty()) {
            claims.put("channels", channels);
        }
        Optional.ofNullable(unit).ifPresent(code -> claims.put("unit", code));
        return claims;
    }
}
