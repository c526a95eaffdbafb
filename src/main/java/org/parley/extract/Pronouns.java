package org.parley.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.parley.authority.Gender;
import org.parley.model.Kind;
import org.parley.model.Mention;
import org.parley.nlp.Sentence;

/**
 * Finds whom a pronoun of the third person stands for: the nearest fitting subject of an earlier clause, then of an
 * earlier sentence, then the nearest fitting name (centering in its simplest form). Pronouns of the first person are
 * the business of whoever knows the speaker.
 */
final class Pronouns {
    /** How many sentences back an antecedent may stand. */
    private static final int REACH = 3;

    private static final Set<Kind> PLURAL_KINDS = Set.of(
            Kind.ARMED_GROUP,
            Kind.MOVEMENT,
            Kind.PARTY,
            Kind.BLOC,
            Kind.ORGANISATION,
            Kind.COMPANY,
            Kind.INTERNATIONAL_ORGANISATION);

    private static final Set<String> QUANTIFIERS = Set.of(
            "nobody", "none", "everybody", "everyone", "anybody", "anyone", "somebody", "someone", "whoever", "each");

    private static final Mention PERSON = new Mention(Kind.PERSON, "somebody");

    private final Reading reading;
    private final Reference reference;

    Pronouns(Reading reading, Reference reference) {
        this.reading = reading;
        this.reference = reference;
    }

    List<Mention> actors(Sentence sentence, int pronoun) {
        if (isBound(sentence, pronoun)) {
            return List.of();
        }
        return switch (Reference.lower(sentence, pronoun)) {
            case "he", "him", "his", "himself" -> person(sentence, pronoun, Gender.MALE);
            case "she", "her", "hers", "herself" -> person(sentence, pronoun, Gender.FEMALE);
            case "it", "its", "itself" -> single(sentence, pronoun, Pronouns::isBody);
            case "they", "their", "them", "theirs", "themselves" -> several(sentence, pronoun);
            default -> List.of();
        };
    }

    /** "Nobody gets all that he wants": such a pronoun stands for nobody in particular. */
    private static boolean isBound(Sentence sentence, int pronoun) {
        return IntStream.iterate(pronoun - 1, token -> token >= 0, token -> token - 1)
                .filter(token -> sentence.relation(token).startsWith("nsubj"))
                .limit(1)
                .anyMatch(subject -> QUANTIFIERS.contains(Reference.lower(sentence, subject)));
    }

    private List<Mention> person(Sentence sentence, int pronoun, Gender gender) {
        return single(
                sentence,
                pronoun,
                mention -> mention.kind() == Kind.PERSON
                        && reading.gender(mention)
                                .filter(other -> other != gender)
                                .isEmpty());
    }

    private static boolean isBody(Mention mention) {
        return mention.kind() == Kind.STATE || mention.kind().isOrganisation();
    }

    private List<Mention> single(Sentence sentence, int pronoun, Predicate<Mention> fits) {
        for (Head subject : subjectsBefore(sentence, pronoun)) {
            Optional<Mention> found = reading.actors(subject.sentence(), subject.token()).stream()
                    .filter(fits)
                    .findFirst();
            if (found.isPresent()
                    && reading.allActors(subject.sentence(), subject.token()).stream()
                                    .filter(fits)
                                    .count()
                            == 1) {
                return found.stream().toList();
            }
            if (found.isEmpty() && isThing(subject, "NN") && !fits.test(PERSON)) {
                return List.of();
            }
        }
        return reference
                .before(sentence, pronoun, fits)
                .filter(mention -> isNear(mention, sentence))
                .limit(1)
                .toList();
    }

    private List<Mention> several(Sentence sentence, int pronoun) {
        for (Head subject : subjectsBefore(sentence, pronoun)) {
            List<Mention> found = reading.allActors(subject.sentence(), subject.token());
            boolean plural = found.size() > 1
                    || found.size() == 1
                            && (PLURAL_KINDS.contains(found.get(0).kind())
                                    || subject.sentence()
                                            .token(subject.token())
                                            .pos()
                                            .endsWith("S"));
            if (plural) {
                return found;
            }
            if (found.isEmpty() && isThing(subject, "NNS")) {
                return List.of();
            }
        }
        return List.of();
    }

