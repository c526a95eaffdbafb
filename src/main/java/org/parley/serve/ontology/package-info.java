/**
 * The ontology as people read it: one page, made from the Turtle files alone, that stands by itself as a file and is
 * served at {@code /ontology}.
 */
package org.parley.serve.ontology;
