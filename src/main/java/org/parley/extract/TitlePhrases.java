package org.parley.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.model.Kind;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** The title phrases of an article, and where they begin and end. Each is read once. */
final class TitlePhrases {
    private static final int REACH = 8;

    private record Place(int sentence, int token) {}

    private final Reading reading;
    private final OfficeTitles titles;
    private final Map<Place, TitlePhrase> read = new HashMap<>();

    TitlePhrases(Reading reading) {
        this.reading = reading;
        titles = reading.titles();
    }

    /** The phrase around the title noun at {@code head}. */
    TitlePhrase at(Sentence sentence, int head) {
        Place place = new Place(sentence.index(), head);
        TitlePhrase known = read.get(place);
        if (known == null) {
            known = new TitleReader(reading, sentence, head).read();
            read.put(place, known);
        }
        return known;
    }

    /** With the titles joined to it in the tree: "mayor of Lyon and chairman of the party". */
    List<TitlePhrase> withConjuncts(Sentence sentence, int head) {
        return Stream.concat(Stream.of(head), sentence.children(head, "conj").stream())
                .filter(noun -> titles.isTitle(sentence, noun))
                .map(noun -> at(sentence, noun))
                .toList();
    }

    /** The title phrase whose last token is {@code i}: "Minister", "Secretary of State", "minister for public works". */
    Optional<TitlePhrase> endingAt(Sentence sentence, int i) {
        int from = served(sentence, i);
        for (int head = from; head >= 0 && head >= from - REACH; head--) {
            if (isTitle(sentence, head)) {
                TitlePhrase phrase = at(sentence, head);
                if (phrase.last() == i) {
                    return Optional.of(phrase);
                }
            }
            if (isOutside(sentence, head)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "an adviser to President NAME": the phrase may end in the name of a person. */
    private int served(Sentence sentence, int i) {
        return reading.at(sentence, i)
                .filter(named ->
                        named.mention().kind() == Kind.PERSON && named.last() == i && !titles.isTitle(sentence, i))
                .map(named -> named.first() - 1)
                .orElse(i);
    }

    private boolean isOutside(Sentence sentence, int i) {
        Token token = sentence.token(i);
        return token.pos().matches("VB[DPZ]?|MD|PRP|WP|WDT|\\.|:")
                || reading.at(sentence, i)
                        .filter(named -> named.mention().kind() == Kind.PERSON)
                        .isPresent();
    }

    /** The first title noun of a plain noun phrase that begins at {@code from}. */
    Optional<Integer> after(Sentence sentence, int from) {
        Optional<Integer> title = Optional.empty();
        for (int i = from; i < sentence.size() && i < from + 12; i++) {
            Optional<Occurrence> named = reading.at(sentence, i);
            if (named.isPresent() && named.get().mention().kind() == Kind.PERSON) {
                boolean owns = named.get().last() + 1 < sentence.size()
                        && sentence.token(named.get().last() + 1).pos().equals("POS");
                if (!owns) {
                    return Optional.empty();
                }
            }
            boolean possessor =
                    i + 1 < sentence.size() && sentence.token(i + 1).pos().equals("POS");
            if (isTitle(sentence, i) && possessor) {
                // "the minister's adviser"
                title = Optional.empty();
            } else if (isTitle(sentence, i)) {
                boolean goesOn = i + 1 < sentence.size()
                        && (sentence.token(i + 1).isNoun()
                                || sentence.token(i + 1).pos().startsWith("JJ")
                                || sentence.token(i + 1).text().equals("-"));
                title = Optional.of(i);
                if (!goesOn) {
                    return title;
                }
            } else if (!sentence.token(i).pos().matches("NN.*|JJ.*|DT|POS|PRP\\$|HYPH|CD|VBG|VBN|RB")
                    && !sentence.token(i).text().equals("-")) {
                return title;
            }
        }
        return title;
    }

    /** Whether token {@code i} is a title noun, and no part of a name that is none. */
    boolean isTitle(Sentence sentence, int i) {
        return titles.isTitle(sentence, i)
                && reading.at(sentence, i)
                        .filter(o -> o.mention().kind() != Kind.PERSON && o.first() != i)
                        .isEmpty();
    }

    static boolean isThe(Sentence sentence, int i) {
        return i >= 0 && sentence.token(i).text().equalsIgnoreCase("the");
    }

    static boolean isDeterminer(Sentence sentence, int i) {
        return i >= 0 && Set.of("DT", "PRP$").contains(sentence.token(i).pos());
    }
}
