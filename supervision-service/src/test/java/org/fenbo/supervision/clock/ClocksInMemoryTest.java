package org.fenbo.supervision.clock;

class ClocksInMemoryTest implements CasesClocksContract {
    private final Clocks clocks = new ClocksInMemory();

    @Override
    public Clocks clocks() {
        return clocks;
    }
}
