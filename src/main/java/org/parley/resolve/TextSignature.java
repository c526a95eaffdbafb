package org.parley.resolve;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.Slug;

/**
 * What is left of a text for telling whether another is its copy: how many runs of five words it has, and those with
 * the least hashes. A text that was cut, or begins otherwise, has most of its runs in common with the first; two reports
 * of one event have few.
 *
 * @param size number of different runs
 * @param sample the least hashes, at most {@link #SAMPLE}
 */
public record TextSignature(int size, SortedSet<Integer> sample) {
    private static final int RUN = 5;
    private static final int SAMPLE = 64;
    /** Shorter texts, a headline or a line of a ticker, are alike by chance. */
    private static final int SHORTEST = 20;
    /** How much of the shorter of two texts is in the other when it is a copy. */
    private static final double COPIED = 0.4;

    /** Neither case nor diacritics nor punctuation count. */
    public static TextSignature of(String text) {
        String[] words = Slug.of(text).split("-");
        SortedSet<Integer> hashes = new TreeSet<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            hashes.add(mixed(Arrays.asList(words).subList(i, i + RUN).hashCode()));
        }
        return new TextSignature(
                hashes.size(), hashes.stream().limit(SAMPLE).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Spreads what {@link List#hashCode()} leaves close together (the last step of MurmurHash 3). */
    private static int mixed(int hash) {
        int mixed = hash;
        mixed ^= mixed >>> 16;
        mixed *= 0x85ebca6b;
        mixed ^= mixed >>> 13;
        mixed *= 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }

    /** Reads what {@link #toString()} wrote. */
    public static TextSignature parse(String written) {
        String[] parts = written.split(" ");
        return new TextSignature(
                Integer.parseInt(parts[0]),
                Stream.of(parts)
                        .skip(1)
                        .map(part -> Integer.parseUnsignedInt(part, 36))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whether one of the two texts is in large part the other. */
    public boolean isCopyOf(TextSignature other) {
        return Math.min(size, other.size) >= SHORTEST && contained(other) >= COPIED;
    }

    /** An estimate of how much of the shorter text is in the longer one. */
    double contained(TextSignature other) {
        // The least hashes of both together are a fair sample of all runs of both.
        int drawn = 0;
        int common = 0;
        Iterator<Integer> ours = sample.iterator();
        Iterator<Integer> theirs = other.sample.iterator();
        Integer our = next(ours);
        Integer their = next(theirs);
        while (drawn < SAMPLE && (our != null || their != null)) {
            int order = our == null ? 1 : their == null ? -1 : our.compareTo(their);
            drawn++;
            common += order == 0 ? 1 : 0;
            our = order <= 0 ? next(ours) : our;
            their = order >= 0 ? next(theirs) : their;
        }
        double alike = drawn == 0 ? 0 : (double) common / drawn;
        return alike * (size + other.size) / ((1 + alike) * Math.max(1, Math.min(size, other.size)));
    }

    private static Integer next(Iterator<Integer> hashes) {
        return hashes.hasNext() ? hashes.next() : null;
    }

    @Override
    public String toString() {
        return size
                + sample.stream()
                        .map(hash -> " " + Integer.toUnsignedString(hash, 36))
                        .collect(Collectors.joining());
    }
}
