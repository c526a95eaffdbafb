package org.parley.model;

/** How somebody's words are given: all in quotation marks, none, or a reported clause with a part in quotation marks. */
public enum Mode {
    DIRECT,
    INDIRECT,
    MIXED
}
