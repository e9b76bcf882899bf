package org.fenbo.intake.report.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fenbo.intake.report.ReportNumber;

/**
 * Derives the secret of a report. With the number and the secret, the reporter can follow the report (INT-11). A secret
 * has 60 bits, written in letters and digits that are easy to read aloud. It is derived from the number and a key of
 * intake, so no secret has to be stored (R25). Keys have names. New reports use the current key, and the name of the
 * key is stored with each report. A key may be removed when no reporter follows a report with this key any more.
 */
public final class FollowUpSecrets {
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 12;
    private static final String ALGORITHM = "HmacSHA256";

    private final Map<String, String> keys;
    private final String current;

    /**
     * @param keys the keys, by name
     * @param current name of the key that new reports use
     * @throws IllegalArgumentException if there is no key with this name
     */
    public FollowUpSecrets(Map<String, String> keys, String current) {
        if (!keys.containsKey(current)) {
            throw new IllegalArgumentException("there is no follow-up key '" + current + "'");
        }
        this.keys = Map.copyOf(keys);
        this.current = current;
    }

    /** Name of the key that new reports use. */
    public String current() {
        return current;
    }

    /**
     * The secret of a report. It is the same on every call.
     *
     * @param key name of the report's key
     * @throws IllegalStateException if the settings don't have this key any more
     */
    String of(ReportNumber number, String key) {
        String secret = Optional.ofNullable(keys.get(key))
                .orElseThrow(() ->
                        new IllegalStateException("the follow-up key '" + key + "' is not in the settings any more"));
        byte[] code = code(secret, number.text());
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(LETTERS.charAt(code[i] & (LETTERS.length() - 1)));
        }
        return text.toString();
    }

    private static byte[] code(String secret, String number) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
            return mac.doFinal(number.getBytes(UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
        }
    }
}
