package org.fenbo.registry.district;

import org.fenbo.registry.enrolment.Enrolments;
import org.fenbo.registry.enrolment.EnrolmentsContract;
import org.springframework.beans.factory.annotation.Autowired;

class StoredEnrolmentsTest extends OnPostgres implements EnrolmentsContract {

    private final Enrolments enrolments;

    @Autowired
    StoredEnrolmentsTest(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    @Override
    public Enrolments enrolments() {
        return enrolments;
    }
}
