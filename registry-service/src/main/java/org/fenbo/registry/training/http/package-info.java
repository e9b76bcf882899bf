/** Trainings over HTTP. */
@NullMarked
package org.fenbo.registry.training.http;

import org.jspecify.annotations.NullMarked;
