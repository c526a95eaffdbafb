package org.parley.evaluate;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.article.ArticleInput;
import org.parley.article.ArticleInputs;
import org.parley.article.Metadata;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/** A file {@code ID.gold.json} with the facts of the article that lies beside it as {@code ID.txt}. */
record GoldFile(Path path, GoldArticle article) {

    private static final String ENDING = ".gold.json";

    /**
     * The gold files, those of a folder sorted by name.
     *
     * @param paths files, and folders with files named *.gold.json
     */
    static List<GoldFile> of(List<Path> paths) {
        return paths.stream()
                .flatMap(path -> Files.isDirectory(path) ? inFolder(path) : Stream.of(path))
                .distinct()
                .map(GoldFile::read)
                .toList();
    }

    private static Stream<Path> inFolder(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> gold = files.filter(GoldFile::isGold).sorted().toList();
            if (gold.isEmpty()) {
                throw new ProblemException(
                        Problem.NOT_FOUND, folder.toString(), "no gold files in this folder; name them ID" + ENDING);
            }
            return gold.stream();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    private static boolean isGold(Path path) {
        String name = path.getFileName().toString();
        return name.endsWith(ENDING) && !name.startsWith(".");
    }

    private static GoldFile read(Path path) {
        try {
            if (!Files.exists(path)) {
                throw new ProblemException(Problem.NOT_FOUND, path.toString(), "no such gold file; check the path");
            }
            GoldArticle article = new Gson().fromJson(Files.readString(path), GoldArticle.class);
            if (article == null || !article.isComplete()) {
                throw new ProblemException(
                        Problem.MALFORMED,
                        path.toString(),
                        "is not complete; it needs id, date, people, actors, places, venues, meetings, positions and"
                                + " quotes, empty lists too");
            }
            return new GoldFile(path, article);
        } catch (JsonParseException | NullPointerException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new ProblemException(
                    Problem.MALFORMED, path.toString(), "is not a gold file (" + reason + "); mend it there", e);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static ProblemException unreadable(Path path, IOException e) {
        return new ProblemException(
                Problem.UNREADABLE, path.toString(), "cannot be read (" + e.getMessage() + "); it has to be UTF-8", e);
    }

    /** The article's text with the date that gold gives it. */
    ArticleInput input() {
        Metadata given = new Metadata(Optional.of(date()), Optional.empty(), Optional.empty());
        String text = path.resolveSibling(article.id() + ".txt").toString();
        return ArticleInputs.of(List.of(text), given, InputStream.nullInputStream())
                .get(0);
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(article.date());
        } catch (DateTimeException e) {
            throw new ProblemException(
                    Problem.MALFORMED,
                    path.toString(),
                    "has \"" + article.date() + "\" as its date; write it as YYYY-MM-DD",
                    e);
        }
    }
}
