package org.parley.cli;

import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/** How a verb is called, and the problem of calling it otherwise. */
final class Usage {
    private Usage() {}

    /** {@code parley VERB [OPTIONS] ARGUMENTS}. */
    static String of(Command command) {
        var options = command.options().getOptions().isEmpty() ? "" : " [OPTIONS]";
        return ("parley " + command.name() + options + " " + command.arguments()).stripTrailing();
    }

    static ProblemException of(Command command, String message) {
        return new ProblemException(
                Problem.USAGE,
                command.name(),
                "%s; usage: %s (more: parley help %s)".formatted(message, of(command), command.name()));
    }
}
