package org.fenbo.registry.revision;

class InMemoryRevisionsTest implements RevisionsContract {

    private final Revisions revisions = new InMemoryRevisions();

    @Override
    public Revisions revisions() {
        return revisions;
    }
}
