/** What can be said: articles, mentions, entities and the sealed {@link org.parley.model.Fact}; knows neither NLP nor RDF. */
package org.parley.model;
