package org.fenbo.planted.alpha;

import java.sql.SQLException;
import java.time.Instant;
import org.fenbo.elsewhere.gamma.Neighbour;
import org.fenbo.planted.beta.Circle;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.messaging.Message;
import org.springframework.web.bind.annotation.RestController;

/** Breaks as many house rules as one class can. */
@RestController
public class WrongManager {
    @Autowired
    @Nullable
    Neighbour neighbour;

    @Nullable
    Circle circle;

    @Nullable
    Message<String> message;

    final int depth;

    WrongManager(@Value("${fenbo.planted.depth:3}") int depth) {
        this.depth = depth;
    }

    Instant time() {
        return Instant.now();
    }

    void store() throws SQLException {
        throw new SQLException("not here");
    }
}
