package org.parley.extract;

import java.util.List;
import java.util.Optional;
import org.parley.model.Mention;
import org.parley.model.Tenure;

/**
 * A noun phrase that names an office, taken apart: "Iran's former deputy foreign minister" has the owner Iran, the
 * title "deputy foreign minister" and the tenure former.
 *
 * @param first index of its first token, owner included
 * @param last index of its last token
 * @param plural whether it speaks of several holders
 * @param owners whose office it is; several only where several holders are spoken of ("the Russian and Ukrainian ministers")
 */
record TitlePhrase(int first, int last, boolean plural, String title, List<Mention> owners, Tenure tenure) {
    TitlePhrase {
        owners = List.copyOf(owners);
    }

    TitlePhrase ownedBy(Optional<Mention> other) {
        return new TitlePhrase(first, last, plural, title, other.stream().toList(), tenure);
    }

    TitlePhrase held(Tenure other) {
        return tenure == Tenure.CURRENT ? new TitlePhrase(first, last, plural, title, owners, other) : this;
    }

    Optional<Mention> owner() {
        return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
    }

    /** Whose office the holder number {@code k} of {@code holders} has: owners stand in the order of the holders. */
    Optional<Mention> owner(int k, int holders) {
        return owners.size() == holders ? Optional.of(owners.get(k)) : owner();
    }
}
