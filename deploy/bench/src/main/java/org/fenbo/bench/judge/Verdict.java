package org.fenbo.bench.judge;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The verdict on one reading. */
public enum Verdict {
    /** The value is within the gate, or there is no gate. */
    HOLDS,
    /** The value is above the gate, or the services never got warm. */
    FAILS,
    /** The reading broke off, or the machine was too busy for the value to count. */
    UNREAD;

    /**
     * Whether the gate holds; also false if the services never got warm. Null if there is no gate, or if the machine
     * was too busy.
     */
    static @Nullable Boolean held(double value, Goal goal, Yard yard, @Nullable Boolean warm) {
        Double gate = goal.gate();
        if (gate == null || isLost(goal, yard)) {
            return null;
        }
        return !Boolean.FALSE.equals(warm) && judged(value, goal, yard) <= gate;
    }

    /**
     * The value that is checked against the gate: the scaled value on a busy machine, and the measured value on a quiet
     * machine.
     */
    static double judged(double value, Goal goal, Yard yard) {
        return isBusy(goal, yard) ? yard.scaled(value) : value;
    }

    static boolean isBusy(Goal goal, Yard yard) {
        return goal.scales() && !yard.isQuiet();
    }

    static boolean isLost(Goal goal, Yard yard) {
        return goal.scales() && yard.isLost();
    }

    /**
     * The exit code of the command. It is 1 if a gate doesn't hold. If all gates hold, it is 2 if a reading doesn't
     * count or there is no reading. Otherwise it is 0.
     */
    public static int exitCode(Collection<Verdict> verdicts) {
        if (verdicts.contains(FAILS)) {
            return 1;
        }
        return verdicts.isEmpty() || verdicts.contains(UNREAD) ? 2 : 0;
    }
}
