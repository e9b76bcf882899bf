package org.fenbo.backbone.events;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Readable numbers: kind letter, district (6 digits), day (8), running number of that day (6). Taken from the database
 * in blocks outside the caller's transaction, so that no counter row serialises commits; gaps are allowed.
 */
public final class Numbers {
    private static final int BLOCK = 100;
    private static final String TAKE = """
            insert into number_block (kind, day, next) values (?, ?, 1 + ?)
            on conflict (kind, day) do update set next = number_block.next + ?
            returning next - ?
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final InstantSource clock;
    private final String district;
    private final ZoneId zone;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Block> blocks = new HashMap<>();

    public Numbers(
            JdbcClient jdbc, TransactionTemplate transaction, InstantSource clock, String district, ZoneId zone) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(
                java.util.Objects.requireNonNull(transaction.getTransactionManager()), transaction);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        this.district = district;
        this.zone = zone;
    }

    /** The next number of a kind, on the district's day. */
    public String next(char kind) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), zone);
        return kind + district + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "%06d".formatted(running(kind, day));
    }

    private long running(char kind, LocalDate day) {
        lock.lock();
        try {
            Block block = blocks.get(String.valueOf(kind));
            if (block == null || !block.day.equals(day) || block.next == block.end) {
                block = take(kind, day);
                blocks.put(String.valueOf(kind), block);
            }
            return block.next++;
        } finally {
            lock.unlock();
        }
    }

    private Block take(char kind, LocalDate day) {
        long first = java.util.Objects.requireNonNull(apart.execute(status -> jdbc.sql(TAKE)
                .params(String.valueOf(kind), day, BLOCK, BLOCK, BLOCK)
                .query(Long.class)
                .single()));
        return new Block(day, first);
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
