package org.fenbo.registry.enrolment;

class InMemoryCallsTest implements CallsContract {

    private final Calls calls = new InMemoryCalls();

    @Override
    public Calls calls() {
        return calls;
    }
}
