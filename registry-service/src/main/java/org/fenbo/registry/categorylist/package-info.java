/** The catalogue as people work with it: which categories are offered on a day (REG-11). */
@NullMarked
package org.fenbo.registry.categorylist;

import org.jspecify.annotations.NullMarked;
