package org.fenbo.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.UUID;
import org.fenbo.local.settings.Secrets;

/** The key that signs tokens. The key is made once per machine, so that tokens stay valid after a restart. */
public final class SigningKey {
    private static final int BITS = 2048;

    private SigningKey() {}

    public static JWKSet kept(Secrets secrets) {
        try {
            return new JWKSet(RSAKey.parse(secrets.kept("signing-key.json", SigningKey::generate)));
        } catch (ParseException e) {
            throw new IllegalStateException("The signing key in " + secrets.folder() + " can't be read", e);
        }
    }

    private static String generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .generate()
                    .toJSONString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
