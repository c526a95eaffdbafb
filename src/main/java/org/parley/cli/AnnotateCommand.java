package org.parley.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parley.article.ArticleInputs;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/** {@code parley annotate FILE}: an article with everything found marked in its text. */
final class AnnotateCommand implements Command {
    private final Engine engine;

    AnnotateCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return "annotate";
    }

    @Override
    public String summary() {
        return "shows an article with everything that is found in it marked in its text";
    }

    @Override
    public String arguments() {
        return "FILE|-";
    }

    @Override
    public String details() {
        return "Nothing is stored. Colours are left out when NO_COLOR is set or the output is no terminal.";
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(ValueOption.of("html", "OUT", "writes a web page instead"))
                .addOption(MetadataOptions.date());
    }

    @Override
    public int run(CommandLine line, Output out) {
        if (line.getArgList().size() != 1) {
            throw Usage.of(this, "one article at a time");
        }
        var inputs = ArticleInputs.of(line.getArgList(), MetadataOptions.of(line, this), out.in());
        var pipeline = engine.pipeline(line, this);
        var articles = inputs.stream().flatMap(input -> input.read().stream()).toList();
        if (articles.size() != 1) {
            throw Usage.of(this, "one article at a time, and here are " + articles.size());
        }
        var article = articles.get(0);
        var marked = MarkedArticle.of(article, pipeline.facts(article));
        if (line.hasOption("html")) {
            write(MarkedPage.of(marked), Path.of(line.getOptionValue("html")));
        } else {
            out.out().print(marked.terminal(out.colour()));
        }
        return 0;
    }

    private static void write(String page, Path file) {
        try {
            Files.writeString(file, page);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.UNREADABLE,
                    file.toString(),
                    "cannot be written; check that the folder exists and is writable",
                    e);
        }
    }
}
