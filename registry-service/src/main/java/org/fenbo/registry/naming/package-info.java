/** Names for codes (CASE-15): pages show them next to the codes. Each revision has its own names. */
@NullMarked
package org.fenbo.registry.naming;

import org.jspecify.annotations.NullMarked;
