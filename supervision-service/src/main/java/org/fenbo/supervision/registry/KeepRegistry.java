package org.fenbo.supervision.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps this service's copy of the registry. A revision is used only after all of its entries have arrived. */
public final class KeepRegistry {
    private final RegistryCopy copy;

    public KeepRegistry(RegistryCopy copy) {
        this.copy = copy;
    }

    public void entries(List<Entry> entries) {
        copy.keep(entries);
    }

    /**
     * Starts to use a revision if all its entries have arrived.
     *
     * @return how many of the entries have arrived, in words; empty if the revision is now in use
     * @throws IllegalStateException if the digest of the entries isn't the published digest
     */
    public Optional<String> revision(Published published) {
        List<String> keys = copy.keysOf(published.revision());
        if (keys.size() < published.entries()) {
            return Optional.of("revision " + published.revision() + ": " + keys.size() + " of " + published.entries()
                    + " entries");
        }
        if (!digest(keys).equals(published.digest())) {
            throw new IllegalStateException("revision " + published.revision() + " has " + keys.size()
                    + " entries here that are not the " + published.entries() + " published ones: the digests differ");
        }
        copy.serve(published);
        return Optional.empty();
    }

    private static String digest(List<String> keys) {
        try {
            byte[] sorted =
                    keys.stream().sorted().collect(Collectors.joining("\n")).getBytes(UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sorted));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
