package org.parley.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.parley.evaluate.Layer.Difference;

/** Counts one layer article by article; a fact is the list of its values. */
final class Tally {

    private final String name;
    private final List<Difference> differences = new ArrayList<>();
    private int found;

    Tally(String name) {
        this.name = name;
    }

    /**
     * Gives each row the first gold fact that agrees and has no row yet. A row for which there is none is wrong,
     * unless it repeats a gold fact or is allowed.
     */
    void add(
            String article,
            List<List<String>> gold,
            List<List<String>> rows,
            BiPredicate<List<String>, List<String>> agree,
            List<List<String>> ok) {
        List<List<String>> left = new ArrayList<>(gold);
        for (List<String> row : rows) {
            var hit = left.stream().filter(fact -> agree.test(row, fact)).findFirst();
            if (hit.isPresent()) {
                left.remove(hit.get());
                found++;
            } else if (Stream.concat(gold.stream(), ok.stream()).noneMatch(fact -> agree.test(row, fact))) {
                differences.add(new Difference(article, false, row));
            }
        }
        left.forEach(fact -> differences.add(new Difference(article, true, fact)));
    }

    Layer layer() {
        int missed = (int) differences.stream().filter(Difference::missed).count();
        return new Layer(name, found, differences.size() - missed, missed, List.copyOf(differences));
    }
}
