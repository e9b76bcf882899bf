package org.fenbo.planted.beta;

import org.fenbo.planted.alpha.WrongManager;
import org.jspecify.annotations.Nullable;

/** Closes a circle of two features. */
public class Circle {
    @Nullable
    WrongManager back;
}
