package org.fenbo.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fenbo.local.platform.Layout;
import org.fenbo.local.platform.Platform;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.local.settings.Ports;
import org.fenbo.rehearsal.cli.DemoDistrict;
import org.fenbo.rehearsal.platform.Person;
import org.fenbo.rehearsal.platform.PersonTokens;
import org.fenbo.rehearsal.platform.Quiet;
import org.fenbo.rehearsal.platform.Rest;
import tools.jackson.databind.JsonNode;

/** The demo district on a whole platform: its list changes by REST, and every service follows by events. */
final class ReformedDistrict implements AutoCloseable {
    static final Person KEEPER = Person.of("O-KEEP", "registry-keeper");
    static final Person APPROVER = Person.of("O-APPR", "registry-approver");
    static final Person DISPATCHER = Person.of("O-DISP", "dispatcher");
    private static final Person OPERATOR = Person.of("O-OPER", "operator");
    private static final Person CALL_TAKER = Person.of("O-CALL", "call-taker");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int FIRST_REVISION = 1;
    /** A revision must be published a minute before it comes into force. */
    private static final Duration NOTICE = Duration.ofSeconds(61);
    /** How often the registry looks for grids without cover and for groups without owner; usually each minute and hour. */
    private static final Map<String, String> WATCH =
            Map.of("fenbo.registry.roster.watch", "1s", "fenbo.registry.group.watch", "1s");

    private final LocalSettings settings;
    private final Rest rest;
    private final Quiet quiet;
    private Instant now;
    private int inForce = FIRST_REVISION;

    /** Starts the platform in this folder. */
    ReformedDistrict(Path folder) {
        settings = LocalSettings.usual(Path.of("../.."), folder.resolve("reforms"))
                .with(Ports.free())
                .with(WATCH);
        new Platform(settings).start(Layout.TOGETHER);
        new DemoDistrict().ready(settings);
        rest = new Rest(settings, new PersonTokens(settings, InstantSource.system()));
        quiet = new Quiet(settings);
        now = InstantSource.system().instant();
        rest.moveClocks(OPERATOR, now);
    }

    @Override
    public void close() {
        quiet.close();
        rest.close();
        new Platform(settings).stop();
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }

    static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** Moves the clocks of all services to the morning of the day. */
    void moveTo(LocalDate day) {
        moveTo(day.atTime(9, 0));
    }

    /** Moves the clocks of all services to the time in the district. */
    void moveTo(LocalDateTime time) {
        now = time.atZone(ZONE).toInstant();
        rest.moveClocks(OPERATOR, now);
    }

    /** Number of the revision in force. */
    int inForce() {
        return inForce;
    }

    /** A draft that begins with the list in force. */
    int draft(String title) {
        return registry(KEEPER, "/revisions", Map.of("title", title, "basedOn", inForce))
                .path("revision")
                .asInt();
    }

    JsonNode registry(Person person, String path, Map<String, Object> body) {
        return asked(person, path, body).orFail(path);
    }

    /** The registry's answer to a command, which may be a refusal. */
    Rest.Answer asked(Person person, String path, Map<String, Object> body) {
        return rest.post(Part.REGISTRY, "/registry/v1" + path, person, body);
    }

    /** The registry's answer to a question, which may be a refusal. */
    Rest.Answer see(Person person, String path) {
        return rest.get(Part.REGISTRY, "/registry/v1" + path, person);
    }

    /** Sets something in the registry that has an address. */
    void set(String path, Map<String, Object> body) {
        rest.put(Part.REGISTRY, "/registry/v1" + path, KEEPER, body).orFail(path);
    }

    /** Imports a file of one kind into the draft; the answer may be a refusal. */
    Rest.Answer imported(int draft, String kind, String csv) {
        return rest.csv(Part.REGISTRY, "PUT", "/registry/v1/revisions/" + draft + "/entries/" + kind, KEEPER, csv);
    }

    /** The texts of the messages in a person's list that contain the code, the newest first. */
    List<String> messages(Person person, String code) {
        return rest.get(Part.INTAKE, "/intake/v1/messages", person)
                .orFail("the messages")
                .path("messages")
                .valueStream()
                .map(message -> message.path("text").asString())
                .filter(text -> text.contains(code))
                .toList();
    }

