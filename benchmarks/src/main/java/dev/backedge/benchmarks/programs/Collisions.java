package dev.backedge.benchmarks.programs;

import java.util.ArrayList;
import java.util.List;

/// Bodies of five kinds in a box: what happens when two of them meet is decided by `instanceof`, as
/// Java programs do.
final class Collisions implements JavaProgram {
    private abstract static sealed class Body {
        long x;
        long v;

        Body(long x, long v) {
            this.x = x;
            this.v = v;
        }

        abstract long weight();

        final void move(long size) {
            x += v;
            if (x < 0 || x > size) {
                v = -v;
                x = Math.clamp(x, 0, size);
            }
        }
    }

    private static final class Asteroid extends Body {
        long mass;

        Asteroid(long x, long v, long mass) {
            super(x, v);
            this.mass = mass;
        }

        @Override
        long weight() {
            return mass;
        }
    }

    private static final class Ship extends Body {
        long shield = 100;

        Ship(long x, long v) {
            super(x, v);
        }

        @Override
        long weight() {
            return 50;
        }
    }

    private static final class Station extends Body {
        @SuppressWarnings("UnusedVariable") // counted, as in the program of the language
        long docked;

        Station(long x, long v) {
            super(x, v);
        }

        @Override
        long weight() {
            return 500;
        }
    }

    private static final class Comet extends Body {
        long ice;

        Comet(long x, long v, long ice) {
            super(x, v);
            this.ice = ice;
        }

        @Override
        long weight() {
            return 20 + ice;
        }
    }

    private static final class Drone extends Body {
        @SuppressWarnings("UnusedVariable") // kept, as in the program of the language
        long charge = 10;

        Drone(long x, long v) {
            super(x, v);
        }

        @Override
        long weight() {
            return 1;
        }
    }

    private static long bounce(Body a, Body b) {
        long v = a.v;
        a.v = b.v;
        b.v = v;
        return 1;
    }

    private static long collide(Body a, Body b) {
        return switch (a) {
            case Comet first -> comet(first, b);
            case Body _ when b instanceof Comet second -> comet(second, a);
            case Asteroid first -> asteroid(first, b);
            case Ship first -> ship(first, b);
            case Station first -> station(first, b);
            case Drone first -> drone(first, b);
        };
    }

    private static long comet(Comet a, Body b) {
        if (b instanceof Comet other) {
            a.ice += other.ice;
            other.ice = 0;
            return 7;
        }
        a.ice = Math.max(a.ice - 1, 0);
        return bounce(a, b) + 1;
    }

    private static long asteroid(Asteroid a, Body b) {
        if (b instanceof Asteroid other) {
            long moved = Math.min(a.mass, 2);
            a.mass -= moved;
            other.mass += moved;
        } else if (b instanceof Ship ship) {
            ship.shield -= a.mass;
            return bounce(a, b) + 2;
        }
        return bounce(a, b);
    }

    private static long ship(Ship a, Body b) {
        return switch (b) {
            case Asteroid other -> asteroid(other, a) + 1;
            case Ship other -> {
                long shield = a.shield;
                a.shield = other.shield;
                other.shield = shield;
                yield 3;
            }
            case Station other -> {
                other.docked++;
                a.v = -a.v;
                yield 5;
            }
            default -> bounce(a, b);
        };
    }

    private static long station(Station a, Body b) {
        return switch (b) {
            case Ship other -> ship(other, a);
            case Drone other -> drone(other, a);
            default -> bounce(a, b);
        };
    }

    private static long drone(Drone a, Body b) {
        if (b instanceof Station) {
            a.charge = 100;
            a.v = -a.v;
            return 4;
        }
        if (b instanceof Drone other) {
            a.charge--;
            other.charge++;
            return 2;
        }
        return bounce(a, b);
    }

    private static List<Body> populate(int n) {
        List<Body> bodies = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            long x = i * 37L % 101;
            long v = i % 7 - 3L;
            bodies.add(
                    switch (i % 5) {
                        case 0 -> new Asteroid(x, v, 10 + i % 4);
                        case 1 -> new Ship(x, v);
                        case 2 -> new Station(x, v);
                        case 3 -> new Comet(x, v, i % 9);
                        default -> new Drone(x, v);
                    });
        }
        return bodies;
    }

    @Override
    public String run(int n) {
        List<Body> bodies = populate(40);
        long events = 0;
        for (int step = 0; step < n; step++) {
            for (Body body : bodies) {
                body.move(100);
            }
            for (int i = 0; i < bodies.size(); i++) {
                for (int j = i + 1; j < bodies.size(); j++) {
                    if (bodies.get(i).x == bodies.get(j).x) {
                        events += collide(bodies.get(i), bodies.get(j));
                    }
                }
            }
        }
        long weight = bodies.stream().mapToLong(Body::weight).sum();
        long places = bodies.stream().mapToLong(body -> body.x).sum();
        return "(" + events + ", " + weight + ", " + places + ")";
    }
}
