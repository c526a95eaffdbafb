package org.parley.article;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/** Finds the articles in a folder and the folders below it. */
final class ArticleFolder extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final Metadata given;
    private final List<ArticleInput> found = new ArrayList<>();

    private ArticleFolder(Path folder, Metadata given) {
        this.folder = folder;
        this.given = given;
    }

    /** The inputs sorted by path, what cannot be listed among them; never empty. */
    static List<ArticleInput> inputs(Path folder, Metadata given) {
        ArticleFolder visitor = new ArticleFolder(folder, given);
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        } catch (IOException e) {
            visitor.unusable(folder, Content.unreadable(folder.toString(), e));
        }
        if (visitor.found.isEmpty()) {
            visitor.unusable(
                    folder,
                    new ProblemException(
                            Problem.NO_ARTICLE,
                            folder.toString(),
                            "no articles in this folder; it should hold .txt, .json, .jsonld, .html or .htm files"));
        }
        visitor.found.sort(Comparator.comparing(ArticleInput::name));
        return List.copyOf(visitor.found);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        return !directory.equals(folder) && isHidden(directory)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile() && isArticle(file)) {
            String source = folder.relativize(file).toString().replace('\\', '/');
            found.add(new ArticleFile(file, source, given));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        // A link back to a folder above leads to files that are read anyway.
        if (!(e instanceof FileSystemLoopException) && (Files.isDirectory(file) || isArticle(file))) {
            unusable(file, Content.unreadable(file.toString(), e));
        }
        return FileVisitResult.CONTINUE;
    }

    private void unusable(Path path, ProblemException problem) {
        found.add(new UnusableInput(path.toString(), problem));
    }

    private static boolean isArticle(Path file) {
        return !isHidden(file) && Format.ofName(file.getFileName().toString()).isPresent();
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
