package org.parley.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.parley.extract.EventWords.Sort;
import org.parley.nlp.Sentence;

/** How closely a date or a place of a sentence hangs on one of the meetings that the sentence tells of. */
final class Bonds {
    /** Nothing is so far off that belongs to a meeting. */
    static final int FAR = 4;

    private static final String APART = "after|before|since|following|despite|amid|over|about|against|because";

    private final Reading reading;
    private final EventWords words;
    private final Sentence sentence;
    private final List<Integer> events;
    private final List<Scenes.Scene> towns;

    /** @param events the words of the sentence that tell of meetings */
    Bonds(Reading reading, EventWords words, Sentence sentence, List<Integer> events, List<Scenes.Scene> towns) {
        this.reading = reading;
        this.words = words;
        this.sentence = sentence;
        this.events = events;
        this.towns = towns;
    }

    /** "its next meeting, to be held on Monday", wherever the parser hangs it. */
    private boolean isTail(int event, int head) {
        int verb = EventWords.verb(sentence, head);
        return verb > event
                && verb <= event + 5
                && head > verb
                && sentence.token(event).isNoun()
                && words.isAny(sentence, verb, Sort.RUN, Sort.PLANNED)
                && IntStream.range(event + 1, verb)
                        .allMatch(i -> sentence.token(i).text().equals(",")
                                || sentence.token(i).lemmaIn("to", "be", "which", "due"));
    }

    /** "a meeting in Istanbul on Friday on the latest developments", wherever the parser hangs the day. */
    private boolean isBehind(int event, int head) {
        return head > event + 2
                && head <= event + 8
                && sentence.token(event).isNoun()
                && sentence.token(head).ner().equals("DATE")
                && IntStream.range(event + 1, head)
                        .allMatch(i -> sentence.token(i).pos().matches("NNPS?|POS")
                                || sentence.token(i).lemmaIn("in", "at", "on")
                                || sentence.token(i).ner().equals("DATE"));
    }

    int rank(int event, int head, Reality.Degree degree) {
        if (isTail(event, head) || isBehind(event, head)) {
            return 1;
        }
        int over = sentence.governor(event);
        if (over >= 0
                && EventReality.isMissing(sentence, over)
                && !sentence.subtree(over).contains(head)) {
            // "left Oslo on Sunday without a date for new talks".
            return FAR;
        }
        boolean ofThing = false;
        boolean apart = Intervals.length(sentence, event) >= 0;
        int at = head;
        for (int steps = 0; at >= 0; steps++) {
            if (at == event) {
                return ofThing ? 3 : steps <= 1 ? 0 : 1;
            }
            if (isOfOrigin(at, event)
                    || at != head && (events.contains(at) || isApart(at) || hasOtherEvent(at, event))) {
                return FAR;
            }
            if (isAbove(at, event)) {
                if (apart) {
                    // "said in Oslo on Friday, a day after talks".
                    return FAR;
                }
                break;
            }
            ofThing |= at != head && isThing(at);
            boolean described = sentence.relation(at).equals("acl:relcl") && sentence.governor(at) != event
                    || sentence.relation(at).equals("acl")
                            && at != head
                            && sentence.token(at).isVerb();
            if (described && sentence.token(event).isVerb()) {
                // "discussed the treaty, which expires in May".
                return FAR;
            }
            at = sentence.governor(at);
        }
        int verb = EventWords.verb(sentence, event);
        if (isWhere(verb, head)) {
            return 2;
        }
        int other = EventWords.verb(sentence, head);
        if (verb == other && isSameClause(head, verb)) {
            return 2;
        }
        if (verb != other && isOfSpeaker(sentence, head, other)) {
            return FAR;
        }
        // "will go to Moscow next week, where she will be received".
        boolean there = clauseOfPlace(verb)
                .filter(clause -> EventWords.verb(sentence, sentence.governor(clause)) == other)
                .isPresent();
        if (there && isSameClause(head, other)) {
            return 3;
        }
        boolean purpose = (Set.of("xcomp", "advcl", "ccomp").contains(sentence.relation(verb))
                        || sentence.relation(verb).equals("acl")
                                && sentence.child(other, "cop").isPresent())
                && sentence.governor(verb) == other
                && degree == Reality.Degree.REAL;
        return purpose || degree == Reality.Degree.REAL && isSameClause(head, verb) ? 3 : FAR;
    }

