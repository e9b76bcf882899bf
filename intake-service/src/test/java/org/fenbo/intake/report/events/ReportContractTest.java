package org.fenbo.intake.report.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fenbo.backbone.events.revision.CompleteRevisions;
import org.fenbo.backbone.events.revision.FixedRevisions;
import org.fenbo.backbone.kernel.Masker;
import org.fenbo.intake.registrycopy.KnownCodes;
import org.fenbo.intake.report.AcceptanceRules;
import org.fenbo.intake.report.AcceptedReport;
import org.fenbo.intake.report.Channel;
import org.fenbo.intake.report.Collector;
import org.fenbo.intake.report.Concerned;
import org.fenbo.intake.report.Duplicates;
import org.fenbo.intake.report.InMemoryReports;
import org.fenbo.intake.report.Matter;
import org.fenbo.intake.report.Nature;
import org.fenbo.intake.report.Place;
import org.fenbo.intake.report.ReceiveReport;
import org.fenbo.intake.report.ReportEvent;
import org.fenbo.intake.report.ReportNumber;
import org.fenbo.intake.report.Reports;
import org.fenbo.intake.report.Source;
import org.fenbo.intake.report.StoredReport;
import org.fenbo.intake.report.Submission;
import org.fenbo.intake.report.Submissions;
import org.fenbo.intake.report.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks that the service writes and reads events as the published contract of intake.report describes them. */
class ReportContractTest {
    private static final Path CONTRACT = Path.of("contract", "intake.report");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final ReportEventJson format = new ReportEventJson(JSON);
    private int running;

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(CONTRACT)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".json") && !file.endsWith("schema.json"))
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThanOrEqualTo(6);
            return found;
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_fits_its_schema_and_is_written_back_as_it_was_read(Path example) throws IOException {
        String type = "intake.report." + example.getName(example.getNameCount() - 2);
        String text = Files.readString(example);
        assertThat(faults(type, text)).isEmpty();
        ReportEvent read = format.read(type, Submissions.NOON, text.getBytes(StandardCharsets.UTF_8));
        assertThat(format.type(read)).isEqualTo(type);
        assertThat(JSON.readTree(format.body(read))).isEqualTo(JSON.readTree(text));
    }

    @Test
    void every_written_event_fits_its_schema_and_has_only_declared_fields() throws IOException {
        List<ReportEvent> written = new ArrayList<>();
        Reports recorded = recording(written);
        Submission full = new Submission(
                new Source(Channel.GRID_COLLECTOR, "O-COLL", "77"),
                new Matter(Nature.TIP_OFF, Urgency.URGENT, "0302", "A1", "井盖", Place.of("东门", 114.371234567, 22.7))
                        .concerning(new Concerned("U-S1", "O-LI")),
                new Collector("O-COLL", "U-C11"),
                Instant.parse("2018-02-01T00:00:00.123456789Z"),
                Submissions.NOON);
        take(recorded, full);
        take(recorded, full);
        take(recorded, Submissions.of("最少的内容"));
        assertThat(written).hasSize(6);
        for (ReportEvent event : written) {
            String body = new String(format.body(event), StandardCharsets.UTF_8);
            assertThat(faults(format.type(event), body)).as(body).isEmpty();
            assertThat(declared(format.type(event)))
                    .containsAll(JSON.readTree(body).propertyNames());
            assertThat(format.read(format.type(event), event.at(), format.body(event)))
                    .isEqualTo(event);
        }
    }

    @Test
    void an_unknown_field_of_a_later_version_is_ignored() {
        String body = """
                {"report":"R44039920261122000191","joinedTo":"R44039920261122000187","case":"C44039920261122000187",
                 "later":{"field":1}}""";
        assertThat(format.read("intake.report.joined.v1", Submissions.NOON, body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ReportEvent.ReportJoined.class);
    }

    @Test
    void a_wrong_event_does_not_fit_its_schema() throws IOException {
        assertThat(faults("intake.report.joined.v1", "{\"report\":\"X\"}")).isNotEmpty();
        assertThat(faults("intake.report.filed.v1", "{}")).isNotEmpty();
    }

    private static Reports recording(List<ReportEvent> written) {
        InMemoryReports reports = new InMemoryReports();
        return new Reports() {
            @Override
            public List<StoredReport> receive(List<AcceptedReport> acceptedReports, Decision decision) {
                return reports.receive(acceptedReports, (AcceptedReport accepted, Duplicates duplicates) -> {
                    List<ReportEvent> events = decision.on(accepted, duplicates);
                    written.addAll(events);
                    return events;
                });
            }

            @Override
            public java.util.Optional<StoredReport> find(ReportNumber number) {
                return reports.find(number);
            }

            @Override
            public org.fenbo.backbone.kernel.Page<org.fenbo.intake.report.ListedReport> page(
                    org.fenbo.intake.report.ReportScope scope, String after, int limit) {
                return reports.page(scope, after, limit);
            }

            @Override
            public java.util.Map<Channel, java.util.Map<org.fenbo.intake.report.Stage, Long>> counts(
                    org.fenbo.intake.report.ReportScope scope) {
                return reports.counts(scope);
            }
        };
    }

    private void take(Reports reports, Submission submission) {
        ReceiveReport receive = new ReceiveReport(
                reports,
                AcceptanceRules.present(underARevision(), () -> Submissions.NOON, ZoneOffset.UTC),
                new Masker(),
                () -> new ReportNumber("R44039920261120%06d".formatted(++running)),
                "test");
        receive.take(receive.acceptance().accepted(submission, Submissions.HOTLINE));
    }

    private static CompleteRevisions<KnownCodes> underARevision() {
        return new FixedRevisions<KnownCodes>()
                .with(7, Submissions.NOON, new KnownCodes(7, Set.of("A1"), Set.of("0302")));
    }

    private static Set<String> declared(String type) throws IOException {
        JsonNode schema = JSON.readTree(Files.readString(file(type)));
        return new TreeSet<>(schema.path("properties").propertyNames());
    }

    private static List<com.networknt.schema.Error> faults(String type, String body) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(file(type)));
        return schema.validate(
                body,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Path file(String type) {
        return CONTRACT.resolve(type.substring("intake.report.".length())).resolve("schema.json");
    }
}
