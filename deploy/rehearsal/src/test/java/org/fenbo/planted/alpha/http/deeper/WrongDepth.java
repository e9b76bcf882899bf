package org.fenbo.planted.alpha.http.deeper;

/** A package below a door. */
final class WrongDepth {}
