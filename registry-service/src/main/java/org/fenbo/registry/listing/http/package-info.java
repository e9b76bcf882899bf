/** The readings of the list over HTTP. */
@NullMarked
package org.fenbo.registry.listing.http;

import org.jspecify.annotations.NullMarked;
