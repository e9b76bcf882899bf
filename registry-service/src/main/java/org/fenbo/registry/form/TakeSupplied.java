package org.fenbo.registry.form;

import java.util.List;
import org.fenbo.backbone.kernel.Outcome;

/** Puts forms into a draft beside those of other codes. */
@FunctionalInterface
public interface TakeSupplied {

    /** All forms that the draft then has. */
    Outcome<List<Form>> into(int revision, List<Form> forms);
}
