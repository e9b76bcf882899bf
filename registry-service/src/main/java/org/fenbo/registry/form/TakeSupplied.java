package org.fenbo.registry.form;

import java.util.List;
import org.fenbo.backbone.kernel.Outcome;

/** Adds forms to a draft; forms of other codes stay. */
@FunctionalInterface
public interface TakeSupplied {

    /** All forms that the draft then has. */
    Outcome<List<Form>> into(int revision, List<Form> forms);
}