    /** Whether the pronoun rather stands for what this common noun names, which is nobody known. */
    private static boolean isThing(Head subject, String tag) {
        return subject.sentence().token(subject.token()).pos().equals(tag);
    }

    private record Head(Sentence sentence, int token) {}

    /** Subjects of clauses that a pronoun may look back to, the most likely first. */
    private List<Head> subjectsBefore(Sentence sentence, int pronoun) {
        List<Head> heads = new ArrayList<>();
        boolean possessive = sentence.relation(pronoun).equals("nmod:poss");
        int clause = clause(sentence, pronoun);
        for (int i : subjects(sentence, pronoun)) {
            boolean own = sentence.governor(i) == clause;
            if ((!own || possessive) && !sentence.subtree(i).contains(pronoun) && !isCircumstance(sentence, i)) {
                heads.add(new Head(sentence, i));
            }
        }
        // "The group said it would …".
        int above = sentence.relation(clause).equals("ccomp") ? sentence.governor(clause) : -1;
        heads.sort(Comparator.comparing(head -> above < 0 || sentence.governor(head.token()) != above));
        if (possessive) {
            heads.sort(Comparator.comparing(head -> sentence.governor(head.token()) != clause));
        }
        int seen = 0;
        for (int k = sentence.index() - 1; k >= 0 && seen < REACH; k--) {
            Sentence earlier = reading.text().sentences().get(k);
            boolean sameLevel = earlier.place() == Sentence.Place.TEXT
                    || earlier.quotation().equals(sentence.quotation());
            if (sameLevel) {
                seen++;
                List<Integer> subjects = subjects(earlier, earlier.size());
                subjects.stream()
                        .sorted(Comparator.comparing(i -> depth(earlier, i)))
                        .forEach(i -> heads.add(new Head(earlier, i)));
            }
        }
        return heads;
    }

    /** "With only the two envoys in the room, they …": who stands by is not who acts. */
    private static boolean isCircumstance(Sentence sentence, int subject) {
        int first = sentence.subtree(sentence.governor(subject)).first();
        return sentence.token(first).lemmaIn("with", "without") && first < subject;
    }

    /** Subjects before token {@code limit}, the last first. */
    private static List<Integer> subjects(Sentence sentence, int limit) {
        List<Integer> found = new ArrayList<>();
        for (int i = limit - 1; i >= 0; i--) {
            String relation = sentence.relation(i);
            if (relation.equals("nsubj") || relation.equals("nsubj:pass")) {
                found.add(i);
            }
        }
        return found;
    }

    private static int depth(Sentence sentence, int token) {
        int depth = 0;
        for (int i = token; i >= 0 && depth < 20; i = sentence.governor(i)) {
            depth++;
        }
        return depth;
    }

    /** The predicate of the clause that token {@code i} is in. */
    private static int clause(Sentence sentence, int i) {
        int current = i;
        for (int steps = 0; steps < 20 && current >= 0; steps++) {
            String relation = sentence.relation(current);
            boolean argument = Set.of(
                            "nsubj",
                            "nsubj:pass",
                            "obj",
                            "iobj",
                            "obl",
                            "nmod:poss",
                            "nmod",
                            "amod",
                            "compound",
                            "conj",
                            "appos",
                            "obl:agent")
                    .contains(relation);
            if (!argument || sentence.token(current).isVerb()) {
                return current;
            }
            current = sentence.governor(current);
        }
        return current;
    }

    private boolean isNear(Mention mention, Sentence sentence) {
        return reading.occurrences().stream()
                .anyMatch(occurrence -> occurrence.mention().equals(mention)
                        && occurrence.sentence().index() <= sentence.index()
                        && sentence.index() - occurrence.sentence().index() <= REACH + 2);
    }
}
