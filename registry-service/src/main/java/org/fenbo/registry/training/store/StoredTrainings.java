package org.fenbo.registry.training.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.registry.training.Training;
import org.fenbo.registry.training.Trainings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** One row per training. */
public final class StoredTrainings implements Trainings {
    private final JdbcClient jdbc;

    public StoredTrainings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void record(Training training, Actor actor, Instant at) {
        jdbc.sql("""
                        insert into officer_training (officer, title, finished_on, recorded_by, recorded_at)
                        values (:officer, :title, :on, :by, :at)
                        """)
                .param("officer", training.officer())
                .param("title", training.title())
                .param("on", training.on())
                .param("by", actor.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Training> of(String officer) {
        return jdbc.sql("""
                        select officer, title, finished_on from officer_training
                        where officer = :officer order by finished_on desc, number desc
                        """)
                .param("officer", officer)
                .query(StoredTrainings::training)
                .list();
    }

    @Override
    public Map<String, Training> latest(Collection<String> officers) {
        return jdbc
                .sql("""
                        select distinct on (officer) officer, title, finished_on from officer_training
                        where officer = any(:officers) order by officer, finished_on desc, number desc
                        """)
                .param("officers", new SqlArrayValue("text", officers.toArray()))
                .query(StoredTrainings::training)
                .list()
                .stream()
                .collect(Collectors.toMap(Training::officer, Function.identity()));
    }

    private static Training training(ResultSet row, int number) throws SQLException {
        return new Training(
                row.getString("officer"), row.getString("title"), row.getObject("finished_on", LocalDate.class));
    }
}
