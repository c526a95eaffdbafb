package org.parley.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Article;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

class ArticleInputsTest {

    private static final String TEXT =
            "Envoys of both countries met in Geneva on Monday.\nThey agreed to meet again.\n";

    @TempDir
    Path folder;

    @Test
    void keepsPlainTextAsItIs() {
        Article article = readOne(write("talks.txt", "  " + TEXT));
        assertEquals("  " + TEXT, article.text());
        assertEquals("talks.txt", article.source());
        assertEquals(Optional.empty(), article.headline());
        assertEquals(Optional.empty(), article.date());
    }

    @Test
    void dropsByteOrderMarkAndCarriageReturns() {
        assertEquals(
                TEXT,
                readOne(write("talks.txt", "\uFEFF" + TEXT.replace("\n", "\r\n")))
                        .text());
    }

    @Test
    void replacesControlCharactersThatNoGraphCanHold() {
        assertEquals(
                "Page one. Page two.",
                readOne(write("talks.txt", "Page one.\fPage two.")).text());
    }

    @Test
    void putsWhatIsGivenBeforeWhatTheFileStates() {
        Path file =
                write("talks.json", newsArticle("\"datePublished\": \"2020-01-01\", \"publisher\": \"The Paper\","));
        Metadata given = new Metadata(
                Optional.of(LocalDate.of(2024, 5, 6)),
                Optional.empty(),
                Optional.of(URI.create("https://news.example/talks")));
        Article article = read(file.toString(), given).get(0);
        assertEquals(Optional.of(LocalDate.of(2024, 5, 6)), article.date());
        assertEquals(Optional.of("The Paper"), article.publisher());
        assertEquals(Optional.of(URI.create("https://news.example/talks")), article.url());
    }

    @Test
    void refusesOneUrlForSeveralInputs() {
        Metadata given =
                new Metadata(Optional.empty(), Optional.empty(), Optional.of(URI.create("https://news.example/")));
        List<String> two = List.of("a.txt", "b.txt");
        ProblemException e =
                assertThrows(ProblemException.class, () -> ArticleInputs.of(two, given, InputStream.nullInputStream()));
        assertEquals(Problem.USAGE, e.problem());
    }

    @Test
    void listsFolderSortedAndWithoutHiddenOrOtherFiles() {
        write("b.txt", TEXT);
        write("a/z.HTM", "<p>" + TEXT);
        write("a/c.jsonld", newsArticle(""));
        write("a/notes.md", TEXT);
        write(".hidden.txt", TEXT);
        write(".git/x.txt", TEXT);
        List<String> sources = inputs(folder.toString()).stream()
                .flatMap(input -> input.read().stream())
                .map(Article::source)
                .toList();
        assertEquals(List.of("a/c.jsonld", "a/z.HTM", "b.txt"), sources);
    }

    @Test
    void followsLinkedFoldersButNotInCircles() throws IOException {
        Path elsewhere = write("elsewhere/talks.txt", TEXT).getParent();
        Path given = Files.createDirectory(folder.resolve("given"));
        Files.createSymbolicLink(given.resolve("linked"), elsewhere);
        Files.createSymbolicLink(given.resolve("circle"), given);
        assertEquals(
                List.of(given.resolve("linked/talks.txt").toString()),
                inputs(given.toString()).stream().map(ArticleInput::name).toList());
    }

    @Test
    void looksAtFilesWhoseNameSaysNothing() {
        assertEquals(
                "Talks",
                readOne(write("saved", newsArticle("\"headline\": \"Talks\",")))
                        .headline()
                        .get());
        assertEquals(
                TEXT.strip().replace("\n", " "),
                readOne(write("page.php", "<p>" + TEXT)).text());
        assertEquals(TEXT, readOne(write("notes.md", TEXT)).text());
        assertEquals(
                "[Geneva] Talks.", readOne(write("notes", "[Geneva] Talks.")).text());
    }

    @Test
    void readsStandardInputOfEveryKind() {
        assertEquals("stdin", stdin(TEXT).get(0).source());
        assertEquals(TEXT, stdin(TEXT).get(0).text());
        assertEquals(
                "https://news.example/talks",
                stdin(newsArticle("\"url\": \"https://news.example/talks\","))
                        .get(0)
                        .source());
        assertEquals(
                "Talks failed.",
                stdin("\n<!DOCTYPE html><p>Talks failed.</p>").get(0).text());
    }

    @Test
    void saysThatFileIsMissing() {
        assertProblem(Problem.NOT_FOUND, folder.resolve("none.txt"), "no such file; check the path");
    }

    @Test
    void saysThatFileIsEmpty() {
        assertProblem(Problem.NO_ARTICLE, write("empty.txt", ""), "is empty; give a file with the text of an article");
        assertProblem(
                Problem.NO_ARTICLE,
                write("blank.txt", " \n\n"),
                "holds no text; give a file with the text of an article");
    }

