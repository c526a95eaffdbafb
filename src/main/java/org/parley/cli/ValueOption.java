package org.parley.cli;

import org.apache.commons.cli.Option;

/** Options that take a value. */
final class ValueOption {
    private ValueOption() {}

    /**
     * @param name as in {@code --name}
     * @param value what help calls its value
     */
    static Option of(String name, String value, String description) {
        return Option.builder()
                .longOpt(name)
                .hasArg()
                .argName(value)
                .desc(description)
                .get();
    }
}
