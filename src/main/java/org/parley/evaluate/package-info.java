/**
 * Measures what the named queries answer against what a careful reader finds in the same articles.
 *
 * <p>Start at {@link org.parley.evaluate.Evaluator}; {@link org.parley.evaluate.GoldArticle} tells the format of the
 * files, {@link org.parley.evaluate.Agreement} when a row counts as right.
 */
package org.parley.evaluate;
