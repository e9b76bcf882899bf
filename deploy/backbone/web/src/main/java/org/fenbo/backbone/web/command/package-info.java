/** The door for all commands. The door offers the commands of a command table over HTTP. */
@NullMarked
package org.fenbo.backbone.web.command;

import org.jspecify.annotations.NullMarked;
