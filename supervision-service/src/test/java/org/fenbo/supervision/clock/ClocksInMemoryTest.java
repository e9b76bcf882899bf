package org.fenbo.supervision.clock;

class ClocksInMemoryTest implements CasesClocksContract {
    private final CasesClocks clocks = new ClocksInMemory();

    @Override
    public CasesClocks clocks() {
        return clocks;
    }
}
