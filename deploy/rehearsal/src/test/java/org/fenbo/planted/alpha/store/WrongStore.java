package org.fenbo.planted.alpha.store;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** A store that uses the database in a way that is not allowed. */
public class WrongStore {
    void delete(JdbcTemplate jdbc) {
        jdbc.execute("delete from report");
    }

    void delete(NamedParameterJdbcTemplate jdbc) {
        delete(jdbc.getJdbcTemplate());
    }
}
