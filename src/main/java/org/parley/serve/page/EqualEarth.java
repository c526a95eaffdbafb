package org.parley.serve.page;

/** The Equal Earth projection (Šavrič, Patterson, Jenny 2018), in the units of the outlines of {@code world.txt}. */
final class EqualEarth {
    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double SCALE = 184.74;
    private static final double LEFT = 500;
    private static final double TOP = 245;

    private EqualEarth() {}

    static double x(double latitude, double longitude) {
        double t = theta(latitude);
        double t2 = t * t;
        double t6 = t2 * t2 * t2;
        double down = 3 * (9 * A4 * t6 * t2 + 7 * A3 * t6 + 3 * A2 * t2 + A1);
        return LEFT + SCALE * 2 * Math.sqrt(3) * Math.toRadians(longitude) * Math.cos(t) / down;
    }

    static double y(double latitude) {
        double t = theta(latitude);
        double t2 = t * t;
        double t6 = t2 * t2 * t2;
        return TOP - SCALE * (A4 * t6 * t2 * t + A3 * t6 * t + A2 * t2 * t + A1 * t);
    }

    private static double theta(double latitude) {
        return Math.asin(Math.sqrt(3) / 2 * Math.sin(Math.toRadians(latitude)));
    }
}
