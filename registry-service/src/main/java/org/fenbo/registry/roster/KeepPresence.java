package org.fenbo.registry.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.fenbo.backbone.kernel.Actor;
import org.fenbo.backbone.kernel.Outcome;
import org.fenbo.registry.refusal.RosterCode;
import org.fenbo.registry.roster.Presence.State;

/**
 * Keeps who is at work and who is absent (ORG-9a). An officer with shifts who is off duty by the roster counts as out
 * until the next shift, whatever was recorded. An officer without shifts has no roster and is there unless recorded otherwise.
 */
public final class KeepPresence {
    /** How far ahead the next shift is looked for. */
    private static final Duration AHEAD = Duration.ofDays(14);

    private final Presences presences;
    private final Rosters rosters;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone the time zone of the shifts */
    public KeepPresence(Presences presences, Rosters rosters, InstantSource clock, ZoneId zone) {
        this.presences = presences;
        this.rosters = rosters;
        this.clock = clock;
        this.zone = zone;
    }

    /** Records a state. An officer who is absent gives the time of return, which must be in the future. */
    public Outcome<Presence> record(String officer, Presence presence, Actor by) {
        Instant now = clock.instant();
        boolean ended = presence.until() != null && !presence.until().isAfter(now);
        if (ended || (presence.state() != State.ON && presence.until() == null)) {
            return RosterCode.ENDS_TOO_EARLY.refused(String.valueOf(presence.until()), now);
        }
        presences.record(officer, presence, by, now);
        return Outcome.done(of(officer, now));
    }

    /** The state of an officer at an instant. Who is out until an instant off duty is out until the next shift. */
    public Presence of(String officer, Instant at) {
        Presence recorded = presences
                .recorded(officer, at)
                .filter(presence -> presence.lasts(at))
                .orElse(Presence.PRESENT);
        Instant back = recorded.state() == State.OUT && recorded.until() != null ? recorded.until() : at;
        Presence roster = byRoster(officer, back);
        return roster.state() == State.OUT ? roster : recorded;
    }

    private Presence byRoster(String officer, Instant at) {
        Shifts shifts = rosters.shifts(officer);
        if (shifts.equals(Shifts.NONE) || shifts.onDuty(at, zone)) {
            return Presence.PRESENT;
        }
        List<TimeRange> next = shifts.during(new TimeRange(at, at.plus(AHEAD)), zone);
        return new Presence(State.OUT, next.isEmpty() ? null : next.getFirst().from(), true);
    }
}
