package org.parley.model;

/**
 * What a proposal is likely about.
 *
 * @param issue the likeliest
 * @param score how near it is: a cosine, at most 1, with two decimals
 */
public record ScoredIssue(Issue issue, double score) {}
