package org.fenbo.dispatch.routing.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.fenbo.dispatch.casefile.AreaCode;
import org.fenbo.dispatch.casefile.CategoryCode;
import org.fenbo.dispatch.casefile.QueueGround;
import org.fenbo.dispatch.casefile.UnitCode;
import org.fenbo.dispatch.routing.Answer;
import org.fenbo.dispatch.routing.Edition;
import org.fenbo.dispatch.routing.Facts;
import org.fenbo.dispatch.routing.ResponsibilityList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The registry as this service heard it: rows in its own schema, editions in memory. Another instance may have heard of
 * a revision first, so the rows are looked at again from time to time.
 */
public final class RegistryCopy implements ResponsibilityList {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryCopy.class);

    private record Dated(int revision, Edition edition) {}

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final NavigableMap<Instant, Dated> editions = new ConcurrentSkipListMap<>();

    public RegistryCopy(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Loads the revisions that have become complete since the last look. */
    public void refresh() {
        Set<Integer> loaded = new HashSet<>();
        editions.values().forEach(dated -> loaded.add(dated.revision()));
        jdbc.query("select revision, effective_at from registry_revision order by revision", row -> {
            int revision = row.getInt("revision");
            Instant effective =
                    row.getObject("effective_at", OffsetDateTime.class).toInstant();
            if (!loaded.contains(revision)) {
                editions.put(effective, new Dated(revision, new Edition(revision, content(revision))));
                LOG.info("revision {} of the registry serves from {}", revision, effective);
            }
        });
    }

    /** True once the revision serves here. */
    public boolean holds(int revision) {
        return editions.values().stream().anyMatch(dated -> dated.revision() == revision);
    }

    private Edition.Content content(int revision) {
        RegistryEntries entries = new RegistryEntries();
        jdbc.query(
                "select kind, code, body from registry_entry where revision = ? and body is not null",
                row -> {
                    entries.add(row.getString("kind"), row.getString("code"), json.readTree(row.getString("body")));
                },
                revision);
        return entries.content();
    }

    private Optional<Edition> inForce(Instant at) {
        Map.Entry<Instant, Dated> found = editions.floorEntry(at);
        return found == null ? Optional.empty() : Optional.of(found.getValue().edition());
    }

    @Override
    public Answer answerFor(@Nullable CategoryCode category, @Nullable AreaCode area, Facts facts) {
        return inForce(facts.at())
                .map(edition -> edition.answerFor(category, area, facts))
                .orElse(new Answer.None(null));
    }

    @Override
    public Optional<UnitCode> centreFor(
            @Nullable CategoryCode category, @Nullable AreaCode area, QueueGround ground, Instant at) {
        return inForce(at).flatMap(edition -> edition.centreFor(category, area, ground));
    }

    @Override
    public Optional<UnitCode> fallbackFor(@Nullable AreaCode area, Instant at) {
        return inForce(at).flatMap(edition -> edition.fallbackFor(area));
    }

    @Override
    public boolean knows(UnitCode unit, Instant at) {
        return inForce(at).map(edition -> edition.knows(unit)).orElse(false);
    }

    @Override
    public List<String> chainOf(@Nullable CategoryCode category, Instant at) {
        return inForce(at)
                .map(edition -> edition.chainOf(category))
                .orElse(category == null ? List.of() : List.of(category.value()));
    }

    @Override
    public Place placeOf(@Nullable AreaCode area, Instant at) {
        return inForce(at).map(edition -> edition.placeOf(area)).orElse(new Place("", ""));
    }
}
