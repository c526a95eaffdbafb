/**
 * Reads articles from plain text, schema.org JSON(-LD) and saved web pages; knows nothing of what is found in them.
 *
 * <p>Start at {@link org.parley.article.ArticleInputs}. Each format turns its bytes into {@link
 * org.parley.article.Draft}s, the only place where what a file states becomes an {@link org.parley.model.Article}.
 */
package org.parley.article;
