package org.fenbo.registry.form;

import java.util.List;
import org.fenbo.backbone.kernel.Outcome;

/** Adds forms to a draft; forms of other codes stay. */
@FunctionalInterface
public interface TakeSupplied {

    /** Adds them, and returns all forms of the draft. */
    Outcome<List<Form>> into(int revision, List<Form> forms);
}
