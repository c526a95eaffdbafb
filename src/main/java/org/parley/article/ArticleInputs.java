package org.parley.article;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/** Turns the arguments of a command line into inputs. */
public final class ArticleInputs {

    private static final String STDIN = "-";

    private ArticleInputs() {}

    /**
     * The inputs in the order of the arguments, the files of a folder sorted by their path.
     *
     * <p>A file or folder that is missing or of no use becomes an input that says so when it is read, so that it
     * does not stop the others. Of folders only files named .txt, .json, .jsonld, .html and .htm count, hidden ones
     * left out; a file given by itself is looked at when its name says nothing.
     *
     * @param arguments files, folders and {@code -} for standard input
     * @param given goes before what the files state
     * @throws ProblemException (USAGE) when {@code given} has a URL and there is more than one input
     */
    public static List<ArticleInput> of(List<String> arguments, Metadata given, InputStream stdin) {
        List<ArticleInput> inputs = arguments.stream()
                .flatMap(argument -> inputs(argument, given, stdin))
                .toList();
        if (given.url().isPresent() && inputs.size() > 1) {
            throw new ProblemException(
                    Problem.USAGE,
                    "",
                    "a URL belongs to one article, but " + inputs.size() + " inputs are given; build them one by one");
        }
        return inputs;
    }

    /**
     * What was sent to a server.
     *
     * @param name what its article is to be known by; if empty its URL, or a name made from the content
     */
    public static ArticleInput posted(Optional<String> name, Format format, byte[] content, Metadata given) {
        return new PostedInput(name, format, content, given);
    }

    private static Stream<ArticleInput> inputs(String argument, Metadata given, InputStream stdin) {
        if (argument.equals(STDIN)) {
            return Stream.of(new StandardInput(stdin, given));
        }
        try {
            Path path = Path.of(argument);
            return Files.isDirectory(path)
                    ? ArticleFolder.inputs(path, given).stream()
                    : Stream.of(new ArticleFile(path, fileName(path), given));
        } catch (InvalidPathException e) {
            return Stream.of(new UnusableInput(
                    argument, new ProblemException(Problem.NOT_FOUND, argument, "no such file; check the path", e)));
        }
    }

    private static String fileName(Path path) {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }
}
