package org.fenbo.dispatch.casefile;

/** The basis on which a case is closed (结案依据, CASE-13). */
public enum ClosingBasis {
    SOLVED,
    EXPLAINED,
    SETTLED_BY_RESIDENTS,
    LONG_TERM,
    OWNERLESS,
    BEYOND_THE_LAW
}