    @Test
    void saysThatContentIsBinary() {
        assertProblem(
                Problem.MALFORMED,
                write("talks.txt", "PK\u0003\u0004\u0000\u0001"),
                "is binary (zero byte at offset 4); give plain text, JSON or HTML");
        assertProblem(
                Problem.MALFORMED,
                write("talks.txt", "%PDF-1.7\n"),
                "is a PDF document; save its text first, for example with pdftotext");
    }

    @Test
    void saysWhichByteIsNotUtf8() {
        Path file = write("talks.txt", "Talks at the Élysée.", Charset.forName("windows-1252"));
        assertProblem(
                Problem.MALFORMED,
                file,
                "is not UTF-8 (byte 0xC9 at offset 13); convert it with: iconv -f WINDOWS-1252 -t UTF-8");
        assertProblem(
                Problem.MALFORMED,
                write("cut.txt", "Talks at the Élysé".getBytes(StandardCharsets.UTF_8), 19),
                "is not UTF-8 (byte 0xC3 at offset 18); convert it with: iconv -f WINDOWS-1252 -t UTF-8");
        assertProblem(
                Problem.MALFORMED,
                write("wide.txt", "\uFEFFTalks.", StandardCharsets.UTF_16LE),
                "is UTF-16; convert it with: iconv -f UTF-16 -t UTF-8");
    }

    @Test
    void saysThatFileIsTooLarge() {
        String long20 = "a".repeat(20_000_001);
        assertProblem(
                Problem.TOO_LARGE, write("all.json", long20), "larger than 20 MB; split it into one file an article");
    }

    @Test
    void saysThatTextIsTooLong() {
        assertProblem(
                Problem.TOO_LARGE,
                write("all.txt", TEXT.repeat(20_000)),
                "its text has more than 1,000,000 characters; split it into articles");
    }

    @Test
    void saysThatFolderHasNoArticles() {
        write("notes.md", TEXT);
        assertProblem(
                Problem.NO_ARTICLE,
                folder,
                "no articles in this folder; it should hold .txt, .json, .jsonld, .html or .htm files");
    }

    @Test
    void saysThatFileIsInAnotherLanguage() {
        assertProblem(
                Problem.LANGUAGE,
                write("talks.txt", "Переговоры завершились без соглашения."),
                "is not in English, the only language read; give an English version");
    }

    @Test
    void saysThatReadingIsForbidden() throws IOException {
        Path file = write("talks.txt", TEXT);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "the superuser may read everything");
        assertProblem(Problem.UNREADABLE, file, "no permission to read it; try chmod +r or another user");
    }

    @Test
    void saysThatReadingFailed() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("device gone");
            }
        };
        ArticleInput input =
                ArticleInputs.of(List.of("-"), Metadata.NONE, broken).get(0);
        ProblemException e = assertThrows(ProblemException.class, input::read);
        assertEquals(Problem.UNREADABLE, e.problem());
        assertEquals("stdin: cannot be read (device gone); check file and disk", e.getMessage());
    }

    @Test
    void oneBadInputLeavesTheOthersAlone() {
        Path good = write("good.txt", TEXT);
        List<ArticleInput> inputs = inputs(folder.resolve("none.txt").toString(), good.toString(), "bad\0name");
        assertThrows(ProblemException.class, inputs.get(0)::read);
        assertEquals(1, inputs.get(1).read().size());
        assertThrows(ProblemException.class, inputs.get(2)::read);
    }

    private static String newsArticle(String more) {
        return "{\"@type\": \"NewsArticle\", " + more + " \"articleBody\": \"Envoys met in Geneva.\"}";
    }

    private static List<ArticleInput> inputs(String... arguments) {
        return ArticleInputs.of(List.of(arguments), Metadata.NONE, InputStream.nullInputStream());
    }

    private static List<Article> read(String argument, Metadata given) {
        return ArticleInputs.of(List.of(argument), given, InputStream.nullInputStream())
                .get(0)
                .read();
    }

    private static List<Article> stdin(String content) {
        InputStream stream = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        return ArticleInputs.of(List.of("-"), Metadata.NONE, stream).get(0).read();
    }

    private static Article readOne(Path file) {
        List<Article> articles = read(file.toString(), Metadata.NONE);
        assertEquals(1, articles.size());
        return articles.get(0);
    }

    private static void assertProblem(Problem problem, Path path, String message) {
        List<ArticleInput> inputs = inputs(path.toString());
        assertEquals(1, inputs.size());
        ProblemException e = assertThrows(ProblemException.class, inputs.get(0)::read);
        assertEquals(problem, e.problem());
        assertEquals(path + ": " + message, e.getMessage());
        assertTrue(e.getMessage().lines().count() == 1);
    }

    private Path write(String name, String content) {
        return write(name, content, StandardCharsets.UTF_8);
    }

    private Path write(String name, String content, Charset charset) {
        byte[] bytes = content.getBytes(charset);
        return write(name, bytes, bytes.length);
    }

    private Path write(String name, byte[] bytes, int length) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, Arrays.copyOf(bytes, length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
