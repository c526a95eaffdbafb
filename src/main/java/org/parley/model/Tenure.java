package org.parley.model;

/** How an office is held at the time of the article. */
public enum Tenure {
    CURRENT,
    FORMER,
    ACTING,
    DESIGNATE
}
