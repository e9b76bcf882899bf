package org.fenbo.intake.message.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fenbo.backbone.events.AfterCommit;
import org.fenbo.backbone.kernel.Words;
import org.fenbo.intake.message.MessageSignal;
import org.fenbo.intake.message.MessageTemplate;
import org.fenbo.intake.message.OfficerMessage;
import org.fenbo.intake.message.OfficerMessages;
import org.fenbo.intake.message.RequestedMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class StoredOfficerMessages implements OfficerMessages {
    private static final String ADD = """
            insert into message (id, person, template, version, given, at)
            values (:id, :person, :template, :version, :given, :at) on conflict (id) do nothing
            """;

    private static final String SHOWN = """
            select m.id, m.template, m.version, m.given, m.at, m.read_at, t.chinese, t.english
            from message m join message_template t on t.code = m.template and t.version = m.version
            where m.person = :person
            """;

    private static final String PART = SHOWN + """
              and (not :unread or m.read_at is null)
              and (:after::uuid is null or (m.at, m.id) <
                (select last.at, last.id from message last where last.id = :after::uuid and last.person = :person))
            order by m.at desc, m.id desc limit :limit
            """;

    /**
     * The position is the oldest transaction that still runs. All messages of older transactions are among the rows of
     * this statement or of an earlier one.
     */
    private static final String ADDED = """
            select n.*, pg_snapshot_xmin(pg_current_snapshot())::text::bigint as position from (
            """ + SHOWN + """
              and m.read_at is null and m.added >= :position::bigint::text::xid8) n
            order by n.at, n.id
            """;

    private static final String COUNTS = """
            select count(*) as total, count(*) filter (where read_at is null) as unread
            from message where person = :person
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final MessageSignal signal;

    StoredOfficerMessages(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json, MessageSignal signal) {
        this.signal = signal;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public void add(RequestedMessage message, MessageTemplate template) {
        jdbc.sql(ADD)
                .param("id", message.id())
                .param("person", message.person())
                .param("template", template.code())
                .param("version", template.version())
                .param("given", json.writeValueAsString(message.values()))
                .param("at", message.at().atOffset(ZoneOffset.UTC))
                .update();
        AfterCommit.run(signal::added);
    }

    private record Found(OfficerMessage message, long position) {}

    private record Counts(long total, long unread) {}

    @Override
    public Messages of(String person, Part part) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Counts counts = jdbc.sql(COUNTS)
                    .param("person", person)
                    .query((row, number) -> new Counts(row.getLong("total"), row.getLong("unread")))
                    .single();
            return new Messages(list(person, part), counts.unread(), part.unread() ? counts.unread() : counts.total());
        }));
    }

    private List<OfficerMessage> list(String person, Part part) {
        return jdbc.sql(PART)
                .param("person", person)
                .param("unread", part.unread())
                .param("after", part.after())
                .param("limit", part.limit())
                .query((row, number) -> message(row))
                .list();
    }

    @Override
    public Added addedFrom(String person, long position) {
        List<Found> found = jdbc.sql(ADDED)
                .param("person", person)
                .param("position", position)
                .query((row, number) -> new Found(message(row), row.getLong("position")))
                .list();
        return new Added(
                found.stream().map(Found::message).toList(),
                found.isEmpty() ? position : found.getFirst().position());
    }

    @Override
    public Optional<OfficerMessage> find(String person, UUID id) {
        return jdbc.sql(SHOWN + " and m.id = :id")
                .param("person", person)
                .param("id", id)
                .query((row, number) -> message(row))
                .optional();
    }

    private OfficerMessage message(ResultSet row) throws SQLException {
        Map<String, String> given = json.readValue(row.getString("given"), new TypeReference<>() {});
        Words text = new Words(row.getString("chinese"), row.getString("english"));
        MessageTemplate template = new MessageTemplate(row.getString("template"), row.getInt("version"), text);
        return new OfficerMessage(
                row.getObject("id", UUID.class),
                template.code(),
                template.version(),
                template.with(given),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("read_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }

    @Override
    public void read(String person, UUID id, Instant at) {
        jdbc.sql("update message set read_at = :at where id = :id and person = :person and read_at is null")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("person", person)
                .update();
    }

    @Override
    public void forget(Instant readBefore) {
        jdbc.sql("delete from message where read_at < :before")
                .param("before", readBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