    /** "rebels from the province of Aceh": where those come from who meet. */
    private boolean isOfOrigin(int i, int event) {
        int governor = sentence.governor(i);
        return governor >= 0
                && governor != event
                && EventWords.preposition(sentence, i).matches("from|of")
                && sentence.relation(i).equals("nmod")
                && words.isAny(sentence, governor, Sort.PEOPLE, Sort.DELEGATION);
    }

    /** "Talks were held, the ministry in Delhi said": where those are who tell of it. */
    static boolean isOfSpeaker(Sentence sentence, int place, int verb) {
        boolean reports = sentence.children(verb, "ccomp", "parataxis", "advcl").stream()
                .anyMatch(clause -> !sentence.relation(clause).equals("advcl")
                        || clause < verb && sentence.child(clause, "mark").isEmpty());
        return reports
                && sentence.children(verb, "nsubj").stream()
                        .anyMatch(subject ->
                                subject != place && sentence.subtree(subject).contains(place));
    }

    private boolean isAbove(int at, int event) {
        int below = sentence.governor(event);
        for (int steps = 0; below >= 0 && below != at && steps < sentence.size(); steps++) {
            below = sentence.governor(below);
        }
        return below == at;
    }

    /** "Geneva, where they meet", "the castle in which the talks are held". */
    private boolean isWhere(int verb, int place) {
        return clauseOfPlace(verb)
                .filter(clause -> sentence.governor(clause) == place
                        || place < clause
                                && towns.stream().anyMatch(town -> town.head() == place)
                                && towns.stream().noneMatch(town -> town.head() > place && town.head() < clause))
                .isPresent();
    }

    /** The verb of the clause that tells what happens at a place, if {@code verb} is in one. */
    private Optional<Integer> clauseOfPlace(int verb) {
        for (int at = verb, steps = 0; at >= 0 && steps < 4; at = sentence.governor(at), steps++) {
            if (sentence.relation(at).equals("acl:relcl")) {
                return Optional.of(at)
                        .filter(clause -> sentence.children(clause, "advmod", "obl").stream()
                                .anyMatch(child -> sentence.token(child).lemmaIn("where", "which")));
            }
        }
        return Optional.empty();
    }

    /** "to positions of two months ago": time and place of a thing, not of what happens. */
    private boolean isThing(int i) {
        return sentence.token(i).isNoun()
                && sentence.token(i).ner().equals("O")
                && reading.at(sentence, i).isEmpty()
                && sentence.children(i, "compound", "nmod:poss").stream()
                        .noneMatch(child -> sentence.token(child).ner().matches("LOCATION|ORGANIZATION"))
                && !words.isAny(
                        sentence, i, Sort.DOCUMENT, Sort.PEOPLE, Sort.DELEGATION, Sort.BODY, Sort.HOUSE, Sort.GROUND)
                && words.event(sentence, i).isEmpty();
    }

    /** "complicated after an explosion at the plant last week": the place and time of something else. */
    private boolean isApart(int i) {
        return EventWords.preposition(sentence, i).matches(APART)
                || sentence.relation(i).equals("advcl")
                        && sentence.children(i, "mark").stream()
                                .anyMatch(mark -> sentence.token(mark).lemma().matches(APART));
    }

    /** Whether token {@code i} is the verb of another event. */
    private boolean hasOtherEvent(int i, int event) {
        return sentence.token(i).isVerb()
                && sentence.children(i, "obj", "nsubj", "nsubj:pass").stream()
                        .anyMatch(child -> child != event && words.isEvent(sentence, child));
    }

    /** Whether only parts of the clause of {@code verb}, no clause of its own, hold token {@code i}. */
    private boolean isSameClause(int i, int verb) {
        int at = i;
        for (int steps = 0; steps < 12 && at >= 0; steps++) {
            if (at == verb) {
                return true;
            }
            boolean clause = at != i && (isApart(at) || isThing(at))
                    || Set.of("acl:relcl", "ccomp", "parataxis", "csubj").contains(sentence.relation(at))
                    || at != i
                            && sentence.token(at).isVerb()
                            && sentence.relation(at).matches("acl|advcl|dep")
                    || sentence.child(at, "nsubj", "nsubj:pass").isPresent();
            if (clause) {
                return false;
            }
            at = sentence.governor(at);
        }
        return false;
    }

    /** "talks on the stand-off in the valley": where what is talked about is. */
    boolean isOfSubject(int head, int event) {
        boolean ofThing = false;
        for (int at = sentence.governor(head), steps = 0; at >= 0 && steps < 8; at = sentence.governor(at), steps++) {
            if (at == event) {
                return ofThing;
            }
            ofThing |= isThing(at);
        }
        return false;
    }
}
