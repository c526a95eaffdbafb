package org.parley.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the user says about the articles of a run; it goes before what their files state.
 *
 * @param date day of publication
 * @param publisher name of the outlet
 * @param url where the one article of the run was published
 */
public record Metadata(Optional<LocalDate> date, Optional<String> publisher, Optional<URI> url) {

    /** Nothing is said: the files speak for themselves. */
    public static final Metadata NONE = new Metadata(Optional.empty(), Optional.empty(), Optional.empty());
}
