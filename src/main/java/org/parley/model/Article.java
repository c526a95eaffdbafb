package org.parley.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One news article as it was read.
 *
 * @param source what the user knows it by: the file's name (relative to the folder that was given) or its URL
 * @param text the body exactly as it is stored; every offset in the graph refers to it
 * @param headline as published, empty when unknown
 * @param date day of publication, empty when unknown
 * @param publisher name of the outlet, empty when unknown
 * @param url where it was published, empty when unknown
 */
public record Article(
        String source,
        String text,
        Optional<String> headline,
        Optional<LocalDate> date,
        Optional<String> publisher,
        Optional<URI> url) {}
