package org.fenbo.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fenbo.backbone.events.revision.FixedRevisions;
import org.fenbo.backbone.kernel.Masker;
import org.fenbo.backbone.kernel.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The tests that every store of reports must pass. Clients have random names, so that tests don't affect each other.
 */
public interface ReportsContract {
    AtomicInteger RUNNING = new AtomicInteger();

    Reports reports();

    default ReceiveReport receiveReport() {
        return new ReceiveReport(
                reports(),
                AcceptanceRules.present(new FixedRevisions<>(), () -> Submissions.NOON, ZoneOffset.UTC),
                new Masker(),
                () -> new ReportNumber("R99999920261120%06d".formatted(RUNNING.incrementAndGet())),
                "test");
    }

    private Report take(Submission submission) {
        return receiveReport()
                .take(receiveReport().acceptance().accepted(submission, Submissions.HOTLINE))
                .report();
    }

    private List<Report> takeTogether(List<Submission> submission) {
        List<AcceptedReport> acceptedReports = new ArrayList<>();
        submission.forEach(one -> acceptedReports.add(
                receiveReport().acceptance().acceptedFromFile(one, Submissions.HOTLINE, Submissions.NOON)));
        return receiveReport().takeAll(acceptedReports).stream()
                .map(StoredReport::report)
                .toList();
    }

    private static String somebody() {
        return "M-" + UUID.randomUUID();
    }

    private static Submission from(String client, String sourceNumber, String text) {
        return Submissions.of(Channel.HOTLINE, client, sourceNumber, Submissions.matter(text));
    }

    @Test
    @DisplayName("规则即时立案：一份上报，一个案卷，编号数字相同 (INT-4)")
    default void a_report_is_filed_immediately_and_its_case_has_the_same_digits() {
        Report report = take(Submissions.of("井盖破损"));
        assertThat(report.stage()).isEqualTo(Stage.FILED);
        assertThat(report.caseNumber()).contains(report.number().caseNumber());
    }

    @Test
    default void a_stored_report_can_be_read_and_equals_the_returned_report() {
        StoredReport taken = receiveReport()
                .take(receiveReport()
                        .acceptance()
                        .accepted(from(somebody(), "1", "张先生13812345678：𠮷野家门口\u202e井盖🧑‍🤝‍🧑"), Submissions.HOTLINE));
        assertThat(reports().find(taken.report().number())).contains(taken);
        assertThat(taken.sequence()).isEqualTo(2);
        assertThat(taken.report().received().submission().matter().text()).startsWith("*先生138****5678：𠮷野家");
    }

    @Test
    default void nothing_is_found_under_an_unknown_number() {
        assertThat(reports().find(new ReportNumber("R00000020000101000001"))).isEmpty();
    }

    @Test
    @DisplayName("同一来源重复其自有编号自动并案 (INT-6b)")
    default void a_report_that_repeats_the_number_of_its_source_joins_the_first_report() {
        String client = somebody();
        Report first = take(from(client, "72687", "井盖破损"));
        Report second = take(from(client, "72687", "井盖还没修"));
        Report third = take(from(client, "72687", "井盖破损"));
        assertThat(second).isInstanceOf(Report.Joined.class);
        assertThat(List.of(second.caseNumber(), third.caseNumber())).containsOnly(first.caseNumber());
        assertThat(((Report.Joined) third).joined().joinedTo()).isEqualTo(first.number());
    }

    @Test
    @DisplayName("其他接入方或渠道使用相同编号，不并案 (INT-6b)")
    default void the_same_number_from_another_client_or_channel_opens_a_new_case() {
        String client = somebody();
        take(from(client, "5", "a"));
        assertThat(take(from(somebody(), "5", "b")).stage()).isEqualTo(Stage.FILED);
        assertThat(take(Submissions.of(Channel.SENSOR, client, "5", Submissions.matter("c")))
                        .stage())
                .isEqualTo(Stage.FILED);
    }

    @Test
    @DisplayName("疑似重复只提示，不自动并案 (INT-6)")
    default void a_report_with_exactly_the_same_text_is_a_likely_twin_and_is_not_joined() {
        String text = "twin " + UUID.randomUUID();
        Report first = take(from(somebody(), "1", text));
        Report twin = take(from(somebody(), "2", text));
        assertThat(twin.stage()).isEqualTo(Stage.FILED);
        assertThat(first.received().likelyTwins()).isEmpty();
        assertThat(twin.received().likelyTwins()).containsExactly(first.number());
        assertThat(take(from(somebody(), "3", text + ".")).received().likelyTwins())
                .isEmpty();
    }

    @Test
    default void at_most_ten_twins_are_named() {
        String text = "many " + UUID.randomUUID();
        Report last = take(Submissions.of(text));
        for (int i = 0; i < 12; i++) {
            last = take(Submissions.of(text));
        }
        assertThat(last.received().likelyTwins()).hasSize(10);
    }

    @Test
    default void reports_of_the_same_call_are_checked_for_duplicates_among_themselves() {
        String client = somebody();
        String text = "together " + UUID.randomUUID();
        List<Report> taken =
                takeTogether(List.of(from(client, "1", text), from(client, "1", text + "!"), from(client, "2", text)));
        assertThat(taken.stream().map(Report::stage)).containsExactly(Stage.FILED, Stage.JOINED, Stage.FILED);
        assertThat(taken.get(1).caseNumber()).isEqualTo(taken.get(0).caseNumber());
        assertThat(taken.get(2).received().likelyTwins())
                .containsExactly(taken.get(0).number());
    }

    @Test
    default void a_list_has_pages_in_the_order_of_the_numbers_and_an_exact_total() {
        String client = somebody();
        List<ReportNumber> numbers = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            numbers.add(take(from(client, "n" + i, "page " + i)).number());
        }
        Page<ListedReport> first = reports().page(ReportScope.of(client), "", 3);
        Page<ListedReport> second = reports()
                .page(ReportScope.of(client), first.items().getLast().number().text(), 3);
        assertThat(first.total()).isEqualTo(5);
        assertThat(java.util.stream.Stream.concat(first.items().stream(), second.items().stream())
                        .map(ListedReport::number))
                .isEqualTo(numbers);
    }

    @Test
    @DisplayName("收到 = 各去向之和 I3")
    default void the_number_of_received_reports_is_the_sum_over_all_stages() {
        long before = count(Stage.FILED) + count(Stage.JOINED);
        String client = somebody();
        take(from(client, "1", "sum"));
        take(from(client, "1", "sum"));
        take(from(client, "2", "sum"));
        assertThat(count(Stage.FILED) + count(Stage.JOINED) - before).isEqualTo(3);
        assertThat(count(Stage.WAITING)).isZero();
    }

    private long count(Stage stage) {
        return reports().counts(ReportScope.ALL).values().stream()
                .mapToLong(stages -> stages.getOrDefault(stage, 0L))
                .sum();
    }
}
