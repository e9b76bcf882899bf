package org.fenbo.backbone.events.inbox;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What is at fault if an event can't be applied. If the exception has an SQLSTATE, the SQLSTATE's class decides (R1).
 */
enum Fault {
    /** The event itself is at fault and is parked. */
    OF_THE_EVENT,
    /**
     * Either the event or a temporary fault is the cause. The event is tried three times. It is then parked only if
     * another event passed meanwhile.
     */
    EITHER,
    /** A temporary fault; this includes every other cause. The event is tried again without end. */
    OF_THE_MOMENT;

    private static final String DATA = "22";
    private static final Set<String> EITHER_CLASSES = Set.of("21", "23", "42", "54");

    static Fault of(Throwable thrown) {
        SQLException sql = cause(thrown, SQLException.class);
        if (sql != null) {
            return ofState(sql.getSQLState());
        }
        if (cause(thrown, TransactionException.class) != null) {
            return OF_THE_MOMENT;
        }
        DataAccessException store = cause(thrown, DataAccessException.class);
        return store == null ? OF_THE_EVENT : ofStore(store);
    }

    private static Fault ofState(@Nullable String state) {
        String first = state == null || state.length() < 2 ? "" : state.substring(0, 2);
        return first.equals(DATA) ? OF_THE_EVENT : EITHER_CLASSES.contains(first) ? EITHER : OF_THE_MOMENT;
    }

    private static Fault ofStore(DataAccessException store) {
        return store instanceof TransientDataAccessException
                        || store instanceof RecoverableDataAccessException
                        || store instanceof DataAccessResourceFailureException
                ? OF_THE_MOMENT
                : EITHER;
    }

    private static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> type) {
        for (Throwable one = thrown; one != null; one = one.getCause()) {
            if (type.isInstance(one)) {
                return type.cast(one);
            }
        }
        return null;
    }
}
