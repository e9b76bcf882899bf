package org.fenbo.intake.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fenbo.backbone.events.log.EventLog;
import org.fenbo.intake.RunningIntake;
import org.fenbo.intake.report.ReceiveReport;
import org.fenbo.intake.report.Report;
import org.fenbo.intake.report.ReportNumber;
import org.fenbo.intake.report.Reports;
import org.fenbo.intake.report.ReportsContract;
import org.fenbo.intake.report.Stage;
import org.fenbo.intake.report.Submission;
import org.fenbo.intake.report.Submissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@RunningIntake
class StoredReportsTest implements ReportsContract {
    @Autowired
    private Reports reports;

    @Autowired
    private ReceiveReport wired;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EventLog log;

    @Override
    public Reports reports() {
        return reports;
    }

    @Test
    @DisplayName("原文只在受理服务自己的表中 (INT-9)")
    void original_words_are_in_one_table_and_in_no_event() {
        ReportNumber number = take(Submissions.of("张先生13812345678")).number();
        assertThat(jdbc.queryForObject("select text from original where report = ?", String.class, number.text()))
                .isEqualTo("张先生13812345678");
        assertThat(log.of(number.text()).stream()
                        .map(event -> new String(event.body(), java.nio.charset.StandardCharsets.UTF_8)))
                .hasSize(2)
                .noneMatch(body -> body.contains("13812345678") || body.contains("张先生"));
    }

    @Test
    void a_text_without_personal_data_is_not_stored_a_second_time() {
        ReportNumber number = take(Submissions.of("井盖破损")).number();
        assertThat(jdbc.queryForObject("select count(*) from original where report = ?", Integer.class, number.text()))
                .isZero();
    }

    @Test
    void events_of_a_report_are_chained_and_wait_for_the_relay() {
        ReportNumber number = take(Submissions.of("路灯不亮")).number();
        assertThat(log.firstBrokenLink(number.text())).isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from outbox join event using (position) where subject = ?",
                        Integer.class,
                        number.text()))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("同一来源编号并发上报只立一个案卷 I2 (INT-6b)")
    void simultaneous_reports_with_the_same_source_number_open_only_one_case() throws Exception {
        String sourceNumber = UUID.randomUUID().toString();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Report>> calls = IntStream.range(0, 24)
                    .<Callable<Report>>mapToObj(i -> () -> take(Submissions.of("同一件事 " + i, sourceNumber)))
                    .toList();
            List<Report> taken =
                    many.invokeAll(calls).stream().map(Future::resultNow).toList();
            assertThat(taken.stream().filter(report -> report.stage() == Stage.FILED))
                    .hasSize(1);
            assertThat(taken.stream().map(Report::caseNumber).distinct()).hasSize(1);
        }
    }

    @Test
    @DisplayName("并发的疑似重复也逐一提示 (INT-6)")
    void of_many_equal_simultaneous_reports_only_the_first_has_no_likely_twin() throws Exception {
        String text = "同时说的同一句话 " + UUID.randomUUID();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Report>> calls = IntStream.range(0, 24)
                    .<Callable<Report>>mapToObj(i -> () -> take(Submissions.of(text)))
                    .toList();
            List<Report> taken =
                    many.invokeAll(calls).stream().map(Future::resultNow).toList();
            assertThat(taken).allMatch(report -> report.stage() == Stage.FILED);
            assertThat(taken.stream()
                            .filter(report -> report.received().likelyTwins().isEmpty()))
                    .hasSize(1);
        }
    }

    private Report take(Submission submission) {
        return wired.take(wired.acceptance().accepted(submission, Submissions.HOTLINE))
                .report();
    }
}
