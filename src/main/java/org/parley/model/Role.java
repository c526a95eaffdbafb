package org.parley.model;

/** What an actor is at an event; the terms of the ontology's participation-role scheme. */
public enum Role {
    PARTY,
    DELEGATION_LEAD,
    DELEGATE,
    SIGNATORY,
    MEDIATOR,
    CHAIR,
    HOST,
    OBSERVER,
    INVITED,
    ABSENT
}
