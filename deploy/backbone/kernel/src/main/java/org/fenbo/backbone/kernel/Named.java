package org.fenbo.backbone.kernel;

/** A code that has a name for users, such as a stage, a cause or a tier. */
public interface Named extends HasWords {

    /** The code, as it is in events and answers. */
    String name();

    /** The Chinese name in the documents. */
    String chinese();

    /** The name in Chinese with the code behind it; the code alone in English. */
    @Override
    default Words words() {
        return new Words(chinese() + " (" + name() + ")", name());
    }
}
