package org.fenbo.backbone.web.outcome;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the SQLStates in the causes of a failure, no matter which library wrapped the causes. */
public final class SqlStates {
    private static final int LENGTH = 5;

    private SqlStates() {}

    /** The SQLStates from the outermost cause to the innermost; incomplete SQLStates are left out. */
    public static Stream<String> of(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, Objects::nonNull, SqlStates::cause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .map(SQLException::getSQLState)
                .filter(state -> state != null && state.length() == LENGTH);
    }

    private static @Nullable Throwable cause(@Nullable Throwable failure) {
        return failure == null ? null : failure.getCause();
    }
}
