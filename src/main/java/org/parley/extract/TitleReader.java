package org.parley.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.model.Kind;
import org.parley.nlp.Sentence;

/** Takes apart the noun phrase around a title noun: the words of a known title first, then what stands to both sides. */
final class TitleReader {
    private static final int KNOWN_REACH = 7;

    private final Reading reading;
    private final OfficeTitles titles;
    private final Sentence sentence;
    private final int head;
    private final TitleDraft draft;

    TitleReader(Reading reading, Sentence sentence, int head) {
        this.reading = reading;
        this.sentence = sentence;
        this.head = head;
        titles = reading.titles();
        draft = new TitleDraft(reading, sentence, head);
    }

    TitlePhrase read() {
        readKnown();
        new WordsBeforeTitle(reading, draft).read();
        new PhrasesBehindTitle(reading, draft).read();
        String title = String.join(" ", draft.words).replace(" - ", "-");
        return new TitlePhrase(draft.first, draft.last, draft.plural, lower(title), draft.owners, draft.tenure);
    }

    /** The words of a known title that covers the head ("Commerce Secretary", "chief of the general staff"), else the head. */
    private void readKnown() {
        for (int start = Math.max(0, head - KNOWN_REACH); start <= head; start++) {
            int end = titles.knownEnd(sentence, start);
            if (end >= head && (end > head || start < head) && !cutsName(start, end)) {
                draft.first = start;
                draft.last = end;
                break;
            }
        }
        for (int i = draft.last; i >= draft.first; i--) {
            if (!Set.of("DT", "POS").contains(sentence.token(i).pos())) {
                String word = sentence.token(i).text();
                draft.words.addFirst(i == head ? titles.singularHead(word) : titles.inFull(word));
            }
        }
    }

    /** Whether a name that is no title itself begins inside and ends outside, or is the owner of what ends in the head. */
    private boolean cutsName(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> reading.at(sentence, i))
                .flatMap(Optional::stream)
                .anyMatch(name -> name.first() < from
                        || name.last() > to
                        || name.first() <= head && name.last() >= head
                        || name.mention().kind() == Kind.PERSON);
    }

    private String lower(String title) {
        boolean ownName = reading.authority().named(title).isEmpty();
        return ownName ? lowerWords(title) : title;
    }

    /** Lower case but for acronyms and names of places, people and organisations. */
    private String lowerWords(String title) {
        List<String> result = new ArrayList<>();
        for (String word : title.split(" ")) {
            boolean acronym =
                    word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && !titles.isTitleWord(word);
            boolean name = !titles.isTitleWord(word)
                    && !reading.authority().named(word).isEmpty();
            result.add(acronym || name ? word : word.toLowerCase(Locale.ROOT));
        }
        return String.join(" ", result);
    }
}
