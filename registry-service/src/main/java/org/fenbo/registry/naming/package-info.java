/** Names for codes (CASE-15): what pages show next to each code, as of a revision. */
@NullMarked
package org.fenbo.registry.naming;

import org.jspecify.annotations.NullMarked;
