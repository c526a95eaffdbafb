package org.parley.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;
import org.parley.store.Export;
import org.parley.store.Interchange;
import org.parley.store.RdfFormat;
import org.parley.store.Store;

/** {@code parley export FILE|-}: writes the whole graph. */
final class ExportCommand implements Command {
    private static final String STDOUT = "-";

    @Override
    public String name() {
        return "export";
    }

    @Override
    public String summary() {
        return "writes the whole graph to a file";
    }

    @Override
    public String arguments() {
        return "FILE|-";
    }

    @Override
    public String details() {
        return """
                The format follows from the file's ending or from --format: %s.
                Only TriG and N-Quads say which article a triple comes from. The same store gives the same bytes.
                A profile is a table for tools of other trades, as CSV: plover has events with PLOVER and CAMEO codes,
                positions has who agrees with what when, for discourse networks.""".formatted(RdfFormat.all());
    }

    @Override
    public Options options() {
        return new Options()
                .addOption(StoreOption.option())
                .addOption(ValueOption.of("format", "FORMAT", "one of " + RdfFormat.all()))
                .addOption(ValueOption.of("profile", "PROFILE", "one of " + Interchange.all() + "; gives CSV"));
    }

    @Override
    public int run(CommandLine line, Output out) {
        if (line.getArgList().size() != 1) {
            throw Usage.of(this, "one file, or - for standard output");
        }
        var target = line.getArgList().get(0);
        var content = content(line, target);
        try (var store = StoreOption.open(line)) {
            if (target.equals(STDOUT)) {
                content.accept(store, out.out());
            } else {
                write(stream -> content.accept(store, stream), Path.of(target));
            }
            return 0;
        }
    }

    private BiConsumer<Store, OutputStream> content(CommandLine line, String target) {
        var name = line.getOptionValue("profile");
        if (name == null) {
            var format = format(line, target);
            return (store, out) -> new Export(store, format).to(out);
        }
        if (line.hasOption("format")) {
            throw Usage.of(this, "--profile gives CSV; leave out --format");
        }
        return Interchange.named(name)
                        .orElseThrow(
                                () -> Usage.of(this, "no profile '" + name + "', take one of " + Interchange.all()))
                ::write;
    }

    private RdfFormat format(CommandLine line, String target) {
        var name = line.getOptionValue("format");
        if (name != null) {
            return RdfFormat.named(name)
                    .orElseThrow(() -> Usage.of(this, "no format '" + name + "', take one of " + RdfFormat.all()));
        }
        return target.equals(STDOUT) ? RdfFormat.TURTLE : RdfFormat.ofFile(target);
    }

    /** Nobody finds half a file, whatever happens. */
    private static void write(Consumer<OutputStream> content, Path target) {
        var folder = target.toAbsolutePath().getParent();
        try {
            var unfinished = Files.createTempFile(folder, ".parley", ".part");
            try {
                try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
                    content.accept(stream);
                }
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.UNREADABLE,
                    target.toString(),
                    "cannot be written; check that the folder exists, is writable and has room",
                    e);
        }
    }
}
