package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.model.Tenure;
import org.parley.nlp.Sentence;
import org.parley.nlp.Token;

/** Reads the phrases behind a title: "for Africa", "of the council", "to President NAME". */
final class PhrasesBehindTitle {
    private static final Set<String> PREPOSITIONS = Set.of("of", "for", "to", "on", "at", "in");

    private final Reading reading;
    private final OfficeTitles titles;
    private final Sentence sentence;
    private final TitleDraft draft;

    PhrasesBehindTitle(Reading reading, TitleDraft draft) {
        this.reading = reading;
        this.draft = draft;
        titles = reading.titles();
        sentence = draft.sentence;
    }

    void read() {
        readPhrases();
        if (draft.plural && !draft.owners.isEmpty()) {
            addOwnersBehind();
        }
    }

    private void readPhrases() {
        int i = draft.last + 1;
        if (i + 1 < sentence.size()
                && sentence.token(i).text().equals("-")
                && sentence.token(i + 1).lemmaIn("general", "elect", "designate")) {
            if (sentence.token(i + 1).lemmaIn("general")) {
                draft.words.addLast("-");
                draft.words.addLast(sentence.token(i + 1).text());
            } else {
                draft.tenure = Tenure.DESIGNATE;
            }
            draft.last = i + 1;
            i += 2;
        }
        boolean ofServed = false;
        while (i + 1 < sentence.size()) {
            int from = i + 1;
            String preposition = sentence.token(i).text();
            if (!PREPOSITIONS.contains(preposition)) {
                return;
            }
            Optional<Occurrence> seat = seat(i);
            Optional<Occurrence> served = served(i);
            served.map(Occurrence::mention).ifPresent(draft.owners::add);
            int end = seat.or(() -> served).map(Occurrence::last).orElseGet(() -> phraseEnd(from));
            if (end < 0 || preposition.equals("in") && draft.last == draft.head && seat.isEmpty()) {
                return;
            }
            if (seat.isPresent()) {
                ruledFrom(seat.get()).ifPresent(draft.owners::add);
            } else if (served.isEmpty() && !ofServed) {
                List<Mention> master = master(i, end);
                ofServed = !master.isEmpty();
                draft.owners.addAll(master);
                if (master.isEmpty()) {
                    readPhrase(i, end);
                }
            }
            draft.last = end;
            i = end + 1;
        }
    }

    /** "the minister in Tripoli": where those sit whose office it is; an envoy "in Tripoli" is not of there. */
    private Optional<Occurrence> seat(int preposition) {
        int next = preposition + 1;
        return !sentence.token(preposition).text().equals("in") || titles.goesAbroad(draft.words)
                ? Optional.empty()
                : reading.at(sentence, next).filter(named -> named.mention().kind() == Kind.CITY);
    }

    private Optional<Mention> ruledFrom(Occurrence seat) {
        return draft.owners.isEmpty()
                ? reading.actors(sentence, seat.head()).stream()
                        .filter(actor -> actor.kind() == Kind.STATE)
                        .findFirst()
                : Optional.empty();
    }

    /** "a spokesman for its foreign ministry": the body that is served, where it has no name. */
    private List<Mention> master(int preposition, int end) {
        boolean served =
                Set.of("for", "to").contains(sentence.token(preposition).text())
                        && titles.serves(draft.words)
                        && draft.owners.isEmpty()
                        && occurrenceIn(preposition + 1, end).isEmpty();
        return served
                ? reading.actors(sentence, end).stream()
                        .filter(actor -> actor.kind() != Kind.PERSON)
                        .limit(1)
                        .toList()
                : List.of();
    }

    /** "a spokesman for President NAME". */
    private Optional<Occurrence> served(int preposition) {
        if (!sentence.token(preposition).text().matches("for|to|of")
                || !titles.serves(draft.words)
                || !draft.owners.isEmpty()) {
            return Optional.empty();
        }
        int name = preposition + 1;
        while (name < sentence.size() - 1
                && titles.isTitleWord(sentence.token(name).text())) {
            name++;
        }
        return reading.at(sentence, name).filter(named -> named.mention().kind() == Kind.PERSON);
    }

