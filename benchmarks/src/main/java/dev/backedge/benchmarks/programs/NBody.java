package dev.backedge.benchmarks.programs;

/// The planets of the outer solar system.
final class NBody implements JavaProgram {
    private static final double SOLAR_MASS = 4 * Math.PI * Math.PI;
    private static final double DAYS_PER_YEAR = 365.24;

    private static final class Planet {
        double x;
        double y;
        double z;
        double vx;
        double vy;
        double vz;
        final double mass;

        Planet(double x, double y, double z, double vx, double vy, double vz, double mass) {
            this.x = x;
            this.y = y;
            this.z = z;
            this.vx = vx * DAYS_PER_YEAR;
            this.vy = vy * DAYS_PER_YEAR;
            this.vz = vz * DAYS_PER_YEAR;
            this.mass = mass * SOLAR_MASS;
        }
    }

    @SuppressWarnings("FloatingPointLiteralPrecision") // the digits that everybody writes
    private static Planet[] solarSystem() {
        return new Planet[] {
            new Planet(0, 0, 0, 0, 0, 0, 1),
            new Planet(
                    4.84143144246472090e+00,
                    -1.16032004402742839e+00,
                    -1.03622044471123109e-01,
                    1.66007664274403694e-03,
                    7.69901118419740425e-03,
                    -6.90460016972063023e-05,
                    9.54791938424326609e-04),
            new Planet(
                    8.34336671824457987e+00,
                    4.12479856412430479e+00,
                    -4.03523417114321381e-01,
                    -2.76742510726411899e-03,
                    4.99852801234917238e-03,
                    2.30417297573763929e-05,
                    2.85885980666130812e-04),
            new Planet(
                    1.28943695621391310e+01,
                    -1.51111514016986312e+01,
                    -2.23307578892655734e-01,
                    2.96460137564761618e-03,
                    2.37847173959480950e-03,
                    -2.96589568540237556e-05,
                    4.36624404335156298e-05),
            new Planet(
                    1.53796971148509165e+01,
                    -2.59193146099879641e+01,
                    1.79258772950371181e-01,
                    2.68067772490389322e-03,
                    1.62824170038242295e-03,
                    -9.51592254519715870e-05,
                    5.15138902046611451e-05)
        };
    }

    private static void offsetMomentum(Planet[] bodies) {
        double px = 0;
        double py = 0;
        double pz = 0;
        for (Planet b : bodies) {
            px += b.vx * b.mass;
            py += b.vy * b.mass;
            pz += b.vz * b.mass;
        }
        bodies[0].vx = -px / SOLAR_MASS;
        bodies[0].vy = -py / SOLAR_MASS;
        bodies[0].vz = -pz / SOLAR_MASS;
    }

    private static void advance(Planet[] bodies, double dt) {
        for (int i = 0; i < bodies.length; i++) {
            Planet a = bodies[i];
            for (int j = i + 1; j < bodies.length; j++) {
                Planet b = bodies[j];
                double dx = a.x - b.x;
                double dy = a.y - b.y;
                double dz = a.z - b.z;
                double distance2 = dx * dx + dy * dy + dz * dz;
                double magnitude = dt / (distance2 * Math.sqrt(distance2));
                a.vx -= dx * b.mass * magnitude;
                a.vy -= dy * b.mass * magnitude;
                a.vz -= dz * b.mass * magnitude;
                b.vx += dx * a.mass * magnitude;
                b.vy += dy * a.mass * magnitude;
                b.vz += dz * a.mass * magnitude;
            }
        }
        for (Planet b : bodies) {
            b.x += dt * b.vx;
            b.y += dt * b.vy;
            b.z += dt * b.vz;
        }
    }

    private static double energy(Planet[] bodies) {
        double e = 0;
        for (int i = 0; i < bodies.length; i++) {
            Planet a = bodies[i];
            e += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
            for (int j = i + 1; j < bodies.length; j++) {
                Planet b = bodies[j];
                double dx = a.x - b.x;
                double dy = a.y - b.y;
                double dz = a.z - b.z;
                e -= a.mass * b.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
            }
        }
        return e;
    }

    @Override
    public String run(int n) {
        Planet[] bodies = solarSystem();
        offsetMomentum(bodies);
        for (int i = 0; i < n; i++) {
            advance(bodies, 0.01);
        }
        return String.valueOf(energy(bodies));
    }
}
