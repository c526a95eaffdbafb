package org.parley.nlp;

/**
 * One edge of a sentence's dependency graph (Universal Dependencies, as CoreNLP labels them, such as {@code nsubj:pass}).
 *
 * @param governor index of the governing token
 * @param dependent index of the dependent token
 * @param relation label
 */
public record Dependency(int governor, int dependent, String relation) {}
