package org.fenbo.backbone.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.backbone.events.alert.AlertSource;
import org.fenbo.backbone.kernel.Words;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/**
 * Readable numbers: kind letter, district (6 digits), day (8 digits), running number of that day (6 digits, up to 10 if
 * a day has more than a million). A service takes numbers in blocks, outside the caller's transaction, so that commits
 * do not wait for one counter row. Gaps are allowed (R5).
 */
public final class Numbers implements AlertSource {
    private static final int BLOCK = 100;
    private static final long MANY = 800_000;
    private static final long MOST = 9_999_999_999L;
    private static final String TAKE = """
            insert into number_block (kind, day, next) values (?, ?, 1 + ?)
            on conflict (kind, day) do update set next = number_block.next + ?
            returning next - ?
            """;

    private final DataSource apart;
    private final InstantSource clock;
    private final String district;
    private final ZoneId zone;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Character, Block> blocks = new HashMap<>();
    private final Map<String, Instant> many = new ConcurrentHashMap<>();

    /**
     * @param apart gives connections outside the service's own pool. Otherwise, callers that use all connections of the
     *     pool would wait without end for one more connection.
     */
    public Numbers(DataSource apart, InstantSource clock, String district, ZoneId zone) {
        this.apart = apart;
        this.clock = clock;
        this.district = district;
        this.zone = zone;
    }

    /** The next number of a kind, for the present day in the district's time zone. */
    public String next(char kind) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), zone);
        return kind + district + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "%06d".formatted(running(kind, day));
    }

    private long running(char kind, LocalDate day) {
        lock.lock();
        try {
            Block block = blocks.get(kind);
            if (block == null || !block.day.equals(day) || block.next == block.end) {
                block = new Block(day, take(kind, day));
                blocks.put(kind, block);
            }
            return block.next++;
        } finally {
            lock.unlock();
        }
    }

    private long take(char kind, LocalDate day) {
        long first = taken(kind, day);
        if (first + BLOCK > MOST) {
            throw new IllegalStateException("no number of kind " + kind + " is left on " + day);
        }
        if (first + BLOCK > MANY) {
            many.putIfAbsent(kind + " " + day, clock.instant());
        }
        return first;
    }

    private long taken(char kind, LocalDate day) {
        Connection connection = null;
        try {
            connection = apart.getConnection();
            return taken(connection, kind, day);
        } catch (SQLException e) {
            throw new SQLExceptionSubclassTranslator().translate("take numbers", TAKE, e);
        } finally {
            JdbcUtils.closeConnection(connection);
        }
    }

    private static long taken(Connection connection, char kind, LocalDate day) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, String.valueOf(kind));
            take.setObject(2, day);
            take.setInt(3, BLOCK);
            take.setInt(4, BLOCK);
            take.setInt(5, BLOCK);
            try (ResultSet row = take.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Other systems expect six digits, so operators get an alert before the numbers of a day need more digits. */
    @Override
    public List<Alert> alerts() {
        String today = LocalDate.ofInstant(clock.instant(), zone).toString();
        return many.entrySet().stream()
                .filter(one -> one.getKey().endsWith(today))
                .map(one -> new Alert(
                        "numbers-run-high",
                        new Words(
                                "编号 " + one.getKey() + " 当日已超过 " + MANY + " 个",
                                "more than " + MANY + " numbers were taken today: " + one.getKey()),
                        one.getValue(),
                        "from 1,000,000 on numbers have seven digits and more",
                        new Words(
                                "查明谁在大量上报；对接系统须能接收超过六位的流水号",
                                "find out who sends so much; other systems must take numbers of more than six digits")))
                .toList();
    }

    private static final class Block {
        private final LocalDate day;
        private final long end;
        private long next;

        Block(LocalDate day, long first) {
            this.day = day;
            this.next = first;
            this.end = first + BLOCK;
        }
    }
}
