package org.fenbo.supervision.clock;

class ClocksInMemoryTest implements ClocksContract {
    private final Clocks clocks = new ClocksInMemory();

    @Override
    public Clocks clocks() {
        return clocks;
    }
}
