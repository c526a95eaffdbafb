package org.parley.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
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

    /** The actors that the phrase stands for; a name with a slash ("EU/US") is two. */
    List<Mention> named(Sentence sentence, int head) {
        List<Mention> actors = reading.actors(sentence, head);
        Optional<String[]> parts = reading.at(sentence, head)
                .map(occurrence -> reading.text().text(occurrence.span()))
                .filter(surface -> surface.contains("/"))
                .map(surface -> surface.split("/"));
        return parts.isEmpty()
                ? actors
                : Stream.concat(
                                actors.stream(),
                                Stream.of(parts.get())
                                        .flatMap(part -> reading.authority().named(part.strip()).stream()
                                                .limit(1))
                                        .map(entry -> new Mention(
                                                entry.kind(), entry.name(), Optional.of(entry.id()), new TreeSet<>())))
                        .filter(distinctNames())
                        .toList();
    }

    private static Predicate<Mention> distinctNames() {
        Set<String> seen = new HashSet<>();
        return mention -> seen.add(mention.name());
    }

    /** "…, and so did Norway", "as has Norway": who shares the last position. */
    Optional<Candidate> joining(Sentence sentence, Candidate last) {
        for (int i = 0; i + 2 < sentence.size(); i++) {
            boolean joins = sentence.token(i).lemmaIn("so", "as")
                    && sentence.token(i + 1).lemmaIn("do", "have", "be", "will")
                    && (i == 0
                            || Set.of(",", "and", ";")
                                    .contains(sentence.token(i - 1).text()));
            boolean near = last.sentence().equals(sentence)
                    || sentence.index() == last.sentence().index() + 1 && i == 0;
            if (joins && near) {
                int auxiliary = i + 1;
                return IntStream.range(i + 2, sentence.size())
                        .mapToObj(token -> reading.allActors(sentence, token))
                        .filter(actors -> !actors.isEmpty())
                        .findFirst()
                        .map(actors -> new Candidate(
                                sentence,
                                auxiliary,
                                auxiliary,
                                last.part(),
                                actors,
                                last.stance(),
                                last.content(),
                                Optional.empty(),
                                Optional.empty()));
            }
        }
        return Optional.empty();
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
        boolean passive = candidate
                        .sentence()
                        .child(candidate.governor(), "aux:pass", "nsubj:pass")
                        .isPresent()
                && aside.span().begin() < candidate.cueSpan().begin();
        Stance favour = passive ? Stance.SUPPORTS : candidate.stance();
        Stance stance = word.equals("opposed") ? Stance.REJECTS : favour;
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
                .flatMap(occurrence -> named(aside, occurrence.head()).stream())
                .distinct()
                .toList();
        return actors.stream().map(actor -> candidate.by(List.of(actor), stance));
    }
}
