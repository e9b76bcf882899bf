package org.fenbo.dispatch.routing.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.fenbo.backbone.events.AfterCommit;
import org.fenbo.backbone.events.log.Streams.Changed;
import org.fenbo.dispatch.casefile.Candidate;
import org.fenbo.dispatch.casefile.CaseEvent;
import org.fenbo.dispatch.casefile.CaseEvent.OrderAccepted;
import org.fenbo.dispatch.casefile.CaseFile;
import org.fenbo.dispatch.casefile.Matter;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.casefile.store.CaseKind;
import org.fenbo.dispatch.routing.ResponsibilityList;
import org.fenbo.dispatch.routing.ResponsibilityList.Place;
import org.fenbo.dispatch.routing.Suggestions;
import org.fenbo.dispatch.suggestion.Experience;
import org.fenbo.dispatch.suggestion.Likeness;
import org.fenbo.dispatch.suggestion.Suggestion;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What accepted orders teach (CASE-3): a row per case, written with the acceptance, learned when it is committed. A
 * service that starts learns the newest rows again, and looks for what other instances have written since.
 */
public final class LessonBook implements CaseKind.Follower, Suggestions {
    private static final int REMEMBERED = 200_000;
    private static final int CANDIDATES = 5;
    /** Rows of concurrent transactions become visible out of order: the last ones are read again. */
    private static final int OVERLAP = 200;

    private static final String WRITE = """
            insert into lesson (case_number, type, main_type, category, street, community, channel, unit, learned_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (case_number) do update
              set unit = excluded.unit, learned_at = excluded.learned_at, position = default
            """;
    private static final String READ = """
            select position, case_number, type, main_type, category, street, community, channel, unit, learned_at
            from (select * from lesson where position > ? order by position desc limit ?) newest order by position
            """;

    private final JdbcTemplate jdbc;
    private final ResponsibilityList list;
    private final Experience experience = new Experience();
    private final AtomicLong read = new AtomicLong();

    public LessonBook(JdbcTemplate jdbc, ResponsibilityList list) {
        this.jdbc = jdbc;
        this.list = list;
    }

    private record Lesson(String caseNumber, Likeness likeness, String unit, Instant at) {}

    @Override
    public List<Candidate> forCase(Matter matter, Instant at) {
        return experience.rank(likeness(matter, at), at, CANDIDATES).stream()
                .map(LessonBook::candidate)
                .toList();
    }

    private static Candidate candidate(Suggestion suggestion) {
        return new Candidate(
                new UnitCode(suggestion.unit()),
                Math.round(suggestion.share() * 10_000) / 10_000.0,
                suggestion.reason().cases(),
                suggestion.reason().level().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Likeness likeness(Matter matter, Instant at) {
        List<String> chain = list.chainOf(matter.category(), at);
        Place place = list.placeOf(matter.area(), at);
        return new Likeness(
                chain.isEmpty() ? "" : chain.getLast(),
                chain.size() < 2 ? "" : chain.get(1),
                chain.isEmpty() ? "" : chain.getFirst(),
                place.street(),
                place.community(),
                matter.client() == null ? matter.channel() : matter.client());
    }

    @Override
    public void follow(List<Changed<CaseFile, CaseEvent>> changes) {
        List<Lesson> lessons = new ArrayList<>();
        for (Changed<CaseFile, CaseEvent> change : changes) {
            for (CaseEvent event : change.events()) {
                if (event instanceof OrderAccepted accepted) {
                    lessons.add(lesson(change.state(), accepted));
                }
            }
        }
        if (!lessons.isEmpty()) {
            write(lessons);
            AfterCommit.run(() -> lessons.forEach(this::learn));
        }
    }

    private Lesson lesson(CaseFile file, OrderAccepted accepted) {
        UnitCode unit = file.orders().get(accepted.order() - 1).unit();
        return new Lesson(file.number().value(), likeness(file.matter(), accepted.at()), unit.value(), accepted.at());
    }

    private void write(List<Lesson> lessons) {
        jdbc.batchUpdate(
                WRITE,
                lessons.stream()
                        .map(lesson -> new Object[] {
                            lesson.caseNumber(),
                            lesson.likeness().type(),
                            lesson.likeness().mainType(),
                            lesson.likeness().category(),
                            lesson.likeness().street(),
                            lesson.likeness().community(),
                            lesson.likeness().channel(),
                            lesson.unit(),
                            lesson.at().atOffset(ZoneOffset.UTC)
                        })
                        .toList());
    }

    private void learn(Lesson lesson) {
        experience.learn(lesson.caseNumber(), lesson.likeness(), lesson.unit(), lesson.at());
    }

    /** Learns what was written since the last look, by this instance or another. */
    public void refresh() {
        jdbc.query(
                READ,
                row -> {
                    learn(new Lesson(
                            row.getString("case_number"),
                            new Likeness(
                                    row.getString("type"),
                                    row.getString("main_type"),
                                    row.getString("category"),
                                    row.getString("street"),
                                    row.getString("community"),
                                    row.getString("channel")),
                            row.getString("unit"),
                            row.getObject("learned_at", OffsetDateTime.class).toInstant()));
                    read.accumulateAndGet(row.getLong("position"), Math::max);
                },
                Math.max(0, read.get() - OVERLAP),
                REMEMBERED);
    }
}
