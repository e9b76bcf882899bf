package org.fenbo.registry.roster;

class InMemoryRostersTest implements RostersContract {

    private final Rosters rosters = new InMemoryRosters();

    @Override
    public Rosters rosters() {
        return rosters;
    }
}
