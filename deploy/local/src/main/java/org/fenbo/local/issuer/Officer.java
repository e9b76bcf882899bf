package org.fenbo.local.issuer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A person or a machine that can get tokens.
 *
 * @param code the token's subject
 * @param name the name that people use
 * @param role one of the platform's role codes
 * @param unit code of the unit for which the officer acts; null if there is none
 * @param area code of the area that the rights are limited to; null if the rights are valid in the whole district
 * @param machine true for a machine; a machine gets tokens, but can't sign in
 * @param channels the channels on which a machine may report (INT-1b); empty if the channels of its role apply
 */
public record Officer(
        String code,
        String name,
        String role,
        @Nullable String unit,
        @Nullable String area,
        boolean machine,
        List<String> channels) {

    /** The claims of the token, without its subject. */
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
