package org.fenbo.intake.registrycopy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Keeps intake's copy of the registry up to date. A revision is used only after all its entries have arrived. */
public final class KeepRegistry {
    private final RegistryStore store;
    private final RegistryCopy copy;
    private final InstantSource clock;

    public KeepRegistry(RegistryStore store, RegistryCopy copy, InstantSource clock) {
        this.store = store;
        this.copy = copy;
        this.clock = clock;
    }

    public void entries(List<RegistryEntry> entries) {
        store.add(entries);
    }

    /**
     * Marks a revision as complete if all its entries have arrived.
     *
     * @return why the revision is not complete yet; empty if it is complete
     */
    public Optional<String> revision(PublishedRevision revision) {
        List<String> keys = store.keysOf(revision.revision());
        if (keys.size() != revision.entries()) {
            return Optional.of(
                    "revision %d: %d of %d entries".formatted(revision.revision(), keys.size(), revision.entries()));
        }
        if (!digest(keys).equals(revision.digest())) {
            return Optional.of("revision %d: its digest differs".formatted(revision.revision()));
        }
        store.complete(revision);
        return Optional.empty();
    }

    /**
     * Reads from the store which revisions are complete, because another instance may have completed some revisions.
     */
    public void refresh() {
        copy.know(store.complete(), clock.instant());
    }

    static String digest(List<String> keys) {
        String joined = keys.stream().sorted().collect(Collectors.joining("\n"));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(joined.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
