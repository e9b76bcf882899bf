package org.fenbo.backbone.events.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fenbo.backbone.events.alert.Alert;
import org.fenbo.backbone.events.inbox.Deliveries;
import org.fenbo.backbone.events.inbox.HeldAlerts;
import org.fenbo.backbone.events.inbox.HeldEvents;
import org.fenbo.backbone.events.inbox.NotYet;
import org.fenbo.backbone.events.inbox.Received;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The tests that hold for every service's copy. */
class RevisionCopyTest extends OnCopy {
    private static final Path CONTRACT = Path.of("..", "..", "..", "registry-service", "contract");

    @Test
    @DisplayName("版本到齐之前不作数，以数量和摘要为准；之后按生效时间作数 REG-3")
    void a_revision_is_used_when_it_is_complete_and_not_before() {
        RevisionEvents revision = revision(7, BEFORE);
        inbox.receive(Deliveries.of(revision.entries().subList(0, 1)));
        inbox.receive(Deliveries.of(revision.published()));
        assertThat(copy.inForce(NOW)).isEmpty();
        assertThat(copy.find(7)).isEmpty();
        assertThat(held.list(10))
                .singleElement()
                .satisfies(event -> assertThat(event.cause()).isEqualTo("waits for revision 7: 1 of 2 entries"));

        inbox.receive(Deliveries.of(revision.entries()));
        inbox.retryWaiting();

        assertThat(held.list(10)).isEmpty();
        assertThat(copy.inForce(NOW)).contains("7: U{\"name\":\"局\"}");
        assertThat(copy.inForce(BEFORE.minusNanos(1))).isEmpty();
        assertThat(copy.find(7)).isPresent();
    }

    @Test
    void the_copy_stores_all_entries_and_gives_the_service_the_needed_fields_of_the_needed_kinds() {
        revision(7, BEFORE)
                .with("area", "A1", "{\"name\":\"街\",\"parent\":\"A\",\"geometry\":{\"type\":\"Polygon\"}}")
                .to(inbox);
        assertThat(copy.inForce(NOW)).contains("7: A1{\"parent\":\"A\"} U{\"name\":\"局\"}");
        assertThat(jdbc.sql("select code || coalesce(body, '-') from registry_entry order by kind")
                        .query(String.class)
                        .list())
                .containsExactly("A1{\"parent\":\"A\"}", "M-", "U-");
    }

    @Test
    @DisplayName("新构建需要更多种类和字段：从已存条目取得，无须重新公布")
    void a_build_that_needs_more_kinds_and_fields_finds_them_in_the_stored_entries() {
        revision(7, BEFORE)
                .with("area", "A1", "{\"name\":\"街\",\"parent\":\"A\",\"kind\":\"STREET\"}")
                .to(inbox);
        RevisionCopy<String> later = copy(NeededKinds.whole("unit", "moon").with("area", "parent", "name"));
        later.refresh();
        assertThat(later.inForce(NOW)).contains("7: A1{\"name\":\"街\",\"parent\":\"A\"} M{} U{\"name\":\"局\"}");
        assertThat(later.areas().tree().above("A1")).containsExactly("A1", "A");
        RevisionCopy<String> whole = copy(NeededKinds.whole("area"));
        whole.refresh();
        assertThat(whole.inForce(NOW)).contains("7: A1{\"kind\":\"STREET\",\"name\":\"街\",\"parent\":\"A\"}");
    }

    @Test
    @DisplayName("R3 相同的条目再来不作数；不同的条目搁置并告警，副本不变 (REG-3e)")
    void an_equal_entry_that_comes_again_is_ignored_and_a_different_one_is_parked_with_an_alert() {
        RevisionEvents revision = revision(7, BEFORE).with("unit", "V", "{\"name\":\"所\",\"tier\":\"STREET\"}");
        revision.to(inbox);
        Optional<String> complete = copy.inForce(NOW);
        Received unit = revision.entries().getLast();
        String equal = text(unit).replace("\"name\":\"所\",\"tier\":\"STREET\"", "\"tier\":\"STREET\", \"name\":\"所\"");
        assertThat(equal).isNotEqualTo(text(unit));
        inbox.receive(Deliveries.of(again(unit, "equal", equal)));
        assertThat(held.list(10)).isEmpty();

        Received moon = revision.entries().getFirst();
        inbox.receive(Deliveries.of(again(moon, "other", text(moon).replace("{}", "{\"full\":true}"))));
        assertThat(parked())
                .singleElement()
                .satisfies(cause -> assertThat(cause).contains("entry 7/moon/M comes again with another content"));
        assertThat(new HeldAlerts(held, () -> NOW, Duration.ofMinutes(10)).alerts())
                .extracting(Alert::code)
                .containsExactly("subject-parked");
        copy.refresh();
        assertThat(copy.inForce(NOW)).isEqualTo(complete).isPresent();
    }

