package org.fenbo.rehearsal.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.rehearsal.platform.OperatorClients;
import org.fenbo.rehearsal.platform.Rest;

/** How much work a part has in hand: open calls, records that its readers have not read, rows that it has not sent. */
final class Backlog {
    private static final List<Part> SERVICES = List.of(Part.INTAKE, Part.DISPATCH, Part.SUPERVISION, Part.REGISTRY);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private final Counts counts;

    /** The counts of a service's work. */
    interface Counts {
        /** Calls that wait for an answer. */
        long open(Part service);

        /** Rows that wait in the outboxes of these services. */
        long unsent(List<Part> services);

        /** Records that the readers of these services have not read. */
        long unread(List<Part> services);
    }

    Backlog(LocalSettings settings, Rest rest) {
        this(new FromOutside(rest, new OperatorClients(settings)));
    }

    Backlog(Counts counts) {
        this.counts = counts;
    }

    /**
     * The work in hand of a part. For a server, only the work that passes through the server counts, because a kill of
     * the server interrupts only this work.
     */
    long of(Part part) {
        return switch (part) {
            case INTAKE, DISPATCH, SUPERVISION, REGISTRY -> inAll(List.of(part));
            // Each call, each record that is read and each row that is sent needs a transaction.
            case POSTGRESQL -> inAll(SERVICES);
            // A call ends when its row is in the outbox. No call uses Kafka, so open calls don't count.
            case KAFKA -> counts.unread(SERVICES) + counts.unsent(SERVICES);
            // No work waits in Redis. For each report, intake asks Redis for the quota of the report's source.
            case REDIS -> counts.open(Part.INTAKE);
            case FRONT_DOOR, KAFKA_CONTROLLER ->
                throw new IllegalArgumentException(part.code() + " is neither a service nor a server");
        };
    }

    /** Open calls end soonest, so they are counted last. The count that takes longest comes first. */
    private long inAll(List<Part> services) {
        return counts.unread(services)
                + counts.unsent(services)
                + services.stream().mapToLong(counts::open).sum();
    }

    /** Asks the driver for calls, the database for rows and the broker for records. */
    private record FromOutside(Rest rest, OperatorClients clients) implements Counts {
        @Override
        public long open(Part service) {
            return rest.open(service);
        }

        @Override
        public long unsent(List<Part> parts) {
            String count = parts.stream()
                    .map(part -> "(select count(*) from " + part.code() + ".outbox)")
                    .collect(Collectors.joining(" + "));
            try (Connection connection = clients.database();
                    Statement ask = connection.createStatement();
                    ResultSet row = ask.executeQuery("select " + count)) {
                row.next();
                return row.getLong(1);
            } catch (SQLException away) {
                return 0;
            }
        }

        @Override
        public long unread(List<Part> parts) {
            try (Admin admin = clients.kafka().admin()) {
                long sum = 0;
                for (GroupListing group : admin.listGroups().all().get(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                    if (parts.stream().anyMatch(part -> group.groupId().startsWith(part.code() + "."))) {
                        sum += unread(admin, group.groupId());
                    }
                }
                return sum;
            } catch (ExecutionException | TimeoutException away) {
                return 0;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        private static long unread(Admin admin, String group) throws ExecutionException, InterruptedException {
            Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> asked =
                    read.keySet().stream().collect(Collectors.toMap(Function.identity(), one -> OffsetSpec.latest()));
            long sum = 0;
            for (Map.Entry<TopicPartition, ListOffsetsResultInfo> end :
                    admin.listOffsets(asked).all().get().entrySet()) {
                OffsetAndMetadata committed = read.get(end.getKey());
                sum += committed == null ? 0 : end.getValue().offset() - committed.offset();
            }
            return sum;
        }
    }
}
