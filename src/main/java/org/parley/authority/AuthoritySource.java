package org.parley.authority;

import java.net.URI;

/**
 * Where facts of the authority data were taken from.
 *
 * @param iri where it is found
 * @param title its name and version, and what was taken
 * @param licence under which it was taken
 * @param rights whose it is
 */
public record AuthoritySource(URI iri, String title, URI licence, String rights) {}
