package org.parley.serve.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes names beside points of a drawing, each where it covers least of those written before. */
final class Labels {
    private static final int LONGEST = 30;
    private static final double LETTER = 7.2;
    private static final double LINE = 14;
    private static final double GAP = 9;

    private final double width;
    private final List<Box> taken = new ArrayList<>();

    /** @param width of the drawing, beyond which nothing is written */
    Labels(double width) {
        this.width = width;
    }

    private record Box(double left, double top, double length, String anchor, double x, double baseline) {
        double covers(Box other) {
            double across = Math.min(left + length, other.left + other.length) - Math.max(left, other.left);
            double down = Math.min(top + LINE, other.top + LINE) - Math.max(top, other.top);
            return Math.max(0, across) * Math.max(0, down);
        }
    }

    Element of(String name, double x, double y) {
        String shown = name.length() > LONGEST ? name.substring(0, LONGEST - 1).strip() + "…" : name;
        double length = shown.length() * LETTER;
        Box best = Stream.of(
                        new Box(x - length / 2, y - GAP - LINE, length, "middle", x, y - GAP),
                        new Box(x - length / 2, y + GAP, length, "middle", x, y + GAP + LINE - 3),
                        new Box(x + GAP, y - LINE / 2, length, "start", x + GAP, y + 4),
                        new Box(x - GAP - length, y - LINE / 2, length, "end", x - GAP, y + 4))
                .min(Comparator.comparingDouble(this::cost))
                .orElseThrow();
        taken.add(best);
        return Element.of("text", shown)
                .with("x", TimelineDrawing.number(best.x()))
                .with("y", TimelineDrawing.number(best.baseline()))
                .with("text-anchor", best.anchor());
    }

    private double cost(Box box) {
        double outside = Math.max(0, -box.left()) + Math.max(0, box.left() + box.length() - width);
        return taken.stream().mapToDouble(box::covers).sum() + outside * LINE * 2;
    }
}
