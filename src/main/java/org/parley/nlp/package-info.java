/** From an article to sentences with tokens, dependencies, names, quotations and time expressions; the only user of NLP libraries. */
package org.parley.nlp;
