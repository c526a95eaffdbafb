package org.parley.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Tenure;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/**
 * A noun phrase that names an office, taken apart: "Iran's former deputy foreign minister" has the owner Iran, the
 * title "deputy foreign minister" and the tenure former.
 *
 * @param first index of its first token, owner included
 * @param last index of its last token
 * @param owners whose office it is; several only where several holders are spoken of ("the Russian and Ukrainian ministers")
 */
record TitlePhrase(int first, int last, String title, List<Mention> owners, Tenure tenure) {
    private static final Set<String> FORMER = Set.of("former", "ex", "late", "then", "onetime", "erstwhile", "ousted");
    private static final Set<String> ACTING = Set.of("acting", "interim", "caretaker");

    /** The phrase around the title noun at {@code head}. */
    static TitlePhrase read(Reading reading, OfficeTitles titles, Sentence sentence, int head) {
        return new Reader(reading, titles, sentence, head).read();
    }

    TitlePhrase ownedBy(Optional<Mention> other) {
        return new TitlePhrase(first, last, title, other.stream().toList(), tenure);
    }

    Optional<Mention> owner() {
        return owners.size() == 1 ? Optional.of(owners.get(0)) : Optional.empty();
    }

    private static final class Reader {
        private final Reading reading;
        private final OfficeTitles titles;
        private final Sentence sentence;
        private final int head;
        private final List<String> words = new ArrayList<>();
        private Optional<Mention> owner = Optional.empty();
        private Tenure tenure = Tenure.CURRENT;
        private int first;
        private int last;

        Reader(Reading reading, OfficeTitles titles, Sentence sentence, int head) {
            this.reading = reading;
            this.titles = titles;
            this.sentence = sentence;
            this.head = head;
            first = head;
            last = head;
        }

        TitlePhrase read() {
            String noun = sentence.token(head).text();
            words.add(titles.isPlural(noun) ? OfficeTitles.singular(noun.toLowerCase(Locale.ROOT)) : noun);
            readLeft();
            Collections.reverse(words);
            readRight();
            String title = String.join(" ", words).replace(" - ", "-");
            List<Mention> owners = new ArrayList<>(owner.stream().toList());
            if (titles.isPlural(noun) && owner.isPresent()) {
                addOwnersBefore(owners);
                addOwnersBehind(owners);
            }
            return new TitlePhrase(first, last, lower(title), owners, tenure);
        }

        private void addOwnersBefore(List<Mention> owners) {
            while (first > 1 && isJoint(first - 1) && ownerAt(first - 2).isPresent()) {
                Occurrence named = ownerAt(first - 2).get();
                owners.add(0, named.mention());
                first = named.first();
            }
        }

        private void addOwnersBehind(List<Mention> owners) {
            while (last + 2 < sentence.size()
                    && isJoint(last + 1)
                    && ownerAt(last + 2).isPresent()) {
                Occurrence named = ownerAt(last + 2).get();
                owners.add(named.mention());
                last = named.last();
            }
        }

        private boolean isJoint(int i) {
            return sentence.token(i).text().equals("and")
                    || sentence.token(i).text().equals(",");
        }

        private Optional<Occurrence> ownerAt(int i) {
            return reading.at(sentence, i)
                    .filter(named -> named.mention().kind() == Kind.STATE
                            || named.mention().kind().isOrganisation());
        }

        /** The first token of a known title that ends at the head: "Commerce" in "Commerce Secretary". */
        private int knownTitleStart() {
            for (int i = Math.max(0, head - 7); i < head; i++) {
                int start = i;
                boolean cutsName = IntStream.range(i, head)
                        .mapToObj(k -> reading.at(sentence, k))
                        .flatMap(Optional::stream)
                        .anyMatch(named -> named.first() < start || named.last() >= head);
                if (!cutsName && titles.covers(sentence, i, head)) {
                    return i;
                }
            }
            return head;
        }

        private void readLeft() {
            int i = head - 1;
            for (int start = knownTitleStart(); i >= start; i--) {
                words.add(sentence.token(i).text());
                first = i;
            }
            while (i >= 0) {
                Token token = sentence.token(i);
                String lower = token.text().toLowerCase(Locale.ROOT);
                Optional<Occurrence> named = reading.at(sentence, i);
                if (named.isPresent() && canOwn(named.get().mention())) {
                    owner = Optional.of(named.get().mention());
                    first = named.get().first();
                    return;
                }
                if (token.pos().equals("POS")) {
                    int possessor = i - 1;
                    owner = reading.actors(sentence, possessor).stream().findFirst();
                    first = possessor;
                    return;
                }
                if (token.pos().equals("PRP$") || token.pos().equals("WP$")) {
                    owner = reading.actors(sentence, i).stream()
                            .filter(mention -> mention.kind() != Kind.PERSON || titles.servesPerson(words))
                            .findFirst();
                    first = i;
                    return;
                }
                if (FORMER.contains(lower)) {
                    tenure = Tenure.FORMER;
                } else if (ACTING.contains(lower)) {
                    tenure = Tenure.ACTING;
                } else if (!isPart(token, i)) {
                    return;
                } else if (!titles.isQualifier(lower)
                        && !(lower.equals("-") && tenure == Tenure.FORMER && words.size() == 1)) {
                    words.add(token.text());
                }
                first = i;
                i--;
            }
        }

