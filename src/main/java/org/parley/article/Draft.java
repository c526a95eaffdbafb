package org.parley.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parley.model.Article;
import org.parley.model.ProblemException;
import org.parley.model.ProblemException.Problem;

/**
 * An article as its file states it, not yet checked.
 *
 * @param dates what is said of the day of publication, the most trustworthy first
 * @param urls addresses it may have been published at, the most trustworthy first
 */
record Draft(
        String text, Optional<String> headline, List<String> dates, Optional<String> publisher, List<String> urls) {

    private static final int LIMIT = 1_000_000;

    static Draft ofText(String text) {
        return new Draft(text, Optional.empty(), List.of(), Optional.empty(), List.of());
    }

    /** The checked articles of one input; of several, each is known by its number too. */
    static List<Article> articles(List<Draft> drafts, String place, String source, Metadata given) {
        if (drafts.size() == 1) {
            return List.of(drafts.get(0).article(place, source, given));
        }
        if (given.url().isPresent()) {
            throw new ProblemException(
                    Problem.USAGE,
                    place,
                    "a URL belongs to one article, but here are " + drafts.size() + "; build it without the URL");
        }
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> drafts.get(i).article(place + "#" + (i + 1), source + "#" + (i + 1), given))
                .toList();
    }

    private Article article(String place, String source, Metadata given) {
        String body = CleanText.of(text);
        if (body.isBlank()) {
            throw new ProblemException(
                    Problem.NO_ARTICLE, place, "holds no text; give a file with the text of an article");
        }
        if (body.length() > LIMIT) {
            throw new ProblemException(
                    Problem.TOO_LARGE, place, "its text has more than 1,000,000 characters; split it into articles");
        }
        Language.check(place, body);
        return new Article(
                source,
                body,
                headline.map(CleanText::line).filter(line -> !line.isEmpty()),
                given.date().or(() -> date(place)),
                given.publisher().or(() -> publisher.map(CleanText::line).filter(line -> !line.isEmpty())),
                given.url().or(this::url));
    }

    private Optional<LocalDate> date(String place) {
        Optional<LocalDate> date = dates.stream()
                .map(PublicationDate::parse)
                .flatMap(Optional::stream)
                .findFirst();
        if (date.isEmpty() && !dates.isEmpty()) {
            throw new ProblemException(
                    Problem.MALFORMED,
                    place,
                    "states \"" + CleanText.line(dates.get(0))
                            + "\" as its date, which is none; correct it to YYYY-MM-DD or give the date yourself");
        }
        return date;
    }

    private Optional<URI> url() {
        return urls.stream().map(Draft::webAddress).filter(Objects::nonNull).findFirst();
    }

    private static URI webAddress(String stated) {
        try {
            URI uri = new URI(stated.strip().replace(" ", "%20"));
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? uri : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
