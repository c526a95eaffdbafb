package org.parley.resolve;

import java.net.URI;
import java.util.Optional;
import java.util.TreeSet;
import org.parley.authority.Authority;
import org.parley.authority.AuthorityEntry;
import org.parley.model.Entity;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Slug;

/**
 * Says which entity a mention stands for: its entry in the authority data where it has one, else an entity made from
 * its kind and name. What has no name of its own, a meeting or an unnamed source, stays inside its article. A pure
 * function of its arguments and the authority data, so the order of articles does not matter.
 */
public final class Resolver {
    private final Authority authority;

    public Resolver(Authority authority) {
        this.authority = authority;
    }

    /**
     * @param mention from an article
     * @param article slug of that article's source
     */
    public Entity resolve(Mention mention, String article) {
        Optional<AuthorityEntry> entry = mention.authority().flatMap(authority::byId);
        TreeSet<String> aliases = new TreeSet<>(mention.aliases());
        String label = entry.map(AuthorityEntry::name).orElse(mention.name());
        if (!label.equals(mention.name())) {
            aliases.add(mention.name());
        }
        Optional<URI> sameAs = entry.flatMap(AuthorityEntry::wikidata);
        String id = entry.map(AuthorityEntry::id).orElseGet(() -> id(mention, article));
        return new Entity(id, entry.map(AuthorityEntry::kind).orElse(mention.kind()), label, aliases, sameAs);
    }

    private static String id(Mention mention, String article) {
        String name = Slug.of(mention.name());
        Kind kind = mention.kind();
        if (kind == Kind.PERSON) {
            return "person/" + name;
        }
        if (kind == Kind.UNNAMED || kind.category() == Kind.Category.EVENT) {
            return (kind == Kind.UNNAMED ? "unnamed/" : Slug.of(kind.name()) + "/") + article + "/" + name;
        }
        return (kind.category() == Kind.Category.PLACE ? "place/" : kind == Kind.STATE ? "state/" : "organisation/")
                + name;
    }
}
