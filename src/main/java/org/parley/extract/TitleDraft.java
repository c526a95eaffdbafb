package org.parley.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Tenure;
import org.parley.nlp.Sentence;

/** What has been read of a title so far, from its head noun outwards. */
final class TitleDraft {
    static final Set<String> TIMES = Set.of("DATE", "TIME", "DURATION");

    final Sentence sentence;
    final int head;
    final boolean plural;
    /** Of the title, in the order of the text. */
    final Deque<String> words = new ArrayDeque<>();

    final List<Mention> owners = new ArrayList<>();
    Tenure tenure;
    int first;
    int last;

    private final Reading reading;

    TitleDraft(Reading reading, Sentence sentence, int head) {
        this.reading = reading;
        this.sentence = sentence;
        this.head = head;
        first = head;
        last = head;
        plural = reading.titles().isPlural(sentence.token(head).text());
        tenure = reading.titles().tenure(sentence.token(head).text());
    }

    boolean isJoint(int i) {
        return sentence.token(i).text().equals("and")
                || sentence.token(i).text().equals(",");
    }

    boolean isCapital(int i) {
        return Character.isUpperCase(sentence.token(i).text().charAt(0));
    }

    Optional<Occurrence> ownerAt(int i) {
        return reading.at(sentence, i)
                .filter(named -> named.mention().kind() != Kind.PERSON && canOwn(named.mention()));
    }

    static boolean canOwn(Mention mention) {
        return mention.kind() != Kind.VENUE && !NamingExtractor.CONTINENTS.contains(mention.name());
    }
}
