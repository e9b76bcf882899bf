/** Offers the commands of a command table over HTTP. One class receives all commands. */
@NullMarked
package org.fenbo.backbone.web.command;

import org.jspecify.annotations.NullMarked;
