package org.parley.resolve;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives sets of things names that tell them apart. Of namesakes the first keeps the plain name and the others get as many
 * suffixes as it takes, so that nobody is called anew because a namesake comes later.
 */
final class Naming<T> {
    private final Map<List<T>, String> names = new IdentityHashMap<>();

    /**
     * @param order of sets by what was there first; no two are equal
     * @param name what a set is called as long as no other before it is called so
     * @param suffixes what else tells sets apart, the most readable first; the last one is different for all
     */
    Naming(
            List<List<T>> sets,
            Comparator<List<T>> order,
            Function<List<T>, String> name,
            List<Function<List<T>, String>> suffixes) {
        sets.stream()
                .sorted(order)
                .collect(Collectors.groupingBy(name))
                .forEach((id, namesakes) -> name(id, namesakes, suffixes));
    }

    private void name(String id, List<List<T>> namesakes, List<Function<List<T>, String>> suffixes) {
        names.put(namesakes.get(0), id);
        if (namesakes.size() > 1) {
            namesakes.stream()
                    .skip(1)
                    .collect(Collectors.groupingBy(suffixes.get(0)))
                    .forEach((suffix, same) -> name(id + "-" + suffix, same, suffixes.subList(1, suffixes.size())));
        }
    }

    String of(List<T> set) {
        return names.get(set);
    }

    /** What stands after the last slash. */
    static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
