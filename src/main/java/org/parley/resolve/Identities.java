package org.parley.resolve;

import java.util.Map;
import java.util.Set;

/**
 * Who or what the members of many articles are.
 *
 * @param names of every member
 * @param doubts pairs of names that may stand for one, the lesser first
 */
public record Identities(Map<Member, Name> names, Set<Doubt> doubts) {
    /**
     * What all members that are one are called.
     *
     * @param id stable local name such as {@code person/ida-moro}, or the IRI that the first of them has in its article
     * @param label the name to show; empty where every article keeps its own
     */
    public record Name(String id, String label) {}

    /** Two that may be one, and why that is not certain. */
    public record Doubt(String one, String other, Reason reason) implements Comparable<Doubt> {
        public static Doubt between(String one, String other, Reason reason) {
            return one.compareTo(other) <= 0 ? new Doubt(one, other, reason) : new Doubt(other, one, reason);
        }

        @Override
        public int compareTo(Doubt other) {
            int first = one.compareTo(other.one);
            int second = first == 0 ? this.other.compareTo(other.other) : first;
            return second == 0 ? reason.compareTo(other.reason) : second;
        }
    }

    /** Why two may be one and yet stay two. */
    public enum Reason {
        /** The names agree, and so they do with somebody who is certainly another. */
        SEVERAL_OF_THE_NAME("the names agree, but several people bear this name"),
        /** One belongs to a state, the other to an organisation; people change their offices. */
        OTHER_AFFILIATION("the names agree, but nothing that they belong to does"),
        /** One is named by the family name or an initial only, and no office, state or organisation agrees. */
        PART_OF_THE_NAME("only the family name agrees, and neither office nor affiliation does"),
        /** One is named by the family name or an initial only, and it fits several. */
        PART_OF_SEVERAL_NAMES("only the family name agrees, and several people of that name fit"),
        /** One article does not tell the day, and there are several meetings that it can mean. */
        SEVERAL_MEETINGS("parties, place and time agree, and so they do with another meeting"),
        /** One article does not tell the day, and one of the two not the place. */
        UNKNOWN_PLACE("parties and time agree, but one of the places is unknown");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** In words. */
        public String text() {
            return text;
        }
    }

    public Identities {
        names = Map.copyOf(names);
        doubts = Set.copyOf(doubts);
    }
}
