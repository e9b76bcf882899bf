/** Dispatch (立案 派遣 处置 核查 结案): the case and its orders. */
@NullMarked
package org.fenbo.dispatch;

import org.jspecify.annotations.NullMarked;
