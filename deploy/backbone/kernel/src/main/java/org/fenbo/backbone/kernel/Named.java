package org.fenbo.backbone.kernel;

/** A code that has a name for users, such as a stage, a cause or a tier. */
public interface Named extends HasWords {

    /** The code, as events and answers contain it. */
    String name();

    /** The Chinese name in the documents. */
    String chinese();

    /** In Chinese, the name followed by the code; in English, only the code. */
    @Override
    default Words words() {
        return new Words(chinese() + " (" + name() + ")", name());
    }
}
