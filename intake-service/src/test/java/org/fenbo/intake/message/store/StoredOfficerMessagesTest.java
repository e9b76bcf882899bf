package org.fenbo.intake.message.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.fenbo.intake.RunningIntake;
import org.fenbo.intake.message.MessageTemplates;
import org.fenbo.intake.message.OfficerMessage;
import org.fenbo.intake.message.OfficerMessages;
import org.fenbo.intake.message.OfficerMessages.Added;
import org.fenbo.intake.message.RequestedMessage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RunningIntake
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StoredOfficerMessagesTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final String PERSON = "O-ADDED";

    @Autowired
    private OfficerMessages messages;

    @Autowired
    private MessageTemplates templates;

    @Autowired
    private TransactionTemplate transaction;

    private UUID add(String person) {
        UUID id = UUID.randomUUID();
        Map<String, String> values = Map.of("grid", "G-1", "gridName", "第一网格");
        messages.add(
                new RequestedMessage(id, person, "grid-uncovered", values, 1, NOON),
                templates.current("grid-uncovered").orElseThrow());
        return id;
    }

    private static List<UUID> ids(Added added) {
        return added.messages().stream().map(OfficerMessage::id).toList();
    }

    /** Reads until messages of the last call don't come again: until older transactions of the service's timers end. */
    private Added awaitNothing(Added last) {
        Added next = last;
        while (!next.messages().isEmpty()) {
            next = messages.addedFrom(PERSON, next.position());
        }
        return next;
    }

    @Test
    @DisplayName("打开的消息流每次只读新增的未读消息；先开始、后提交的事务中的消息也不遗漏 (INT-18f)")
    void only_added_messages_are_read_and_one_of_a_late_transaction_is_not_left_out() throws InterruptedException {
        UUID first = add(PERSON);
        Added all = messages.addedFrom(PERSON, 0);
        assertThat(ids(all)).containsExactly(first);
        long position = awaitNothing(all).position();

        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread late = Thread.ofVirtual()
                .start(() -> transaction.executeWithoutResult(status -> {
                    add(PERSON);
                    written.countDown();
                    stay(end);
                }));
        written.await();
        UUID second = add(PERSON);
        add("O-OTHER");
        Added between = messages.addedFrom(PERSON, position);
        assertThat(ids(between)).containsExactly(second);
        end.countDown();
        late.join();

        Added after = messages.addedFrom(PERSON, between.position());
        assertThat(ids(after)).hasSize(2).contains(second).doesNotContain(first);
        assertThat(awaitNothing(after).position()).isGreaterThan(position);
        assertThat(ids(messages.addedFrom(PERSON, 0))).hasSize(3);
    }

    private static void stay(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