    @Test
    @DisplayName("R3 版本到齐之后再来的条目搁置 (REG-3e)")
    void an_entry_that_comes_after_its_revision_was_complete_is_parked() {
        revision(7, BEFORE).to(inbox);
        inbox.receive(Deliveries.of(
                new RevisionEvents(7, BEFORE).with("unit", "U-LATE", "{}").entries()));
        assertThat(parked())
                .singleElement()
                .satisfies(cause ->
                        assertThat(cause).contains("entry 7/unit/U-LATE comes after its revision was complete"));
        assertThat(jdbc.sql("select count(*) from registry_entry")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("R3 同一版本再次发布：内容相同不作数，生效时间不同则搁置 (REG-3e)")
    void a_revision_that_comes_again_with_another_effective_time_is_parked() {
        RevisionEvents revision = revision(7, BEFORE);
        revision.to(inbox);
        Received published = revision.published();
        inbox.receive(Deliveries.of(again(published, "equal", text(published))));
        assertThat(held.list(10)).isEmpty();
        Received other = revision(7, NOW).published();
        Received third = again(again(other, "other", text(other)), "other", text(other));
        inbox.receive(Deliveries.of(third));
        assertThat(parked())
                .singleElement()
                .satisfies(cause -> assertThat(cause).contains("revision 7 comes again"));
        assertThat(copy.inForce(BEFORE)).isPresent();
    }

    @Test
    @DisplayName("R3 恢复后以相同编号、不同内容重新公布：摘要含内容，新旧混合的版本搁置，不作数 (REG-3e)")
    void a_revision_that_was_published_again_with_other_contents_is_never_mixed() {
        inbox.receive(Deliveries.of(revision(7, BEFORE).entries()));
        RevisionEvents again = revision(7, BEFORE).with("unit", "U", "{\"name\":\"科\"}");
        inbox.receive(Deliveries.of(again.published()));
        assertThat(parked())
                .singleElement()
                .satisfies(cause -> assertThat(cause).contains("2 of 2 entries; the digests differ"));
        assertThat(copy.find(7)).isEmpty();
    }

    @Test
    @DisplayName("R3 摘要也涵盖副本不需要的条目的内容")
    void the_digest_covers_the_contents_that_the_copy_does_not_keep() {
        inbox.receive(Deliveries.of(revision(7, BEFORE).entries()));
        inbox.receive(Deliveries.of(
                revision(7, BEFORE).with("moon", "M", "{\"full\":true}").published()));
        assertThat(parked()).hasSize(1);
    }

    @Test
    @DisplayName("R3 版本的一个条目搁置期间，该版本不作数；跳过之后作数")
    void a_revision_is_not_complete_while_one_of_its_entries_is_parked() {
        RevisionEvents revision = revision(7, BEFORE);
        inbox.receive(Deliveries.of(revision.entries()));
        Received unit = revision.entries().getLast();
        inbox.receive(Deliveries.of(again(unit, "other", text(unit).replace("局", "科"))));
        assertThat(parked()).hasSize(1);
        inbox.receive(Deliveries.of(revision.published()));
        assertThat(copy.find(7)).isEmpty();
        assertThat(held.list(10))
                .extracting(HeldEvents.Held::cause)
                .contains("waits for revision 7: entry 7/unit/U is parked");

        inbox.skip("7/unit/U");
        inbox.retryWaiting();
        assertThat(copy.find(7)).isPresent();
    }

    @Test
    @DisplayName("F18 较早的登记系统公布的版本没有内容摘要，仍可使用")
    void a_revision_without_a_content_digest_is_complete_by_its_keys() {
        RevisionEvents revision = revision(7, BEFORE);
        inbox.receive(Deliveries.of(revision.entries()));
        Received published = revision.published();
        String older = text(published).replaceFirst("\"contentDigest\":\"\\w+\",", "");
        assertThat(older).isNotEqualTo(text(published));
        copy.reader("test.copy").apply(List.of(again(published, "older", older)));
        assertThat(copy.find(7)).isPresent();
    }

    @Test
    @DisplayName("R3 条目键的摘要不符：版本搁置并告警，不作数")
    void a_revision_with_a_wrong_digest_is_parked_and_not_used() {
        RevisionEvents revision = revision(7, BEFORE);
        inbox.receive(Deliveries.of(revision.entries()));
        String wrong =
                text(revision.published()).replaceFirst("\"digest\":\"\\w+\"", "\"digest\":\"" + "0".repeat(64) + "\"");
        inbox.receive(Deliveries.of(first(revision.published(), wrong)));
        assertThat(parked())
                .singleElement()
                .satisfies(cause -> assertThat(cause).contains("revision 7: 2 of 2 entries; the digests differ"));
        assertThat(new HeldAlerts(held, () -> NOW, Duration.ofMinutes(10)).alerts())
                .extracting(Alert::code)
                .containsExactly("subject-parked");
        copy.refresh();
        assertThat(copy.find(7)).isEmpty();
    }

    @Test
    @DisplayName("R3 版本到齐的同时另一实例加入条目：等待对方事务结束，再清点 (REG-3e)")
    void no_entry_is_added_while_a_revision_becomes_complete() throws Exception {
        RevisionEvents revision = revision(7, BEFORE);
        inbox.receive(Deliveries.of(revision.entries()));
        List<Received> late =
                new RevisionEvents(7, BEFORE).with("unit", "U-LATE", "{}").entries();
        CompletableFuture<Void> completing = database.transaction().execute(status -> {
            copy.reader("test.copy").apply(late);
            CompletableFuture<Void> other =
                    CompletableFuture.runAsync(() -> inbox.receive(Deliveries.of(revision.published())));
            awaitALock();
            return other;
        });
        completing.get(10, TimeUnit.SECONDS);
        assertThat(parked())
                .singleElement()
                .satisfies(cause -> assertThat(cause).contains("3 of 2 entries"));
        assertThat(copy.find(7)).isEmpty();
    }

    /** Waits until the other transaction waits for a lock, or until it has ended without one. */
    private void awaitALock() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (System.nanoTime() < end
                && jdbc.sql("select not exists (select from pg_locks where not granted and relation is not null"
                                + " and database = (select oid from pg_database where datname = current_database()))"
                                + " and not exists (select from registry_revision)")
                        .query(Boolean.class)
                        .single()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void what_a_reader_with_a_former_name_holds_is_dropped_and_raises_no_alert_for_ever() {
        RevisionEvents revision = revision(7, BEFORE);
        inbox.receive(Deliveries.of(revision.published()));
        assertThat(held.list(10)).hasSize(1);
        jdbc.sql("update inbox_held set reader = 'test.former'").update();
        copy.reader("test.copy");
        assertThat(held.list(10)).isEmpty();

        inbox.receive(Deliveries.of(revision.entries().getFirst()));
        inbox.receive(Deliveries.of(revision(8, BEFORE).published()));
        copy.reader("test.copy");
        assertThat(held.list(10)).as("its own").hasSize(1);
    }

    @Test
    void another_instance_knows_a_revision_after_its_next_look() {
        RevisionCopy<String> other = copy();
        revision(7, BEFORE).to(inbox);
        assertThat(other.find(7)).isEmpty();
        other.refresh();
        assertThat(other.inForce(NOW)).isEqualTo(copy.inForce(NOW)).isPresent();
    }

    @Test
    @DisplayName("R16 依据某版本作出的决定等待该版本：到齐且已生效方可继续，不悄悄改用前一版本")
    void who_follows_a_named_revision_waits_until_it_is_complete_and_in_force() {
        revision(1, Instant.EPOCH).to(inbox);
        assertThatThrownBy(() -> copy.await(2)).isInstanceOf(NotYet.class).hasMessage("waits for revision:2");
        revision(2, LATER).to(inbox);
        assertThatThrownBy(() -> copy.await(2)).isInstanceOf(NotYet.class);
        assertThatCode(() -> copy.await(1)).doesNotThrowAnyException();
        now = LATER;
        assertThatCode(() -> copy.await(2)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("生效前撤销的版本不生效，前一版本继续有效；提到它的决定仍可作出 (REG-3d)")
    void a_cancelled_revision_never_comes_into_force() {
        revision(1, BEFORE).to(inbox);
        RevisionEvents second = revision(2, LATER);
        second.to(inbox);
        RevisionCopy<String> other = copy();
        other.refresh();
        assertThat(other.inForce(LATER)).get().asString().startsWith("2:");

        inbox.receive(Deliveries.of(second.cancelled()));
        other.refresh();
        for (RevisionCopy<String> each : List.of(copy, other)) {
            assertThat(each.inForce(LATER)).get().asString().startsWith("1:");
            assertThat(each.find(2)).isPresent();
            assertThatCode(() -> each.await(2)).doesNotThrowAnyException();
        }
        revision(3, LATER).to(inbox);
        assertThat(copy.inForce(LATER)).get().asString().startsWith("3:");
    }

    @Test
    void the_cancellation_waits_for_its_revision() {
        RevisionEvents revision = revision(7, BEFORE);
        inbox.receive(Deliveries.of(revision.cancelled()));
        revision.to(inbox);
        inbox.retryWaiting();
        assertThat(copy.find(7)).isPresent();
        assertThat(copy.inForce(NOW)).isEmpty();
    }

    @Test
    void the_first_revision_is_the_one_that_begins_first() {
        assertThat(copy.first()).isEmpty();
        revision(3, LATER).to(inbox);
        revision(4, BEFORE).to(inbox);
        assertThat(copy.first()).get().asString().startsWith("4:");
    }

    @Test
    @DisplayName("区域归属按已生效的最近版本：未生效的不算，已撤销的网格仍归原街道 (SEC-1b)")
    void the_areas_come_from_the_revisions_that_are_or_were_in_force() {
        grids(1, BEFORE, "G1 S1", "G2 S1").to(inbox);
        grids(2, LATER, "G1 S2").to(inbox);
        assertThat(copy.areas().tree().above("G1")).containsExactly("G1", "S1");
        assertThat(copy.areas().revisions()).isEqualTo(1);

        now = LATER;
        copy.refresh();
        assertThat(copy.areas().tree().above("G1")).containsExactly("G1", "S2");
        assertThat(copy.areas().tree().above("G2")).containsExactly("G2", "S1");
        assertThat(copy.areas().revisions()).isEqualTo(2);
    }

    @Test
    @DisplayName("版本号与生效次序不同时，以最后生效的为准 (SEC-1b, ORG-2a)")
    void the_revision_that_came_into_force_last_decides_even_if_its_number_is_lower() {
        grids(3, NOW.minusSeconds(20), "G1 S1").to(inbox);
        grids(2, NOW.minusSeconds(10), "G1 S2").to(inbox);
        grids(4, NOW.minusSeconds(30), "G1 S4").to(inbox);
        assertThat(copy.areas().tree().above("G1")).containsExactly("G1", "S2");
    }

    @Test
    @DisplayName("撤销的版本不改变区域归属 (REG-3d, SEC-1b)")
    void a_cancelled_revision_moves_no_area() {
        grids(1, BEFORE, "G1 S1").to(inbox);
        RevisionEvents second = grids(2, LATER, "G1 S2");
        second.to(inbox);
        inbox.receive(Deliveries.of(second.cancelled()));
        grids(3, LATER, "G2 S2").to(inbox);
        now = LATER;
        copy.refresh();
        assertThat(copy.areas().tree().above("G2")).containsExactly("G2", "S2");
        assertThat(copy.areas().tree().above("G1")).containsExactly("G1", "S1");
    }

    @Test
    @DisplayName("已生效的版本被撤销，同时另一版本生效：区域归属随之改变 (REG-3d, SEC-1b)")
    void the_areas_follow_a_late_cancellation_together_with_another_revision() {
        grids(1, BEFORE, "G1 S1").to(inbox);
        RevisionEvents second = grids(2, LATER, "G1 S2");
        second.to(inbox);
        now = LATER;
        RevisionCopy<String> other = copy();
        other.refresh();
        assertThat(other.areas().tree().above("G1")).containsExactly("G1", "S2");
        int before = other.areas().revisions();

        inbox.receive(Deliveries.of(second.cancelled()));
        grids(3, LATER, "G1 S3").to(inbox);
        other.refresh();
        assertThat(other.areas().tree().above("G1")).containsExactly("G1", "S3");
        assertThat(other.areas().revisions()).isGreaterThan(before);
    }

    @Test
    @DisplayName("R1 一个读不懂的区域搁置并指名，其版本不作数，其余版本照常")
    void an_unreadable_area_is_parked_and_the_other_revisions_count() {
        grids(1, BEFORE, "G1 S1").to(inbox);
        grids(2, NOW.minusSeconds(10), "G1 S2")
                .with("area", "G3", "{\"parent\":{\"code\":\"S2\"}}")
                .to(inbox);
        assertThat(held.list(10))
                .filteredOn(event -> event.state().equals("PARKED"))
                .singleElement()
                .satisfies(event -> assertThat(event.subject()).isEqualTo("2/area/G3"));
        assertThat(copy.find(2)).isEmpty();
        assertThat(copy.areas().tree().above("G1")).containsExactly("G1", "S1");
    }

    @Test
    @DisplayName("R1 一个本服务读不懂的条目搁置并指名，前一版本继续有效")
    void an_entry_that_the_service_can_not_read_is_parked_and_the_revision_before_counts() {
        revision(1, BEFORE).to(inbox);
        revision(2, BEFORE.plusSeconds(1))
                .with("unit", "V", "{\"unreadable\":1}")
                .to(inbox);
        assertThat(held.list(10))
                .filteredOn(event -> event.state().equals("PARKED"))
                .extracting(HeldEvents.Held::subject)
                .containsExactly("2/unit/V");
        assertThat(copy.inForce(NOW)).get().asString().startsWith("1:");
    }

    @Test
    @DisplayName("R9 另一构建存下的区域本构建读不懂：启动照常，其余区域作数")
    void an_area_that_another_build_has_stored_does_not_stop_the_start() {
        grids(1, BEFORE, "G1 S1", "G2 S1").to(inbox);
        jdbc.sql("update registry_entry set body = '{\"parent\":{}}' where code = 'G2'")
                .update();
        RevisionCopy<String> started = copy();
        started.refresh();
        assertThat(started.find(1)).isPresent();
        assertThat(started.areas().tree().above("G1")).containsExactly("G1", "S1");
    }

    @Test
    void every_published_example_can_be_read() throws IOException {
        List<Path> revisions = examples(CONTRACT.resolve("registry.revision/published.v1"));
        for (Path example : revisions) {
            inbox.receive(Deliveries.of(example("registry.revision", example)));
        }
        List<Path> entries = examples(CONTRACT.resolve("registry.entry/published.v1"));
        for (Path example : entries) {
            inbox.receive(Deliveries.of(example("registry.entry", example)));
        }
        assertThat(jdbc.sql("select count(*) from registry_entry")
                        .query(Integer.class)
                        .single())
                .isEqualTo(entries.size())
                .isPositive();
        assertThat(held.list(100))
                .hasSameSizeAs(revisions)
                .isNotEmpty()
                .allSatisfy(
                        event -> assertThat(event.cause()).matches("waits for revision \\d+: \\d+ of \\d+ entries"));
    }

    @Test
    @DisplayName("撤销公布的契约示例可读：该版本不生效 (REG-3d)")
    void the_published_example_of_a_cancellation_can_be_read() throws IOException {
        Path folder = CONTRACT.resolve("registry.revision/cancelled.v1");
        for (Path example : examples(folder)) {
            int number = JsonMapper.shared()
                    .readTree(Files.readAllBytes(example))
                    .required("revision")
                    .asInt();
            RevisionEvents revision = revision(number, BEFORE);
            revision.to(inbox);
            assertThat(copy.inForce(NOW)).isPresent();
            inbox.receive(Deliveries.of(first(revision.cancelled(), Files.readString(example))));
            assertThat(copy.inForce(NOW)).as(example.toString()).isEmpty();
        }
    }

    private static List<Path> examples(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.endsWith("schema.json")).sorted().toList();
        }
    }

    private static Received example(String topic, Path file) throws IOException {
        Received any = revision(1, NOW).published();
        String subject = file.toString();
        return new Received(
                subject, topic, subject, 1, topic + ".published.v1", NOW, any.actor(), null, Files.readAllBytes(file));
    }
}
