package org.parley.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.parley.article.Metadata;

/** {@code --date}, {@code --publisher} and {@code --url}: what an article's file does not state. */
final class MetadataOptions {
    private MetadataOptions() {}

    static Option date() {
        return ValueOption.of("date", "YYYY-MM-DD", "day of publication");
    }

    static Option publisher() {
        return ValueOption.of("publisher", "NAME", "name of the outlet");
    }

    static Option url() {
        return ValueOption.of("url", "URL", "address of the article; for a single one");
    }

    /** What is given of them. */
    static Metadata of(CommandLine line, Command command) {
        return new Metadata(
                Optional.ofNullable(line.getOptionValue("date")).map(given -> date(given, command)),
                Optional.ofNullable(line.getOptionValue("publisher")),
                Optional.ofNullable(line.getOptionValue("url")).map(given -> url(given, command)));
    }

    private static LocalDate date(String given, Command command) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw Usage.of(command, "--date " + given + " is no day; write it like 2025-05-16");
        }
    }

    private static URI url(String given, Command command) {
        try {
            var url = new URI(given);
            if (url.isAbsolute()) {
                return url;
            }
        } catch (URISyntaxException e) {
            // told below, like the ones that parse and lead nowhere
        }
        throw Usage.of(command, "--url " + given + " is no address; write it like https://example.org/talks");
    }
}
