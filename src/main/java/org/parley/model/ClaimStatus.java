package org.parley.model;

/** How an article stands behind what it reports; the terms of the ontology's claim-status scheme. */
public enum ClaimStatus {
    /** The article says so itself. */
    ASSERTED,
    /** The article says that somebody says so. */
    ATTRIBUTED,
    /** The article says that somebody denies it. */
    DENIED,
    /** It would be so if something else were. */
    HYPOTHETICAL
}
