/**
 * The governor of automatic dispatch (自动派单调控, CASE-22). Automatic orders of a category stop when too few of them were
 * right, until a person switches them on again.
 */
@NullMarked
package org.fenbo.dispatch.governor;

import org.jspecify.annotations.NullMarked;
