package org.fenbo.planted.beta.store;

import org.fenbo.planted.alpha.events.WrongName;

/** A door that uses a door of another feature. */
public class WrongNeighbour {
    String type() {
        return WrongName.of(this);
    }
}
