package org.fenbo.planted.alpha.store;

import io.micronaut.data.annotation.MappedEntity;

/** A second public class of one door, and Micronaut outside its room. */
@MappedEntity
public class SecondStore {}