    /** Publishes the draft, and moves the clocks of all services to the instant at which it comes into force. */
    void putInForce(int draft) {
        putInForce(draft, now.plus(NOTICE));
    }

    void putInForce(int draft, Instant at) {
        published(draft, at).orFail("the publication");
        quiet.await();
        now = at.plusSeconds(1);
        rest.moveClocks(OPERATOR, now);
        inForce = draft;
    }

    /** Publishes the draft, and returns the codes of its faults. */
    List<String> faults(int draft) {
        return published(draft, now.plus(NOTICE))
                .body()
                .path("errors")
                .valueStream()
                .map(fault -> fault.path("entry").asString() + " "
                        + fault.path("code").asString())
                .toList();
    }

    private Rest.Answer published(int draft, Instant at) {
        registry(KEEPER, "/revisions/" + draft + "/submit", Map.of());
        return rest.post(
                Part.REGISTRY,
                "/registry/v1/revisions/" + draft + "/publish",
                APPROVER,
                Map.of("effectiveAt", at.toString()));
    }

    /** The cells of a line of the draft, by their English headings. */
    Map<String, Object> cells(int draft, String line) {
        Map<String, Object> cells = new HashMap<>();
        see(KEEPER, "/revisions/" + draft + "/entries/" + line + "?words=en")
                .orFail(line)
                .at("/rows/0")
                .propertyStream()
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString()));
        return cells;
    }

    /** Writes a line of the draft. */
    void write(int draft, String line, Map<String, Object> cells, String reason) {
        set("/revisions/" + draft + "/entries/" + line, Map.of("rows", List.of(cells), "reason", reason));
    }

    /** Removes a line from the draft. */
    void remove(int draft, String line) {
        rest.csv(Part.REGISTRY, "DELETE", "/registry/v1/revisions/" + draft + "/entries/" + line, KEEPER, "")
                .orFail(line);
    }

    /** Reports a matter, and returns the unit that gets the order. */
    String unitFor(String category, String area) {
        String number = report(category, area);
        JsonNode orders = theCase(number).path("orders");
        assertThat(orders).as(number + " was dispatched by duty").isNotEmpty();
        return orders.path(0).path("unit").asString();
    }

    /** Reports a matter, and returns the number of its case. */
    String report(String category, String area) {
        return report(category, area, Map.of());
    }

    /** Reports a matter at a place, and returns the number of its case. */
    String report(String category, String area, Map<String, Object> place) {
        String number = reported(category, area, place)
                .orFail("the report")
                .required("case")
                .asString();
        quiet.await();
        return number;
    }

    /** Intake's answer to a report, which may be a refusal. */
    Rest.Answer reported(String category, String area, Map<String, Object> place) {
        Map<String, Object> report = new HashMap<>();
        report.put("channel", "HOTLINE");
        report.put("nature", "COMPLAINT");
        report.put("category", category);
        report.put("area", area);
        report.put("text", "改革之后的上报 " + now);
        report.put("place", place);
        return rest.post(Part.INTAKE, "/intake/v1/reports", CALL_TAKER, report);
    }

    /** The answer of dispatch to a command on a case, which may be a refusal. */
    Rest.Answer command(Person person, String number, String verb, Map<String, Object> body) {
        Rest.Answer answer = rest.post(Part.DISPATCH, "/dispatch/v1/cases/" + number + "/" + verb, person, body);
        quiet.await();
        return answer;
    }

    JsonNode theCase(String number) {
        return rest.get(Part.DISPATCH, "/dispatch/v1/cases/" + number, DISPATCHER)
                .orFail("the case");
    }

    /** Name and state of each clock of the case. */
    List<String> clocks(String number) {
        return rest.get(Part.SUPERVISION, "/supervision/v1/cases/" + number + "/clocks", DISPATCHER)
                .orFail("the clocks")
                .path("clocks")
                .valueStream()
                .map(clock -> clock.path("clock").asString() + " "
                        + clock.path("state").asString())
                .toList();
    }

    /** The lead that the list names at the instant; empty if it names none. */
    String listed(String category, String area, Instant at) {
        return see(KEEPER, "/lookup?category=" + category + "&area=" + area + "&at=" + at)
                .orFail("the look-up")
                .path("lead")
                .asString("");
    }
}
