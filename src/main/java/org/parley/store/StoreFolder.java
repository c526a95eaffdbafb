package org.parley.store;

import static org.parley.model.ProblemException.Problem.BUSY;
import static org.parley.model.ProblemException.Problem.NOT_FOUND;
import static org.parley.model.ProblemException.Problem.UNREADABLE;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.parley.model.ProblemException;

/** The folder of a store: tells a store from other folders by a stamp file, and opens what it holds. */
final class StoreFolder {
    private static final String STAMP = "parley-store.txt";
    private static final int LAYOUT = 1;
    private static final Pattern LAYOUT_LINE = Pattern.compile("(?m)^layout (\\d{1,9})$");
    private static final Pattern HOLDER = Pattern.compile("held by process (\\d+)");

    /**
     * Two of TDB2's six indexes of quads are left out. They serve patterns in one known graph; an article's graph is
     * small enough to be searched whole. It saves a third of the disk and a sixth of the time that writing takes.
     */
    private static final StoreParams INDEXES = StoreParams.builder("parley")
            .quadIndexes(new String[] {"GSPO", "POSG", "OSPG", "SPOG"})
            .build();

    /** What a new store's files take. */
    private static final long RESERVED = 256L << 20;
    /** In a compact store of news, with its nodes. */
    private static final long BYTES_OF_A_QUAD = 320;

    private static final int WASTE = 3;

    private final Path path;

    /** @throws ProblemException if something is there and it is not a store that this version can read */
    StoreFolder(Path path) {
        this.path = path;
        if (exists()) {
            checkLayout();
        } else {
            checkEmpty();
        }
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.isRegularFile(stamp());
    }

    /** Opens the database; makes the store first if there is none. */
    DatasetGraph connectOrCreate() {
        if (!exists()) {
            create();
        }
        return connect();
    }

    /** What its files take, with what TDB2 reserves. */
    long bytes() {
        try (Stream<Path> files = Files.walk(path)) {
            long bytes = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Whether compacting would give back two thirds of these bytes or more. */
    static boolean isMostlyWaste(long bytes, long quads) {
        return bytes > RESERVED + WASTE * BYTES_OF_A_QUAD * quads;
    }

    /** Makes a folder under another name first, so that nobody ever sees half of it. */
    static void whole(Path path, Consumer<Path> fill) {
        Path part = path.resolveSibling(path.getFileName() + ".part");
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (Files.exists(path)) {
                throw new FileAlreadyExistsException(path.toString());
            }
            try {
                fill.accept(part);
                Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                delete(part);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    UNREADABLE, path.toString(), "cannot be written (" + reason(e) + "); check path and disk", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    ProblemException missing() {
        return new ProblemException(
                NOT_FOUND,
                path.toString(),
                "there is no store here; make one with: parley build ARTICLE... --store " + path);
    }

    private DatasetGraph connect() {
        try {
            DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(path), INDEXES);
            checkRevision(dataset);
            return dataset;
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            // The same type of exception tells of files that cannot be understood.
            if (e instanceof DBOpEnvException && reason(e).contains("Failed to get a lock")) {
                Matcher holder = HOLDER.matcher(e.getMessage());
                throw busy(holder.find() ? "process " + holder.group(1) : "another process", e);
            }
            throw damaged(reason(e), e);
        }
    }

    /** Every store has a revision from its first moment: one with data and without revision has lost something. */
    private void checkRevision(DatasetGraph dataset) {
        try {
            if (Txn.calculateRead(dataset, () -> new Ledger(dataset).revision().isPresent())) {
                return;
            }
        } catch (RuntimeException | Error e) {
            TDBInternal.expel(dataset, true);
            throw e;
        }
        try (Stream<Path> files =
                Files.find(path, 2, (file, attributes) -> file.endsWith("nodes-data.obj") && attributes.size() > 0)) {
            if (files.findAny().isPresent()) {
                TDBInternal.expel(dataset, true);
                throw damaged("its revision is gone", null);
            }
        } catch (IOException e) {
            throw unreadable(e);
        }
        Txn.executeWrite(dataset, new Ledger(dataset)::changed);
    }

    private ProblemException damaged(String reason, Throwable cause) {
        return new ProblemException(
                UNREADABLE,
                path.toString(),
                "the store is damaged and cannot be opened (" + reason + "); delete the folder and build it again",
                cause);
    }

    private ProblemException busy(String holder, Throwable cause) {
        return new ProblemException(
                BUSY,
                path.toString(),
                "the store is in use by " + holder
                        + "; one process at a time can open it: stop that one (is `parley serve` running?)"
                        + " or take another folder with --store",
                cause);
    }

    private void create() {
        try {
            Files.createDirectories(path);
            Files.writeString(
                    stamp(),
                    "This folder is a store of Parley (Apache Jena TDB2). Change nothing in it by hand;\n"
                            + "to start afresh delete the whole folder.\nlayout " + LAYOUT + "\n");
        } catch (IOException e) {
            throw new ProblemException(
                    UNREADABLE,
                    path.toString(),
                    "the store cannot be made here (" + reason(e) + "); take another folder with --store",
                    e);
        }
    }

    private void checkLayout() {
        int layout;
        try {
            Matcher line = LAYOUT_LINE.matcher(Files.readString(stamp()));
            layout = line.find() ? Integer.parseInt(line.group(1)) : 0;
        } catch (IOException e) {
            throw unreadable(e);
        }
        if (layout != LAYOUT) {
            throw new ProblemException(
                    UNREADABLE,
                    path.toString(),
                    "the store has layout " + layout + " and this version of Parley reads layout " + LAYOUT
                            + "; use the version that made it, or build it again in another folder");
        }
    }

    private void checkEmpty() {
        if (!Files.exists(path)) {
            return;
        }
        if (!Files.isDirectory(path)) {
            throw new ProblemException(
                    UNREADABLE, path.toString(), "is a file; a store is a folder: name another one with --store");
        }
        List<Path> others;
        try (Stream<Path> entries = Files.list(path)) {
            others = entries.limit(1).toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
        if (!others.isEmpty()) {
            throw new ProblemException(
                    UNREADABLE,
                    path.toString(),
                    "the folder holds other files (" + others.get(0).getFileName()
                            + " ...) and is no Parley store; name an empty or new folder with --store");
        }
    }

    private ProblemException unreadable(IOException e) {
        return new ProblemException(
                UNREADABLE, path.toString(), "the folder cannot be read (" + reason(e) + "); check its permissions", e);
    }

    private Path stamp() {
        return path.resolve(STAMP);
    }

    private static String reason(Throwable e) {
        String message = e.getMessage() == null
                ? ""
                : ": " + e.getMessage().lines().findFirst().orElse("");
        return e.getClass().getSimpleName() + message;
    }
}
