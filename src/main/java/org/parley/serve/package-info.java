/** The store over HTTP: a SPARQL endpoint that only answers queries, and pages for readers. */
package org.parley.serve;
