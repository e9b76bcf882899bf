/** Tells clients over HTTP what they may still hand in. */
@NullMarked
package org.fenbo.intake.channel.http;

import org.jspecify.annotations.NullMarked;
