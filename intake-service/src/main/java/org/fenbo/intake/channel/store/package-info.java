/** Keeps count in Redis, for all instances together. */
@NullMarked
package org.fenbo.intake.channel.store;

import org.jspecify.annotations.NullMarked;
