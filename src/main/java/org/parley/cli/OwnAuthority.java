package org.parley.cli;

import java.util.List;
import org.parley.authority.Authority;
import org.parley.authority.AuthorityEntry;
import org.parley.rdf.AuthorityReader;
import org.parley.store.Store;

/**
 * What a user has added to the authority data that is shipped.
 *
 * @param store that holds it
 * @param base of the store's IRIs
 */
record OwnAuthority(Store store, String base) {
    private static final String OWN = "graph/authority/";

    /** The names of the files that were added, in the order in which they count. */
    List<String> files() {
        return store.authority().keySet().stream()
                .filter(graph -> graph.startsWith(base + OWN))
                .map(graph -> graph.substring((base + OWN).length()))
                .toList();
    }

    List<AuthorityEntry> entries(String file) {
        var reader = new AuthorityReader(base);
        return reader.entries(store.authority(base + OWN + file).model());
    }

    /** What is shipped, with all that was added. */
    Authority addedTo(Authority shipped) {
        return shipped.with(
                files().stream().flatMap(file -> entries(file).stream()).toList());
    }
}
