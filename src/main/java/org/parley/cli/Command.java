package org.parley.cli;

import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** One verb of the command line. */
interface Command {
    /** The verb. */
    String name();

    /** What it does, in one line. */
    String summary();

    /** What stands after the options, such as {@code INPUT...}; empty when nothing may. */
    default String arguments() {
        return "";
    }

    /** What {@code parley help VERB} says beyond the summary and the options; empty when there is nothing to add. */
    default String details() {
        return "";
    }

    default Options options() {
        return new Options();
    }

    /**
     * Does it.
     *
     * @return 0 when all went well, 1 when some input failed
     * @throws org.parley.model.ProblemException when nothing useful can be done
     */
    int run(CommandLine line, Output out);
}
