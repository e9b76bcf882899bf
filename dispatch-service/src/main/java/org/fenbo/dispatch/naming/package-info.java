/** Persons are named for the orders of their unit (指定经办人), and units pass orders on to units below them (二级分拨). */
@NullMarked
package org.fenbo.dispatch.naming;

import org.jspecify.annotations.NullMarked;
