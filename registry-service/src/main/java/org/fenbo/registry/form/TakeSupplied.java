package org.fenbo.registry.form;

import java.util.List;
import org.fenbo.backbone.kernel.Outcome;

/** Adds forms to a draft; forms with other codes stay. */
@FunctionalInterface
public interface TakeSupplied {

    /** Adds the forms and returns all forms of the draft; the officer is the editor of the lines that change. */
    Outcome<List<Form>> into(int revision, List<Form> forms, String officer);
}
