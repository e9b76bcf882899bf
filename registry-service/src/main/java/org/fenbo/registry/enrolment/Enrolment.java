package org.fenbo.registry.enrolment;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An organisation or a person that registers with a community (ORG-8). Each has its own code. */
public sealed interface Enrolment {

    String code();

    String name();

    Enrolled enrolled();

    /** The same organisation or person with other days or another community. */
    Enrolment with(Enrolled changed);

    /** An organisation that helps a community (单位报到). */
    record Organisation(String code, String name, OrganisationKind kind, Enrolled enrolled) implements Enrolment {
        @Override
        public Organisation with(Enrolled changed) {
            return new Organisation(code, name, kind, changed);
        }
    }

    /**
     * A person who helps a community (党员、志愿者报到). A name is personal data: the registry stores only a name to show,
     * which may be a first name or a nickname. The registry stores no telephone number and no address; the community
     * contacts its members by its own means.
     *
     * @param name the name to show
     * @param organisation code of the organisation the person comes with; null if the person comes alone
     * @param skills in words, sorted, without duplicates
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

        public static final int LONGEST_NAME = 40;
        public static final int MOST_SKILLS = 20;
        public static final int LONGEST_SKILL = 40;
        public static final int HOURS_OF_A_WEEK = 168;

        public Member {
            skills = List.copyOf(new TreeSet<>(skills));
        }

        @Override
        public Member with(Enrolled changed) {
            return new Member(code, name, organisation, skills, weeklyHours, changed);
        }

        /** The same person with other skills and hours. */
        Member offering(List<String> offered, int hours) {
            return new Member(code, name, organisation, offered, hours, enrolled);
        }
    }
}
