package org.parley.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parley.model.Entity;
import org.parley.model.Fact;
import org.parley.model.Kind;
import org.parley.model.ProblemException;

class SignatureTest {
    private static final GraphMapper MAPPER = new GraphMapper(Porto.BASE, Porto.RUN);
    private static final ShapeCheck SHAPES = new ShapeCheck();

    private final Porto porto = Porto.article("porto.txt");

    @Test
    void acceptsWhatIsRight() {
        assertTrue(Stream.of(porto, Porto.secondRound("second.txt"))
                .flatMap(article -> article.facts().stream())
                .allMatch(Signature::accepts));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void agreesWithTheShapesWhereverSomethingOfAnotherKindStands(Kind kind) {
        for (Fact<Entity> fact : porto.facts()) {
            for (int place = 0; place < references(fact); place++) {
                Fact<Entity> changed = withStranger(fact, place, kind);
                assertEquals(conforms(changed), Signature.accepts(changed), changed::toString);
            }
        }
    }

    private static int references(Fact<Entity> fact) {
        List<Entity> visited = new ArrayList<>();
        fact.map(visited::add);
        return visited.size();
    }

    private static Fact<Entity> withStranger(Fact<Entity> fact, int place, Kind kind) {
        var position = IntStream.iterate(0, i -> i + 1).iterator();
        return fact.map(entity ->
                position.nextInt() == place ? Telling.entity("stranger/" + kind.name(), kind, "a stranger") : entity);
    }

    private boolean conforms(Fact<Entity> fact) {
        try {
            SHAPES.check(MAPPER.map(porto.article(), List.of(fact)));
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }
}
