package org.fenbo.elsewhere.gamma;

/** A class of another service. */
public class Neighbour {}
