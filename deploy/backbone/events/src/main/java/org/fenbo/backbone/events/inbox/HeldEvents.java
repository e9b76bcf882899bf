package org.fenbo.backbone.events.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.fenbo.backbone.events.inbox.Holding.State;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events that wait for their turn or are parked, each with its cause and the whole record. A caller must claim a
 * subject's head before it changes the subject's held events.
 */
public final class HeldEvents {
    /** The type of an event whose envelope can't be read. */
    private static final String UNREADABLE = "unreadable";

    /**
     * If an event comes again, it is already held, and a parked event stays parked. But the record of a parked event may
     * be damaged, so the record that came last is kept, and an operator can resend it. A record that can't be read
     * doesn't replace one that can.
     */
    private static final String HOLD = """
            insert into inbox_held (reader, subject, sequence, id, topic, shard, record, key, type, headers, body, state,
                                    awaits, cause, since)
            values (:reader, :subject, :sequence, :id, :topic, :shard, :record, :key, :type, :headers, :body, :state,
                    :awaits, :cause, :since)
            on conflict (reader, subject, sequence, id) do update
            set shard = excluded.shard, record = excluded.record, key = excluded.key, type = excluded.type,
                headers = excluded.headers, body = excluded.body
            where inbox_held.state = 'PARKED'
              and (excluded.type <> :unreadable or inbox_held.type = :unreadable)
              and (inbox_held.headers, inbox_held.body) is distinct from (excluded.headers, excluded.body)
            """;

    private static final String FIRST = """
            select subject, sequence, id, topic, shard, record, key, headers, body, state from inbox_held
            where reader = :reader and subject = :subject order by sequence, id limit 1
            """;

    /**
     * Finds each awaited name with one step in the ordered index. So the cost depends on the few names and is the same
     * for any number of waiting events.
     */
    private static final String AWAITED = """
            with recursive name(awaits) as (
              (select awaits from inbox_held where reader = :reader and state = 'WAITING' order by awaits limit 1)
              union all
              select (select w.awaits from inbox_held w
                      where w.reader = :reader and w.state = 'WAITING' and w.awaits > name.awaits
                      order by w.awaits limit 1)
              from name where name.awaits is not null)
            select awaits from name where awaits is not null
            """;

    private static final String SUBJECTS_AWAITING = """
            select subject from inbox_held where reader = :reader and state = 'WAITING' and awaits = :awaits
            order by since, subject limit :limit
            """;

    private static final String SOME_AWAITING = """
            select subject from inbox_held where reader = :reader and state = 'WAITING' and awaits = :awaits
            order by random() limit :limit
            """;

    /**
     * Subjects whose first held event is the next to apply, but which were not woken, because the process ended after
     * it applied the event before.
     */
    private static final String TURN_HAS_COME = """
            select w.subject from inbox_held w join inbox_head h using (reader, subject)
            where w.reader = :reader and w.state = 'BEHIND' and w.sequence = h.sequence + 1
            """;

    /** The subject of an entry of a revision is {@code <revision>/<kind>/<code>}. */
    private static final String GROUPS = """
            select reader, state,
                   case state when 'WAITING' then awaits when 'PARKED' then split_part(left(cause, 100), ':', 1) else '' end,
                   case state when 'PARKED' then coalesce(substring(subject from '^([0-9]+)/'), '') else '' end,
                   min(subject), count(distinct subject), min(since)
            from inbox_held group by 1, 2, 3, 4 order by 7 limit 50
            """;

