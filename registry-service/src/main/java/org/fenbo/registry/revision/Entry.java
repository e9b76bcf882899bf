package org.fenbo.registry.revision;

import org.fenbo.registry.admission.Admission;
import org.fenbo.registry.area.Area;
import org.fenbo.registry.calendar.Calendar;
import org.fenbo.registry.catalogue.Category;
import org.fenbo.registry.duty.Duty;
import org.fenbo.registry.officer.Officer;
import org.fenbo.registry.policy.Policy;
import org.fenbo.registry.unit.Unit;

/** One line of a revision, of whatever kind. Kind and code together are unique within a revision. */
public sealed interface Entry {

    /** What sort of line it is. */
    EntryKind kind();

    /** Unique among the entries of its kind. */
    String code();

    /** {@code <revision>/<kind>/<code>}: how copies in other services know an entry. */
    default String keyIn(int revision) {
        return revision + "/" + kind().code() + "/" + code();
    }

    /** An area. */
    record OfArea(Area area) implements Entry {
        @Override
        public EntryKind kind() {
            return EntryKind.AREA;
        }

        @Override
        public String code() {
            return area.code();
        }
    }

    /** A unit. */
    record OfUnit(Unit unit) implements Entry {
        @Override
        public EntryKind kind() {
            return EntryKind.UNIT;
        }

        @Override
        public String code() {
            return unit.code();
        }
    }

    /** An officer. */
    record OfOfficer(Officer officer) implements Entry {
        @Override
        public EntryKind kind() {
            return EntryKind.OFFICER;
        }

        @Override
        public String code() {
            return officer.code();
        }
    }

    /** A category. */
    record OfCategory(Category category) implements Entry {
        @Override
        public EntryKind kind() {
            return EntryKind.CATEGORY;
        }

        @Override
        public String code() {
            return category.code();
        }
    }

    /** A duty. */
    record OfDuty(Duty duty) implements Entry {
        @Override
        public EntryKind kind() {
            return EntryKind.DUTY;
        }

        @Override
        public String code() {
            return duty.code();
        }
    }

    /** An admission. */
    record OfAdmission(Admission admission) implements Entry {
        @Override
        public EntryKind kind() {
            return EntryKind.ADMISSION;
        }

        @Override
        public String code() {
            return admission.code();
        }
    }

    /** A calendar. */
    record OfCalendar(Calendar calendar) implements Entry {
        @Override
        public EntryKind kind() {
            return EntryKind.CALENDAR;
        }

        @Override
        public String code() {
            return calendar.code();
        }
    }

    /** A policy. */
    record OfPolicy(Policy policy) implements Entry {
        @Override
        public EntryKind kind() {
            return EntryKind.POLICY;
        }

        @Override
        public String code() {
            return policy.code();
        }
    }
}
