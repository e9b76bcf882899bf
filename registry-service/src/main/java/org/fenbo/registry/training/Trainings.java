package org.fenbo.registry.training;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fenbo.backbone.kernel.Actor;

/** The recorded trainings. */
public interface Trainings {

    void record(Training training, Actor actor, Instant at);

    /** The trainings of an officer, the latest first. */
    List<Training> of(String officer);

    /** The latest training of each of these officers; an officer without training is absent. */
    Map<String, Training> latest(Collection<String> officers);
}