    /** The phrase from the preposition to {@code end}: whose office it is, or a part of the title. */
    private void readPhrase(int preposition, int end) {
        String word = sentence.token(preposition).text();
        boolean of = word.equals("of");
        boolean served = Set.of("for", "to").contains(word) && titles.serves(draft.words);
        Optional<Occurrence> named = occurrenceIn(preposition + 1, end);
        if (of && named.isEmpty() && sentence.token(end).lemmaIn("country", "state", "nation", "side", "power")) {
            // "the foreign ministers of both countries": of which one is not said.
            return;
        }
        boolean whole = named.isPresent() && isWhole(named.get(), preposition + 1, end);
        boolean portfolio = whole
                && !word.equals("at")
                && titles.hasPortfolio(draft.words)
                && named.get().mention().authority().isEmpty()
                && named.get().mention().kind().isOrganisation();
        if (whole
                && !portfolio
                && draft.owners.isEmpty()
                && (of || served || word.equals("at") || word.equals("for") && !titles.goesAbroad(draft.words))) {
            named.map(Occurrence::mention).filter(TitleDraft::canOwn).ifPresent(draft.owners::add);
        } else if (!(of && whole && !portfolio)) {
            // Of two owners ("Russia's president of the council") the first one stands.
            Optional<Occurrence> owner = named.filter(
                            occurrence -> (of || served) && draft.owners.isEmpty() && !portfolio)
                    .filter(occurrence -> TitleDraft.canOwn(occurrence.mention()));
            owner.map(Occurrence::mention).ifPresent(draft.owners::add);
            addPhrase(preposition, end, of || served ? named.filter(occurrence -> !portfolio) : Optional.empty());
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
            if (named.filter(o -> o.mention().kind() == Kind.PERSON).isPresent()
                    || TitleDraft.TIMES.contains(token.ner())
                    || named.isEmpty() && titles.isHonorific(token.text()) && !titles.isTitle(sentence, i)) {
                return end;
            }
            if (named.isPresent()) {
                i = named.get().last();
                end = i;
            } else if (token.isNoun() || token.pos().equals("CD") && end >= 0) {
                end = i;
            } else if (!determiner
                    && !isCoordinated(i, end)
                    && !token.pos().startsWith("JJ")
                    && !token.text().equals("-")
                    && !token.pos().equals("POS")
                    && !token.pos().equals("VBG")) {
                return end;
            }
        }
        return end;
    }

    /** "Minister of Trade and Industry", but not "Minister of Trade and Governor". */
    private boolean isCoordinated(int i, int end) {
        return (sentence.token(i).text().equals("and")
                        || sentence.token(i).text().equals(",") && titles.hasPortfolio(draft.words))
                && i + 1 < sentence.size()
                && end >= 0
                && draft.isCapital(i - 1)
                && draft.isCapital(i + 1)
                && reading.at(sentence, i + 1)
                        .filter(o ->
                                o.mention().kind() == Kind.PERSON || o.mention().kind() == Kind.STATE)
                        .isEmpty()
                && !titles.isTitleWord(sentence.token(i + 1).text());
    }

    private void addOwnersBehind() {
        while (draft.last + 2 < sentence.size() && draft.isJoint(draft.last + 1)) {
            int next = draft.isJoint(draft.last + 2) ? draft.last + 3 : draft.last + 2;
            next = next < sentence.size() && sentence.token(next).pos().equals("DT") ? next + 1 : next;
            Optional<Occurrence> named = next < sentence.size() ? draft.ownerAt(next) : Optional.empty();
            if (named.isEmpty()) {
                return;
            }
            draft.owners.add(named.get().mention());
            draft.last = named.get().last();
        }
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
                                && sentence.token(from).pos().matches("DT|PRP\\$"));
    }

    private void addPhrase(int preposition, int end, Optional<Occurrence> without) {
        draft.words.addLast(sentence.token(preposition).text());
        for (int i = preposition + 1; i <= end; i++) {
            int index = i;
            boolean skipped = without.filter(o -> o.first() <= index && index <= o.last())
                            .isPresent()
                    || Set.of("DT", "POS", "PRP$").contains(sentence.token(i).pos());
            if (!skipped) {
                draft.words.addLast(sentence.token(i).text());
            }
        }
    }
}
