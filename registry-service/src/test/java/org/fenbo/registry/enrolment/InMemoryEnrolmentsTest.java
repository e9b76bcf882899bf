package org.fenbo.registry.enrolment;

class InMemoryEnrolmentsTest implements EnrolmentsContract {

    private final Enrolments enrolments = new InMemoryEnrolments();

    @Override
    public Enrolments enrolments() {
        return enrolments;
    }
}
