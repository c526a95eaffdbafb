package org.parley.serve.page;

import java.util.List;

/**
 * Places the nodes of a graph so that those that are tied stand near one another (Fruchterman and Reingold 1991), from
 * a circle and without chance: the same graph always looks the same.
 */
final class Layout {
    private static final int ROUNDS = 400;

    private Layout() {}

    /** @param ties pairs of indices of nodes with the weight of their tie; @return x and y of each, from 0 to 1 */
    static double[][] of(int nodes, List<Tie> ties) {
        double[][] at = new double[nodes][2];
        for (int i = 0; i < nodes; i++) {
            // The golden angle keeps neighbours in the order of nodes apart.
            double angle = i * Math.PI * (3 - Math.sqrt(5));
            double radius = 0.5 * Math.sqrt((i + 0.5) / nodes);
            at[i] = new double[] {radius * Math.cos(angle), radius * Math.sin(angle)};
        }
        double length = 0.75 / Math.sqrt(Math.max(1, nodes));
        for (int round = 0; round < ROUNDS; round++) {
            double heat = 0.08 * (1 - round / (double) ROUNDS);
            move(at, forces(at, ties, length), heat);
        }
        return fitted(at);
    }

    private static double[][] forces(double[][] at, List<Tie> ties, double length) {
        double[][] force = new double[at.length][2];
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < i; j++) {
                push(i, j, at, force, distance -> length * length / distance);
            }
            // What is tied to nothing must not fly away.
            force[i][0] -= at[i][0] * 0.35;
            force[i][1] -= at[i][1] * 0.35;
        }
        for (Tie tie : ties) {
            double strength = 1 + Math.log(tie.weight());
            push(tie.one(), tie.other(), at, force, distance -> -strength * distance * distance / length);
        }
        return force;
    }

    private interface Strength {
        double at(double distance);
    }

    private static void push(int i, int j, double[][] at, double[][] force, Strength strength) {
        double dx = at[i][0] - at[j][0];
        double dy = at[i][1] - at[j][1];
        double distance = Math.max(1e-4, Math.hypot(dx, dy));
        double f = strength.at(distance) / distance;
        force[i][0] += dx * f;
        force[i][1] += dy * f;
        force[j][0] -= dx * f;
        force[j][1] -= dy * f;
    }

    private static void move(double[][] at, double[][] force, double heat) {
        for (int i = 0; i < at.length; i++) {
            double size = Math.max(1e-9, Math.hypot(force[i][0], force[i][1]));
            double step = Math.min(size, heat) / size;
            at[i][0] += force[i][0] * step;
            at[i][1] += force[i][1] * step;
        }
    }

    private static double[][] fitted(double[][] at) {
        for (int axis = 0; axis < 2; axis++) {
            double least = Double.MAX_VALUE;
            double most = -Double.MAX_VALUE;
            for (double[] point : at) {
                least = Math.min(least, point[axis]);
                most = Math.max(most, point[axis]);
            }
            double range = Math.max(1e-9, most - least);
            for (double[] point : at) {
                point[axis] = (point[axis] - least) / range;
            }
        }
        return at;
    }

    /**
     * That two nodes belong together.
     *
     * @param weight at least 1
     */
    record Tie(int one, int other, int weight) {}
}
