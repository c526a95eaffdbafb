package org.parley.model;

/** Whether an event took place; the terms of the ontology's event-status scheme. */
public enum EventStatus {
    HELD,
    PLANNED,
    PROPOSED,
    CANCELLED
}
