package dev.backedge.benchmarks;

/// Objects of eight classes that answer a call with two receivers as Java programs do: the first by
/// an interface call, the second by `instanceof`. Each pair of classes has an answer of its own.
sealed interface Receiver {
    /// How many classes there are.
    int CLASSES = 8;

    /// {@return the answer for this class and the other's}
    ///
    /// @param other the second receiver
    Object meet(Receiver other);

    /// {@return a new object of a class}
    ///
    /// @param number of the class, from 0
    static Receiver of(int number) {
        return switch (number) {
            case 0 -> new R0();
            case 1 -> new R1();
            case 2 -> new R2();
            case 3 -> new R3();
            case 4 -> new R4();
            case 5 -> new R5();
            case 6 -> new R6();
            case 7 -> new R7();
            default -> throw new IllegalArgumentException("no class R" + number);
        };
    }

    /// {@return the answer for a pair of classes}
    ///
    /// @param first number of the first class
    /// @param second number of the second
    static String answer(int first, int second) {
        return (char) ('a' + first) + String.valueOf(second);
    }

    /// Number 0.
    final class R0 implements Receiver {
        @Override
        public Object meet(Receiver other) {
            if (other instanceof R0) {
                return "a0";
            }
            if (other instanceof R1) {
                return "a1";
            }
            if (other instanceof R2) {
                return "a2";
            }
            if (other instanceof R3) {
                return "a3";
            }
            if (other instanceof R4) {
                return "a4";
            }
            if (other instanceof R5) {
                return "a5";
            }
            if (other instanceof R6) {
                return "a6";
            }
            if (other instanceof R7) {
                return "a7";
            }
            throw new IllegalArgumentException("no answer for " + other);
        }
    }

    /// Number 1.
    final class R1 implements Receiver {
        @Override
        public Object meet(Receiver other) {
            if (other instanceof R0) {
                return "b0";
            }
            if (other instanceof R1) {
                return "b1";
            }
            if (other instanceof R2) {
                return "b2";
            }
            if (other instanceof R3) {
                return "b3";
            }
            if (other instanceof R4) {
                return "b4";
            }
            if (other instanceof R5) {
                return "b5";
            }
            if (other instanceof R6) {
                return "b6";
            }
            if (other instanceof R7) {
                return "b7";
            }
            throw new IllegalArgumentException("no answer for " + other);
        }
    }

    /// Number 2.
    final class R2 implements Receiver {
        @Override
        public Object meet(Receiver other) {
            if (other instanceof R0) {
                return "c0";
            }
            if (other instanceof R1) {
                return "c1";
            }
            if (other instanceof R2) {
                return "c2";
            }
            if (other instanceof R3) {
                return "c3";
            }
            if (other instanceof R4) {
                return "c4";
            }
            if (other instanceof R5) {
                return "c5";
            }
            if (other instanceof R6) {
                return "c6";
            }
            if (other instanceof R7) {
                return "c7";
            }
            throw new IllegalArgumentException("no answer for " + other);
        }
    }

    /// Number 3.
    final class R3 implements Receiver {
        @Override
        public Object meet(Receiver other) {
            if (other instanceof R0) {
                return "d0";
            }
            if (other instanceof R1) {
                return "d1";
            }
            if (other instanceof R2) {
                return "d2";
            }
            if (other instanceof R3) {
                return "d3";
            }
            if (other instanceof R4) {
                return "d4";
            }
            if (other instanceof R5) {
                return "d5";
            }
            if (other instanceof R6) {
                return "d6";
            }
            if (other instanceof R7) {
                return "d7";
            }
            throw new IllegalArgumentException("no answer for " + other);
        }
    }

    /// Number 4.
    final class R4 implements Receiver {
        @Override
        public Object meet(Receiver other) {
            if (other instanceof R0) {
                return "e0";
            }
            if (other instanceof R1) {
                return "e1";
            }
            if (other instanceof R2) {
                return "e2";
            }
            if (other instanceof R3) {
                return "e3";
            }
            if (other instanceof R4) {
                return "e4";
            }
            if (other instanceof R5) {
                return "e5";
            }
            if (other instanceof R6) {
                return "e6";
            }
            if (other instanceof R7) {
                return "e7";
            }
            throw new IllegalArgumentException("no answer for " + other);
        }
    }

    /// Number 5.
    final class R5 implements Receiver {
        @Override
        public Object meet(Receiver other) {
            if (other instanceof R0) {
                return "f0";
            }
            if (other instanceof R1) {
                return "f1";
            }
            if (other instanceof R2) {
                return "f2";
            }
            if (other instanceof R3) {
                return "f3";
            }
            if (other instanceof R4) {
                return "f4";
            }
            if (other instanceof R5) {
                return "f5";
            }
            if (other instanceof R6) {
                return "f6";
            }
            if (other instanceof R7) {
                return "f7";
            }
            throw new IllegalArgumentException("no answer for " + other);
        }
    }

    /// Number 6.
    final class R6 implements Receiver {
        @Override
        public Object meet(Receiver other) {
            if (other instanceof R0) {
                return "g0";
            }
            if (other instanceof R1) {
                return "g1";
            }
            if (other instanceof R2) {
                return "g2";
            }
            if (other instanceof R3) {
                return "g3";
            }
            if (other instanceof R4) {
                return "g4";
            }
            if (other instanceof R5) {
                return "g5";
            }
            if (other instanceof R6) {
                return "g6";
            }
            if (other instanceof R7) {
                return "g7";
            }
            throw new IllegalArgumentException("no answer for " + other);
        }
    }

    /// Number 7.
    final class R7 implements Receiver {
        @Override
        public Object meet(Receiver other) {
            if (other instanceof R0) {
                return "h0";
            }
            if (other instanceof R1) {
                return "h1";
            }
            if (other instanceof R2) {
                return "h2";
            }
            if (other instanceof R3) {
                return "h3";
            }
            if (other instanceof R4) {
                return "h4";
            }
            if (other instanceof R5) {
                return "h5";
            }
            if (other instanceof R6) {
                return "h6";
            }
            if (other instanceof R7) {
                return "h7";
            }
            throw new IllegalArgumentException("no answer for " + other);
        }
    }
}
