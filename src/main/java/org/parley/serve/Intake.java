package org.parley.serve;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Takes posted articles into the store, the way {@code build} takes files. */
public interface Intake {
    /**
     * Finds the articles in what was posted. This is quick; reading them is left to the batch.
     *
     * @throws org.parley.model.ProblemException when there is no article in it that can be read
     */
    Batch accept(Submission submission);

    /** Articles that wait to be read. */
    interface Batch {
        /** What the articles are known by. */
        List<String> articles();

        /** Reads and stores them, and says what became of each, in the same order. */
        List<Report> read();
    }

    /**
     * What was posted.
     *
     * @param form what its media type says it is
     * @param content as it was sent
     * @param name what the article is to be known by; if empty its URL, or a name made from the content
     * @param date day of publication, in place of what the content states; likewise publisher and url
     */
    record Submission(
            Form form,
            byte[] content,
            Optional<String> name,
            Optional<LocalDate> date,
            Optional<String> publisher,
            Optional<URI> url) {}

    /** The forms an article may be posted in. */
    enum Form {
        TEXT,
        JSON,
        HTML
    }

    /**
     * What became of an article.
     *
     * @param outcome {@code read}, {@code unchanged} or {@code failed}
     * @param problem why it failed, in one line
     * @param facts how many were found, by kind
     */
    record Report(String article, String outcome, Optional<String> problem, SortedMap<String, Integer> facts) {}
}
