package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.parley.model.Mention;
import org.parley.model.Span;
import org.parley.model.Stance;
import org.parley.nlp.Sentence;

/** Who else holds a position or opposes it: ", supported by …,", ", opposed by …," and ", on behalf of …,". */
final class Asides {
    private final Reading reading;

    Asides(Reading reading) {
        this.reading = reading;
    }

    /** The candidates together with those of the supporters, opponents and principals that stand beside them. */
    List<Candidate> extend(Sentence sentence, List<Candidate> candidates) {
        List<Candidate> all = new ArrayList<>(candidates);
        for (Sentence aside : reading.text().sentences()) {
            if (aside.place() == Sentence.Place.ASIDE && aside.paragraph() == sentence.paragraph()) {
                concerned(sentence, candidates, aside.span())
                        .flatMap(candidate -> others(aside, candidate))
                        .forEach(all::add);
            }
        }
        return all;
    }

    /** An aside before the cue is about all that its subject does, one after it about this one content. */
    private static Stream<Candidate> concerned(Sentence sentence, List<Candidate> candidates, Span aside) {
        if (!sentence.span().covers(aside)
                && Math.abs(aside.begin() - sentence.span().end()) > 2
                && Math.abs(aside.end() - sentence.span().begin()) > 3) {
            return Stream.empty();
        }
        List<Candidate> before = candidates.stream()
                .filter(candidate -> candidate.cueSpan().begin() < aside.begin())
                .toList();
        if (before.isEmpty()) {
            return candidates.stream();
        }
        int last = before.get(before.size() - 1).cue();
        return before.stream().filter(candidate -> candidate.cue() == last);
    }

    private Stream<Candidate> others(Sentence aside, Candidate candidate) {
        String words = aside.tokens().get(0).text().toLowerCase(Locale.ROOT);
        Stance stance = words.equals("opposed") ? Stance.REJECTS : candidate.stance();
        boolean known = List.of(
                        "supported", "opposed", "backed", "seconded", "joined", "echoed", "on", "for", "speaking")
                .contains(words);
        if (!known) {
            return Stream.empty();
        }
        List<Mention> actors = reading.occurrences().stream()
                .filter(occurrence -> occurrence.sentence().equals(aside))
                .map(Occurrence::mention)
                .distinct()
                .toList();
        return actors.stream().map(actor -> candidate.by(List.of(actor), stance));
    }
}
