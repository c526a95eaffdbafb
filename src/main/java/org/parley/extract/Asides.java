package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.parley.model.Mention;
import org.parley.model.Span;
import org.parley.model.Stance;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

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

    /** An aside right before a verb is about all that its subject does, one after a content about this content. */
    private static Stream<Candidate> concerned(Sentence sentence, List<Candidate> candidates, Span aside) {
        boolean beside = sentence.span().covers(aside)
                || Math.abs(aside.begin() - sentence.span().end()) <= 2
                || Math.abs(sentence.span().begin() - aside.end()) <= 3;
        if (!beside) {
            return Stream.empty();
        }
        Optional<Integer> next = sentence.tokens().stream()
                .filter(token -> token.span().begin() >= aside.end())
                .map(Token::index)
                .findFirst();
        Optional<Candidate> following = candidates.stream()
                .filter(candidate -> next.filter(
                                token -> token <= candidate.governor() && token + 2 >= candidate.governor())
                        .isPresent())
                .findFirst();
        if (following.isPresent()) {
            return candidates.stream()
                    .filter(candidate -> candidate.governor() >= following.get().governor()
                            && candidate.holders().equals(following.get().holders()));
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
        String word = aside.tokens().get(0).text().toLowerCase(Locale.ROOT);
        Stance stance = word.equals("opposed") ? Stance.REJECTS : candidate.stance();
        boolean known = List.of(
                        "supported",
                        "opposed",
                        "backed",
                        "seconded",
                        "joined",
                        "echoed",
                        "with",
                        "along",
                        "also",
                        "on",
                        "for",
                        "speaking")
                .contains(word);
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
