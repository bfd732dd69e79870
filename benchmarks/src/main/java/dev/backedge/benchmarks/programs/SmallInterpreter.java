package dev.backedge.benchmarks.programs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A small language with many kinds of expressions.
final class SmallInterpreter implements JavaProgram {
    private sealed interface Expression {
        long evaluate(Map<String, Long> env);
    }

    private record Constant(long value) implements Expression {
        @Override
        public long evaluate(Map<String, Long> env) {
            return value;
        }
    }

    private record Variable(String name) implements Expression {
        @Override
        public long evaluate(Map<String, Long> env) {
            return env.getOrDefault(name, 0L);
        }
    }

    private record Add(Expression left, Expression right) implements Expression {
        @Override
        public long evaluate(Map<String, Long> env) {
            return left.evaluate(env) + right.evaluate(env);
        }
    }

    private record Subtract(Expression left, Expression right) implements Expression {
        @Override
        public long evaluate(Map<String, Long> env) {
            return left.evaluate(env) - right.evaluate(env);
        }
    }

    private record Multiply(Expression left, Expression right) implements Expression {
        @Override
        public long evaluate(Map<String, Long> env) {
            return left.evaluate(env) * right.evaluate(env);
        }
    }

    private record Remainder(Expression left, Expression right) implements Expression {
        @Override
        public long evaluate(Map<String, Long> env) {
            return left.evaluate(env) % right.evaluate(env);
        }
    }

    private record Less(Expression left, Expression right) implements Expression {
        @Override
        public long evaluate(Map<String, Long> env) {
            return left.evaluate(env) < right.evaluate(env) ? 1 : 0;
        }
    }

    private record Equal(Expression left, Expression right) implements Expression {
        @Override
        public long evaluate(Map<String, Long> env) {
            return left.evaluate(env) == right.evaluate(env) ? 1 : 0;
        }
    }

    private record Assign(String name, Expression value) implements Expression {
        @Override
        public long evaluate(Map<String, Long> env) {
            long result = value.evaluate(env);
            env.put(name, result);
            return result;
        }
    }

    private record If(Expression condition, Expression then, Expression otherwise)
            implements Expression {
        @Override
        public long evaluate(Map<String, Long> env) {
            return condition.evaluate(env) != 0 ? then.evaluate(env) : otherwise.evaluate(env);
        }
    }

    private record While(Expression condition, Expression body) implements Expression {
        @Override
        public long evaluate(Map<String, Long> env) {
            long result = 0;
            while (condition.evaluate(env) != 0) {
                result = body.evaluate(env);
            }
            return result;
        }
    }

    private record Sequence(List<Expression> parts) implements Expression {
        Sequence(Expression... parts) {
            this(List.of(parts));
        }

        @Override
        public long evaluate(Map<String, Long> env) {
            long result = 0;
            for (Expression part : parts) {
                result = part.evaluate(env);
            }
            return result;
        }
    }

    private static Expression divides(Expression i, long d) {
        return new Equal(new Remainder(i, new Constant(d)), new Constant(0));
    }

    private static Expression hailstone(Expression i) {
        Variable x = new Variable("x");
        Variable half = new Variable("half");
        Variable steps = new Variable("steps");
        Constant one = new Constant(1);
        Constant two = new Constant(2);
        While countHalves =
                new While(
                        new Less(new Multiply(half, two), x),
                        new Assign("half", new Add(half, one)));
        return new Sequence(
                new Assign("x", new Add(new Remainder(i, new Constant(9)), one)),
                new While(
                        new Less(one, x),
                        new Sequence(
                                new If(
                                        new Equal(new Remainder(x, two), new Constant(0)),
                                        new Sequence(
                                                new Assign("half", new Constant(0)),
                                                countHalves,
                                                new Assign("x", half)),
                                        new Assign(
                                                "x",
                                                new Add(new Multiply(x, new Constant(3)), one))),
                                new Assign("steps", new Add(steps, one)))));
    }

    private static Expression program(int n) {
        Variable i = new Variable("i");
        Variable total = new Variable("total");
        Assign more = new Assign("total", new Add(total, i));
        return new Sequence(
                new Assign("i", new Constant(1)),
                new Assign("total", new Constant(0)),
                new Assign("steps", new Constant(0)),
                new While(
                        new Less(i, new Constant(n)),
                        new Sequence(
                                new If(
                                        divides(i, 3),
                                        more,
                                        new If(divides(i, 5), more, new Constant(0))),
                                hailstone(i),
                                new Assign("i", new Add(i, new Constant(1))))),
                new Subtract(new Multiply(total, new Constant(1000)), new Variable("steps")));
    }

    @Override
    public String run(int n) {
        return String.valueOf(program(n).evaluate(new HashMap<>()));
    }
}
