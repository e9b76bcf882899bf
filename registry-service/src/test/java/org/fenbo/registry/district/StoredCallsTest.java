package org.fenbo.registry.district;

import org.fenbo.registry.enrolment.Calls;
import org.fenbo.registry.enrolment.CallsContract;
import org.springframework.beans.factory.annotation.Autowired;

class StoredCallsTest extends OnPostgres implements CallsContract {

    private final Calls calls;

    @Autowired
    StoredCallsTest(Calls calls) {
        this.calls = calls;
    }

    @Override
    public Calls calls() {
        return calls;
    }
}
