package org.fenbo.registry.district;

import org.fenbo.registry.revision.Revisions;
import org.fenbo.registry.revision.RevisionsContract;
import org.springframework.beans.factory.annotation.Autowired;

class StoredRevisionsTest extends OnPostgres implements RevisionsContract {

    private final Revisions revisions;

    @Autowired
    StoredRevisionsTest(Revisions revisions) {
        this.revisions = revisions;
    }

    @Override
    public Revisions revisions() {
        return revisions;
    }
}
