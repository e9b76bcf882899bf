/** The door for all commands: it offers a command table over HTTP. */
@NullMarked
package org.fenbo.backbone.web.command;

import org.jspecify.annotations.NullMarked;
