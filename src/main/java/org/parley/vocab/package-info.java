/** Constants for the terms that Parley's graphs use, and the ontology itself as it is shipped. */
package org.parley.vocab;
