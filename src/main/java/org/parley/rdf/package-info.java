/** From facts to triples: the only minter of IRIs. */
package org.parley.rdf;
