package org.fenbo.planted.beta;

import org.fenbo.planted.alpha.WrongManager;
import org.jspecify.annotations.Nullable;

/** Makes two features depend on each other. */
public class Circle {
    @Nullable
    WrongManager back;
}
