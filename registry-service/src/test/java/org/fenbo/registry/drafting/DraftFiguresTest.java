package org.fenbo.registry.drafting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.fenbo.registry.drafting.DistrictPast.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Drafts a registry from a real district's cases up to September 2018. Then measures how well the draft dispatches the
 * cases of October.
 */
class DraftFiguresTest {

    private static final String OCTOBER = "2018-10-01";

    private record Figures(int cases, long sent, long right) {

        static Figures of(Draft draft, List<Row> rows) {
            var sent = rows.stream().filter(row -> sends(draft, row)).toList();
            return new Figures(
                    rows.size(),
                    sent.size(),
                    sent.stream().filter(row -> isRight(draft, row)).count());
        }

        private static boolean sends(Draft draft, Row row) {
            return draft.lookup(row.past().category(), row.past().street())
                    .filter(DraftLine::sends)
                    .isPresent();
        }

        private static boolean isRight(Draft draft, Row row) {
            return draft.lookup(row.past().category(), row.past().street())
                    .filter(line -> line.lead().unit().equals(row.past().unit()))
                    .isPresent();
        }

        double shareSent() {
            return sent / (double) cases;
        }

        double shareRight() {
            return sent == 0 ? 0 : right / (double) sent;
        }

        String text() {
            return "%d cases, %.4f sent by itself, %.4f of these right".formatted(cases, shareSent(), shareRight());
        }
    }

    @Test
    @DisplayName("根据历史案件起草的责任清单：自动派单占比不低于33%，其正确率不低于93% (REG-13)")
    void the_draft_sends_a_third_of_cases_automatically_and_93_percent_right(TestReporter reporter) throws IOException {
        var folder = DistrictPast.folder();
        assumeTrue(folder.isPresent(), "skipped: no shared/data/pingshan in or above the working directory");
        var rows = DistrictPast.rows(folder.orElseThrow());
        var draft = draftOf(rows);
        var october = rows.stream().filter(row -> !isPast(row)).toList();

        reporter.publishEntry(report("tier", draft, october, Row::tier));
        reporter.publishEntry(report("type", draft, october, Row::typeName));
        reporter.publishEntry(draftInNumbers(draft, rows));
        var figures = Figures.of(draft, october);
        reporter.publishEntry("all", figures.text());

        assertThat(figures.shareRight()).isGreaterThanOrEqualTo(0.93);
        assertThat(figures.shareSent()).isGreaterThanOrEqualTo(0.33);
    }

    private static Draft draftOf(List<Row> rows) {
        var past = rows.stream().filter(DraftFiguresTest::isPast).map(Row::past).toList();
        return new DraftFromPast(Thresholds.DEFAULT).of(past);
    }

    private static boolean isPast(Row row) {
        return row.created().compareTo(OCTOBER) < 0;
    }

    private static Map<String, String> report(String by, Draft draft, List<Row> rows, Function<Row, String> group) {
        var report = new TreeMap<String, String>();
        rows.stream()
                .collect(groupingBy(group, TreeMap::new, toList()))
                .forEach((name, those) ->
                        report.put(by + " " + name, Figures.of(draft, those).text()));
        return report;
    }

    private static Map<String, String> draftInNumbers(Draft draft, List<Row> rows) {
        var numbers = new TreeMap<String, String>();
        draft.lines().stream()
                .collect(groupingBy(DraftLine::standing))
                .forEach((standing, lines) -> numbers.put("lines " + standing, String.valueOf(lines.size())));
        numbers.put("admissions", String.valueOf(draft.admissions().size()));
        numbers.put("cases that ended at a community, all months", String.valueOf(endedAtCommunity(rows)));
        return numbers;
    }

    private static long endedAtCommunity(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.past().unitTier() == UnitTier.COMMUNITY)
                .count();
    }
}
