/** Trainings of collectors, and which of them have expired (ORG-4). */
@NullMarked
package org.fenbo.registry.training;

import org.jspecify.annotations.NullMarked;
