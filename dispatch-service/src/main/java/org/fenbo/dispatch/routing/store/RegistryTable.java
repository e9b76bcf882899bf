package org.fenbo.dispatch.routing.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.fenbo.dispatch.routing.RegistryRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Stores dispatch's copy of the registry in the database. */
public final class RegistryTable implements RegistryRows {
    private final JdbcClient jdbc;

    public RegistryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(List<Row> rows) {
        jdbc.sql("""
                insert into registry_entry (revision, kind, code, body)
                select * from unnest(:revisions::int[], :kinds::text[], :codes::text[], :bodies::text[])
                on conflict do nothing
                """)
                .param("revisions", column("int", rows, Row::revision))
                .param("kinds", column("text", rows, Row::kind))
                .param("codes", column("text", rows, Row::code))
                .param("bodies", column("text", rows, Row::body))
                .update();
    }

    private static SqlArrayValue column(String type, List<Row> rows, Function<Row, @Nullable Object> cell) {
        return new SqlArrayValue(type, rows.stream().map(cell).toArray());
    }

    @Override
    public Held held(int revision) {
        List<String> keys = jdbc.sql(
                        "select revision || '/' || kind || '/' || code from registry_entry where revision = :revision")
                .param("revision", revision)
                .query((row, number) -> row.getString(1))
                .list();
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
        jdbc.sql("""
                insert into registry_revision (revision, effective_at, entries, digest)
                values (:revision, :effective, :entries, :digest)
                on conflict do nothing
                """)
                .param("revision", revision)
                .param("effective", effectiveAt.atOffset(ZoneOffset.UTC))
                .param("entries", entries)
                .param("digest", digest)
                .update();
    }
}
