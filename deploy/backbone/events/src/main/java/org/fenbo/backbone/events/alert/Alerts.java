package org.fenbo.backbone.events.alert;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.fenbo.backbone.events.alert.Alert.Words;

/** All alerts of a service. A part that can't answer is an alert itself: silence must not look like health. */
public final class Alerts {
    private final List<AlertSource> sources;
    private final InstantSource wall;

    public Alerts(List<AlertSource> sources, InstantSource wall) {
        this.sources = List.copyOf(sources);
        this.wall = wall;
    }

    /** Everything that stands still now. */
    public List<Alert> all() {
        return sources.stream().flatMap(this::of).toList();
    }

    private Stream<Alert> of(AlertSource source) {
        try {
            return source.alerts().stream();
        } catch (RuntimeException e) {
            return Stream.of(new Alert(
                    "health-unknown",
                    new Words("无法得知一个部件的状态", "the state of one part is unknown"),
                    wall.instant(),
                    source.getClass().getSimpleName() + ": " + e,
                    new Words("先查看数据库是否可用", "check first that the database can be used")));
        }
    }
}
