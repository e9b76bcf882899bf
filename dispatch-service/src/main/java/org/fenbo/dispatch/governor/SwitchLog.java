package org.fenbo.dispatch.governor;

import java.util.List;
import org.fenbo.dispatch.casefile.CategoryCode;

/** All events of a switch (CASE-22e). */
@FunctionalInterface
public interface SwitchLog {
    /** The events of the category's switch, the first one first. */
    List<GovernorEvent> of(CategoryCode category);
}
