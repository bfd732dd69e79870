package dev.backedge.benchmarks;

import clojure.java.api.Clojure;
import clojure.lang.AFn;
import clojure.lang.IRef;
import clojure.lang.Keyword;
import clojure.lang.MultiFn;
import clojure.lang.RT;

/// Clojure's way: a multimethod that dispatches on the vector of its arguments' classes.
final class ClojureMultimethod {
    private ClojureMultimethod() {}

    /// {@return a multimethod with a method for each pair of classes}
    static MultiFn ofAllPairs() {
        MultiFn multi = empty();
        for (int i = 0; i < Receiver.CLASSES * Receiver.CLASSES; i++) {
            add(multi, i % Receiver.CLASSES, i / Receiver.CLASSES);
        }
        return multi;
    }

    /// {@return a multimethod with a default method, and others for pairs of classes}
    ///
    /// @param count of all methods
    static MultiFn ofMethods(int count) {
        MultiFn multi = empty();
        multi.addMethod(Keyword.intern("default"), new Answer("any"));
        for (int i = 0; i < count - 1; i++) {
            Class<?> second = ReceiverClasses.of(i / Receiver.CLASSES);
            multi.addMethod(
                    RT.vector(ReceiverClasses.of(i % Receiver.CLASSES), second),
                    new Answer(Integer.toString(i)));
        }
        return multi;
    }

    private static MultiFn empty() {
        IRef hierarchy = (IRef) Clojure.var("clojure.core", "global-hierarchy");
        return new MultiFn("meet", new Classes(), Keyword.intern("default"), hierarchy);
    }

    private static void add(MultiFn multi, int first, int second) {
        multi.addMethod(
                RT.vector(Receiver.of(first).getClass(), Receiver.of(second).getClass()),
                new Answer(Receiver.answer(first, second)));
    }

    private static final class Classes extends AFn {
        @Override
        public Object invoke(Object first, Object second) {
            return RT.vector(first.getClass(), second.getClass());
        }
    }

    private static final class Answer extends AFn {
        private final Object answer;

        Answer(Object answer) {
            this.answer = answer;
        }

        @Override
        public Object invoke(Object first, Object second) {
            return answer;
        }
    }
}
