package org.fenbo.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fenbo.backbone.events.inbox.Deliveries;
import org.fenbo.backbone.events.inbox.Received;
import org.fenbo.backbone.events.revision.RevisionEvents;
import org.fenbo.backbone.events.wiring.Inboxes;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.CommandTable;
import org.fenbo.backbone.web.RunningService;
import org.fenbo.backbone.web.openapi.CommandRows;
import org.fenbo.backbone.web.openapi.FuzzedOpenApi;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseFile;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        classes = DispatchApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.config.name=dispatch")
@ContextConfiguration(initializers = RunningService.class)
class DispatchOpenApiTest extends FuzzedOpenApi {
    private static final int CASES = 40;

    @Autowired
    private CommandTable<CaseFile, CaseEvent> table;

    @Override
    protected List<CommandRows> commands() {
        return List.of(new CommandRows("/dispatch/v1/cases/{number}", table, "dispatch.casefile.http.CaseView"));
    }

    @BeforeAll
    static void cases(@Autowired Inboxes inboxes) {
        RevisionEvents revision = new RevisionEvents(1, Instant.EPOCH)
                .with("unit", "U-CG", "{\"code\":\"U-CG\"}")
                .with("unit", "U-S1", "{\"code\":\"U-S1\"}")
                .with("category", "101", "{\"code\":\"101\"}")
                .with("duty", "D-1", "{\"category\":\"101\",\"answer\":\"DUTY\",\"lead\":\"U-CG\"}");
        inboxes.all().stream()
                .filter(inbox -> inbox.reader().equals("dispatch.routing"))
                .forEach(revision::to);
        for (int i = 1; i <= CASES; i++) {
            file(inboxes, "44039920261122%06d".formatted(i), i % 2 == 0 ? "101" : "102");
        }
    }

    private static void file(Inboxes inboxes, String digits, String category) {
        String body = """
                {"report":"R%s","case":"C%s","channel":"HOTLINE","client":"M-1","nature":"COMPLAINT",
                 "category":"%s","urgency":"NORMAL","text":"x","collector":"O-COLL","receivedAt":"2026-11-22T01:00:00Z"}
                """.formatted(digits, digits, category);
        Received event = new Received(
                UUID.randomUUID().toString(),
                "intake.report",
                "R" + digits,
                1,
                "intake.report.filed.v1",
                Instant.parse("2026-11-22T01:00:00Z"),
                new Actor("intake", null, null, null),
                null,
                body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        inboxes.all().stream()
                .filter(inbox -> inbox.reader().equals("dispatch.casefile"))
                .forEach(inbox -> inbox.receive(Deliveries.of(event, event)));
    }
}
