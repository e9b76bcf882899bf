package org.fenbo.registry.enrolment;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who registers with a community (ORG-8): an organisation, or a person. Both are known by a code of their own. */
public sealed interface Enrolment {

    String code();

    String name();

    Enrolled enrolled();

    /** The same one with another enrolment. */
    Enrolment with(Enrolled changed);

    /** A body that lends a hand as a whole (单位报到). */
    record Organisation(String code, String name, OrganisationKind kind, Enrolled enrolled) implements Enrolment {
        @Override
        public Organisation with(Enrolled changed) {
            return new Organisation(code, name, kind, changed);
        }
    }

    /**
     * A person who lends a hand (党员、志愿者报到). A name is personal data: only a name to be shown is kept, which may
     * be a first name or a nickname, and no telephone number or address. The community reaches its members by its own
     * means.
     *
     * @param name to be shown
     * @param organisation code of the organisation the person comes with; null for somebody who comes alone
     * @param skills in words, sorted, each once
     * @param weeklyHours how many hours a week the person can give
     */
    record Member(
            String code,
            String name,
            @Nullable String organisation,
            List<String> skills,
            int weeklyHours,
            Enrolled enrolled)
            implements Enrolment {

        public Member {
            skills = List.copyOf(new TreeSet<>(skills));
        }

        @Override
        public Member with(Enrolled changed) {
            return new Member(code, name, organisation, skills, weeklyHours, changed);
        }
    }
}
