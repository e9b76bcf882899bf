/** A unit accepts an order (签收). */
@NullMarked
package org.fenbo.dispatch.acceptance;

import org.jspecify.annotations.NullMarked;
