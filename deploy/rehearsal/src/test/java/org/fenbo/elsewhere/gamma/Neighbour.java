package org.fenbo.elsewhere.gamma;

/** Another service. */
public class Neighbour {}
