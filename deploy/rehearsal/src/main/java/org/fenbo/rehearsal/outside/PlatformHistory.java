package org.fenbo.rehearsal.outside;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.fenbo.backbone.events.clients.Clients;
import org.fenbo.local.process.Running;
import org.fenbo.local.settings.LocalSettings;
import org.fenbo.local.settings.Part;
import org.fenbo.rehearsal.guarantee.History;
import org.fenbo.rehearsal.guarantee.Readings;
import org.fenbo.rehearsal.journal.Attempt;
import org.fenbo.rehearsal.journal.JournalFile;
import org.fenbo.rehearsal.journal.Observation;
import org.fenbo.rehearsal.journal.Observations;
import org.fenbo.rehearsal.platform.OperatorClients;
import org.fenbo.rehearsal.platform.Person;
import org.fenbo.rehearsal.platform.Rest;
import org.fenbo.rehearsal.platform.SeenEvent;
import org.fenbo.rehearsal.platform.TopicReader;
import tools.jackson.databind.JsonNode;

/** The history of a real platform that is at rest. */
public final class PlatformHistory implements History {
    private static final Person OPERATOR = Person.of("O-OPER", "operator");
    private static final Duration TIMERS = Duration.ofSeconds(60);
    private static final List<String> TOPICS = List.of(
            "registry.entry",
            "registry.revision",
            "registry.adjustment",
            "registry.roster",
            "registry.availability",
            "registry.message",
            "registry.admission",
            "intake.report",
            "dispatch.case",
            "dispatch.governor",
            "dispatch.message",
            "supervision.clock");

    private final Clients kafka;
    private final Rest rest;
    private final JournalFile journal;
    private final Observations observations;
    private final Tables tables;

    public PlatformHistory(LocalSettings settings, Rest rest, JournalFile journal, Observations observations) {
        OperatorClients clients = new OperatorClients(settings);
        this.kafka = clients.kafka();
        this.rest = rest;
        this.journal = journal;
        this.observations = observations;
        this.tables = new Tables(clients);
    }

    @Override
    public void journal(Consumer<Attempt> reader) {
        journal.read(reader);
    }

    @Override
    public void observations(Consumer<Observation> reader) {
        observations.read(reader);
    }

    /** Reads topic by topic, so that each event is read after the events that it refers to. */
    @Override
    public void topics(Consumer<SeenEvent> reader) {
        Running.await(() -> tables.overdue(now()) == 0, TIMERS);
        Running.await(() -> tables.unsent() == 0, TIMERS);
        TOPICS.forEach(
                topic -> new TopicReader(kafka, List.of(topic)).listener(reader).readToEnd());
    }

    @Override
    public Readings readings() {
        return new Readings(
                now(),
                cases(),
                statistics(),
                tables.heads(),
                unread(),
                tables.effects(),
                tables.log(),
                tables.unsent());
    }

    /**
     * Counts only the topics that are checked: the heartbeat topic is left out, because it gets new records all the
     * time.
     */
    private Map<String, Long> unread() {
        Map<TopicPartition, Long> ends = new HashMap<>();
        TOPICS.forEach(topic -> ends.putAll(TopicReader.ends(kafka, topic)));
        Map<String, Long> unread = new TreeMap<>();
        tables.positions((reader, topic, shard, next) -> {
            Long end = ends.get(new TopicPartition(topic, shard));
            if (end != null) {
                unread.put(reader + " " + topic + " " + shard, end - next);
            }
        });
        return unread;
    }

    private Instant now() {
        return Instant.parse(rest.get(Part.SUPERVISION, "/ops/clock", OPERATOR)
                .orFail("the clock of supervision")
                .required("now")
                .asString());
    }

    private Set<String> cases() {
        Set<String> numbers = new HashSet<>();
        String next = "/dispatch/v1/cases?limit=500";
        while (!next.isEmpty()) {
            JsonNode page = rest.get(Part.DISPATCH, next, OPERATOR).orFail("the list of cases");
            page.path("cases").forEach(one -> numbers.add(one.path("number").asString()));
            next = page.path("next").asString("");
        }
        return numbers;
    }

    private Map<String, Map<String, Long>> statistics() {
        Map<String, Map<String, Long>> figures = new TreeMap<>();
        rest.get(Part.INTAKE, "/intake/v1/statistics", OPERATOR)
                .orFail("the statistics of intake")
                .path("channels")
                .properties()
                .forEach(channel -> channel.getValue()
                        .properties()
                        .forEach(figure -> figures.computeIfAbsent(channel.getKey(), same -> new TreeMap<>())
                                .put(figure.getKey(), figure.getValue().asLong())));
        return figures;
    }
}