    private static final RowMapper<Held> HELD = (row, number) -> new Held(
            row.getString(1),
            row.getString(2),
            row.getLong(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            instant(row, 8));

    private static final RowMapper<String> TEXT = (row, number) -> row.getString(1);

    /** A held event in the form that operators get. */
    public record Held(
            String reader,
            String subject,
            long sequence,
            String topic,
            String type,
            String state,
            String cause,
            Instant since) {}

    /**
     * The events that are held for one reason.
     *
     * @param reason what the events wait for, or why they are parked
     * @param revision the revision whose entries are parked; empty if the events are no entries of a revision
     * @param subject one of their subjects, as an example
     * @param subjects the number of subjects
     */
    record Group(
            String reader, State state, String reason, String revision, String subject, long subjects, Instant since) {}

    /** A held event with its state. */
    record Kept(Delivery delivery, Place place, State state) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    public HeldEvents(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** All held events, oldest first. */
    public List<Held> list(int limit) {
        return jdbc.sql("select reader, subject, sequence, topic, type, state, cause, since from inbox_held"
                        + " order by since, subject, sequence limit :limit")
                .param("limit", limit)
                .query(HELD)
                .list();
    }

    /**
     * The parked events of a subject and of all subjects below it, in the order of their readers and subjects. The text
     * {@code 7/} means all entries of revision 7, {@code 7} also the revision itself; neither means revision 70. The empty
     * text means all parked events.
     */
    public List<Held> parked(String under) {
        return jdbc.sql("select reader, subject, sequence, topic, type, state, cause, since from inbox_held"
                        + " where state = 'PARKED' and (:subject = '' or subject = :subject"
                        + " or starts_with(subject, :below)) order by reader, subject, sequence")
                .param("subject", under)
                .param("below", under.endsWith("/") ? under : under + "/")
                .query(HELD)
                .list();
    }

    /** The number of parked subjects. */
    public long parkedSubjects() {
        return jdbc.sql("select count(distinct (reader, subject)) from inbox_held where state = 'PARKED'")
                .query(Long.class)
                .single();
    }

    void hold(String reader, Holding holding, Instant since) {
        Delivery delivery = holding.reading().delivery();
        Place place = holding.reading().place();
        String type = holding.reading() instanceof Reading.Intact intact
                ? intact.event().type()
                : UNREADABLE;
        jdbc.sql(HOLD)
                .param("reader", reader)
                .param("subject", place.subject())
                .param("sequence", place.sequence())
                .param("id", place.id())
                .param("topic", delivery.topic())
                .param("shard", delivery.shard())
                .param("record", delivery.offset())
                .param("key", delivery.key())
                .param("type", type)
                .param("unreadable", UNREADABLE)
                .param("headers", json.writeValueAsString(delivery.headers()))
                .param("body", delivery.body(), java.sql.Types.BINARY)
                .param("state", holding.state().name())
                .param("awaits", holding.awaits())
                .param("cause", holding.cause())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The first held event of a subject. */
    Optional<Kept> first(String reader, String subject) {
        return jdbc.sql(FIRST)
                .param("reader", reader)
                .param("subject", subject)
                .query(kept())
                .optional();
    }

    private RowMapper<Kept> kept() {
        return (row, number) -> new Kept(
                new Delivery(
                        row.getString("topic"),
                        row.getInt("shard"),
                        row.getLong("record"),
                        row.getString("key"),
                        List.of(json.readValue(row.getString("headers"), Delivery.Header[].class)),
                        row.getBytes("body")),
                new Place(row.getString("subject"), row.getLong("sequence"), row.getString("id")),
                State.valueOf(row.getString("state")));
    }

    /** The names that subjects wait for, except earlier events of the same subject. */
    List<String> awaited(String reader) {
        return jdbc.sql(AWAITED).param("reader", reader).query(TEXT).list();
    }

    /** The subjects that have waited longest for a name. */
    List<String> subjectsAwaiting(String reader, String awaits, int limit) {
        return subjects(SUBJECTS_AWAITING, reader, awaits, limit);
    }

    /** Random subjects that wait for a name. */
    List<String> someAwaiting(String reader, String awaits, int limit) {
        return subjects(SOME_AWAITING, reader, awaits, limit);
    }

    private List<String> subjects(String which, String reader, String awaits, int limit) {
        return jdbc.sql(which)
                .param("reader", reader)
                .param("awaits", awaits)
                .param("limit", limit)
                .query(TEXT)
                .list();
    }

    List<String> whoseTurnHasCome(String reader) {
        return jdbc.sql(TURN_HAS_COME).param("reader", reader).query(TEXT).list();
    }

    void release(String reader, Place place) {
        jdbc.sql("delete from inbox_held where reader = ? and subject = ? and sequence = ? and id = ?")
                .params(reader, place.subject(), place.sequence(), place.id())
                .update();
    }

    /** Gives a held event another reason. The time when it was first held stays the same. */
    void change(String reader, Place place, State state, String awaits, String cause) {
        jdbc.sql("update inbox_held set state = ?, awaits = ?, cause = ?"
                        + " where reader = ? and subject = ? and sequence = ? and id = ?")
                .params(state.name(), awaits, cause, reader, place.subject(), place.sequence(), place.id())
                .update();
    }

    /**
     * The held events, grouped by reader, state and reason, parked entries of the registry also by revision. The group
     * that has been held longest is first.
     */
    List<Group> groups() {
        return jdbc.sql(GROUPS)
                .query((row, number) -> new Group(
                        row.getString(1),
                        State.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        instant(row, 7)))
                .list();
    }

    /** Whether a reader has held events that aren't parked. */
    boolean isAny(String reader) {
        return jdbc.sql("select exists (select from inbox_held where reader = ? and state <> 'PARKED')")
                .param(reader)
                .query(Boolean.class)
                .single();
    }

    /**
     * Makes a subject's held events wait behind earlier events again, so that the reader gets them again in their
     * order.
     */
    void unpark(String reader, String subject) {
        jdbc.sql("update inbox_held set state = 'BEHIND', awaits = '' where reader = ? and subject = ?")
                .params(reader, subject)
                .update();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
