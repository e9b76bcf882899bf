package org.fenbo.planted.alpha.rest;

/** A door that is not named after a technique of the list. */
final class WrongDoor {}
