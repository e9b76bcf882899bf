package org.fenbo.planted.area;

import org.fenbo.planted.beta.Circle;
import org.jspecify.annotations.Nullable;

/** An entry of a list that depends on a process. */
public class WrongArea {
    @Nullable
    Circle process;
}
