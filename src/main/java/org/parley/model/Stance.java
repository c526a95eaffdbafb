package org.parley.model;

/** What a holder does with a proposal; the terms of the ontology's stance scheme. */
public enum Stance {
    DEMANDS,
    REJECTS,
    SUPPORTS,
    PROPOSES,
    AGREES,
    COMMITS,
    ACCUSES,
    DENIES,
    WARNS,
    CONCEDES,
    ASSERTS
}