        private boolean isPart(Token token, int i) {
            boolean hyphen = token.text().equals("-") && i > 0;
            boolean joint = token.text().equals("and")
                    && i > 0
                    && Character.isUpperCase(sentence.token(i - 1).text().charAt(0))
                    && Character.isUpperCase(sentence.token(i + 1).text().charAt(0))
                    && !titles.isHead(sentence.token(i - 1).text())
                    && reading.at(sentence, i - 1).isEmpty();
            return hyphen
                    || joint
                    || token.text().equals("&")
                    || token.isNoun()
                            && !Set.of("PERSON", "DATE", "TIME", "DURATION").contains(token.ner())
                    || token.pos().startsWith("JJ")
                    || token.pos().equals("VBG") && i + 1 == head
                    || token.text().equals("of")
                            && i > 0
                            && sentence.token(i - 1).lemmaIn("secretary", "minister")
                            && i + 1 < head + 1;
        }

        private void readRight() {
            int i = head + 1;
            if (i + 1 < sentence.size()
                    && sentence.token(i).text().equals("-")
                    && sentence.token(i + 1).lemmaIn("general", "elect", "designate")) {
                if (sentence.token(i + 1).lemmaIn("general")) {
                    words.add("-");
                    words.add(sentence.token(i + 1).text());
                } else {
                    tenure = Tenure.DESIGNATE;
                }
                last = i + 1;
                i += 2;
            }
            while (i + 1 < sentence.size()) {
                String preposition = sentence.token(i).text();
                boolean of = preposition.equals("of");
                if (!of
                        && !Set.of("for", "to", "on", "at").contains(preposition)
                        && !(preposition.equals("in") && last > head)) {
                    return;
                }
                int end = phraseEnd(i + 1);
                if (end < 0) {
                    return;
                }
                Optional<Occurrence> named = occurrenceIn(i + 1, end);
                boolean whole = named.isPresent() && isWhole(named.get(), i + 1, end);
                if ((of || preposition.equals("at") || preposition.equals("for")) && whole && owner.isEmpty()) {
                    owner = Optional.of(named.get().mention()).filter(TitlePhrase::canOwn);
                } else if (of && whole) {
                    // A second owner ("Russia's president of the council"): the first one stands.
                } else {
                    named.filter(occurrence -> of && owner.isEmpty())
                            .map(Occurrence::mention)
                            .filter(TitlePhrase::canOwn)
                            .ifPresent(mention -> owner = Optional.of(mention));
                    addPhrase(i, end, of ? named : Optional.empty());
                }
                last = end;
                i = end + 1;
            }
        }

        /** The last token of a plain noun phrase that begins at {@code from}, -1 if none does. */
        private int phraseEnd(int from) {
            int end = -1;
            for (int i = from; i < sentence.size() && i < from + 9; i++) {
                Token token = sentence.token(i);
                Optional<Occurrence> named = reading.at(sentence, i);
                boolean determiner =
                        i == from && (token.pos().equals("DT") || token.pos().equals("PRP$"));
                boolean coordinated = token.text().equals("and")
                        && i + 1 < sentence.size()
                        && end >= 0
                        && Character.isUpperCase(sentence.token(i - 1).text().charAt(0))
                        && Character.isUpperCase(sentence.token(i + 1).text().charAt(0))
                        && reading.at(sentence, i + 1)
                                .filter(o -> o.mention().kind() == Kind.PERSON
                                        || o.mention().kind() == Kind.STATE)
                                .isEmpty()
                        && !titles.isTitleWord(sentence.token(i + 1).text());
                if (named.filter(o -> o.mention().kind() == Kind.PERSON).isPresent()) {
                    return end;
                }
                if (named.isPresent()) {
                    i = named.get().last();
                    end = i;
                } else if (token.isNoun() || token.pos().equals("CD") && end >= 0) {
                    end = i;
                } else if (!determiner
                        && !coordinated
                        && !token.pos().startsWith("JJ")
                        && !token.text().equals("-")
                        && !token.pos().equals("POS")
                        && !token.pos().equals("VBG")) {
                    return end;
                }
            }
            return end;
        }

        private Optional<Occurrence> occurrenceIn(int from, int to) {
            for (int i = from; i <= to; i++) {
                Optional<Occurrence> named = reading.at(sentence, i);
                if (named.isPresent()) {
                    return named;
                }
            }
            return Optional.empty();
        }

        private boolean isWhole(Occurrence named, int from, int to) {
            return named.last() == to
                    && (named.first() == from
                            || named.first() == from + 1
                                    && sentence.token(from).pos().equals("DT"));
        }

        private void addPhrase(int preposition, int end, Optional<Occurrence> without) {
            words.add(sentence.token(preposition).text());
            for (int i = preposition + 1; i <= end; i++) {
                int index = i;
                boolean skipped = without.filter(o -> o.first() <= index && index <= o.last())
                                .isPresent()
                        || sentence.token(i).pos().equals("DT")
                        || sentence.token(i).pos().equals("POS")
                        || sentence.token(i).pos().equals("PRP$");
                if (!skipped) {
                    words.add(sentence.token(i).text());
                }
            }
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

    private static boolean canOwn(Mention mention) {
        return mention.kind() != Kind.VENUE && !NamingExtractor.CONTINENTS.contains(mention.name());
    }
}
