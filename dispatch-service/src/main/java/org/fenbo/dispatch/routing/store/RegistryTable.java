package org.fenbo.dispatch.routing.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.fenbo.dispatch.routing.RegistryRows;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of the registry's copy. */
public final class RegistryTable implements RegistryRows {
    private final JdbcTemplate jdbc;

    public RegistryTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<Row> rows) {
        jdbc.batchUpdate(
                "insert into registry_entry (revision, kind, code, body) values (?, ?, ?, ?) on conflict do nothing",
                rows.stream()
                        .map(row -> new Object[] {row.revision(), row.kind(), row.code(), row.body()})
                        .toList());
    }

    @Override
    public Held held(int revision) {
        List<String> keys = jdbc.query(
                "select revision || '/' || kind || '/' || code from registry_entry where revision = ?",
                (row, number) -> row.getString(1),
                revision);
        String sorted = String.join("\n", keys.stream().sorted().toList());
        return new Held(keys.size(), HexFormat.of().formatHex(sha256(sorted)));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void complete(int revision, Instant effectiveAt, int entries, String digest) {
        jdbc.update(
                "insert into registry_revision (revision, effective_at, entries, digest) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                revision,
                effectiveAt.atOffset(ZoneOffset.UTC),
                entries,
                digest);
    }
}
