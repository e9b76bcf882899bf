package org.fenbo.backbone.kernel;

/** A code that has a name for users: a stage, a cause, a tier. */
public interface Named extends HasWords {

    /** The code, as events and answers write it. */
    String name();

    /** What the documents call it. */
    String chinese();

    /** The name in Chinese with the code behind it; the code alone in English. */
    @Override
    default Words words() {
        return new Words(chinese() + " (" + name() + ")", name());
    }
}
