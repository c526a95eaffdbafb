package org.parley.cli;

import java.nio.file.Path;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.parley.store.Store;

/** {@code --store DIR}: which graph a verb works on. */
final class StoreOption {
    private static final String NAME = "store";
    private static final String USUAL = "parley-store";

    private StoreOption() {}

    static Option option() {
        return option(USUAL);
    }

    static Option option(String usual) {
        return ValueOption.of(NAME, "DIR", "folder of the store; ./" + usual + " if not given");
    }

    static Path path(CommandLine line) {
        return path(line, USUAL);
    }

    static Path path(CommandLine line, String usual) {
        return Path.of(line.getOptionValue(NAME, usual));
    }

    static Store open(CommandLine line) {
        return Store.open(path(line));
    }
}
