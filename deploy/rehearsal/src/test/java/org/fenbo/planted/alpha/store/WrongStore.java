package org.fenbo.planted.alpha.store;

import org.fenbo.planted.alpha.events.WrongName;

/** A store that knows a message. */
public class WrongStore {
    String type() {
        return WrongName.of(this);
    }
}
