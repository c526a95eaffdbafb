package org.parley.serve.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.serve.page.Layout.Tie;

class LayoutTest {
    private static final List<Tie> TWO_PAIRS = List.of(new Tie(0, 1, 3), new Tie(2, 3, 1));

    @Test
    void isTheSameEveryTime() {
        assertArrayEquals(Layout.of(4, TWO_PAIRS), Layout.of(4, TWO_PAIRS));
    }

    @Test
    void keepsThoseThatAreTiedTogether() {
        double[][] at = Layout.of(4, TWO_PAIRS);
        assertTrue(distance(at, 0, 1) < distance(at, 0, 2), "tied nodes are further apart than untied ones");
        assertTrue(distance(at, 2, 3) < distance(at, 1, 3), "tied nodes are further apart than untied ones");
    }

    private static double distance(double[][] at, int one, int other) {
        return Math.hypot(at[one][0] - at[other][0], at[one][1] - at[other][1]);
    }
}
