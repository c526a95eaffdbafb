package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.serve.Token;

/**
 * A token from a file or the environment; never from the command line itself, which every user of the machine can read.
 *
 * @param name of the option that names the file
 * @param variable of the environment that is looked at if the option is not given
 */
record SecretOption(String name, String variable) {
    /** @param does what the token does for who shows it */
    Option option(String does) {
        return ValueOption.of(name, "FILE", "file with the token that " + does + "; or set " + variable);
    }

    /** Empty if none is given. */
    Optional<Token> token(CommandLine line) {
        if (!line.hasOption(name)) {
            return Optional.ofNullable(System.getenv(variable))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .map(word -> Token.of(word, variable));
        }
        var file = line.getOptionValue(name);
        try {
            return Optional.of(Token.of(Files.readString(Path.of(file)).strip(), file));
        } catch (IOException e) {
            throw new ProblemException(Problem.NOT_FOUND, file, "the token cannot be read; check the path", e);
        }
    }
}
