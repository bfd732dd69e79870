package dev.backedge.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.model.Method;
import dev.backedge.model.MethodShape;
import dev.backedge.types.SampleTypes;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which methods of a function are ambiguous, from tables of signatures.
final class AmbiguitiesTest {
    private final SampleTypes sample = new SampleTypes();

    private List<Method> methods(String signatures) {
        List<Method> methods = new ArrayList<>();
        MethodInsertion insertion = new MethodInsertion(sample.universe());
        for (String signature : signatures.split(";")) {
            Method method =
                    new Method(
                            Symbol.of("f"),
                            sample.main(),
                            SourceLocation.NONE,
                            sample.type(signature.strip()),
                            MethodShape.of(2),
                            Optional::empty);
            sample.universe().clock().advance(world -> insertion.insert(method, world));
            methods.add(method);
        }
        return methods;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Tuple{typeof(Main.f), Core.Int64}; Tuple{typeof(Main.f), Core.String} | none",
                "Tuple{typeof(Main.f), Core.Int64}; Tuple{typeof(Main.f), Core.Real} | none",
                "Tuple{typeof(Main.f), Core.Int64, Core.Any}; Tuple{typeof(Main.f), Core.Any,"
                        + " Core.Int64} | 1-2",
                "Tuple{typeof(Main.f), Core.Int64, Core.Any}; Tuple{typeof(Main.f), Core.Any,"
                        + " Core.Int64}; Tuple{typeof(Main.f), Core.Int64, Core.Int64} | none",
                "Tuple{typeof(Main.f), Core.Int64, Core.Any}; Tuple{typeof(Main.f), Core.Any,"
                        + " Core.Int64}; Tuple{typeof(Main.f), Core.Real, Core.Real} | 1-2 1-3"
                        + " 2-3",
                "Tuple{typeof(Main.f), (Main.Complex{T1} where T1<:Core.Integer)}; Tuple{typeof(Main.f),"
                        + " (Main.Complex{T1} where T1<:Core.AbstractFloat)} | none",
                "Tuple{typeof(Main.f), Vararg{Core.Int64}}; Tuple{typeof(Main.f), Vararg{Core.String}}"
                        + " | 1-2",
                "Tuple{typeof(Main.f), Vararg{Core.Int64}}; Tuple{typeof(Main.f), Vararg{Core.String}};"
                        + " Tuple{typeof(Main.f)} | none",
            })
    void pairsThatNothingDecidesAreAmbiguous(String signatures, String expected) {
        List<Method> methods = methods(signatures);
        Ambiguities ambiguities =
                new Ambiguities(
                        sample.universe().core(),
                        new MethodLookup(sample.universe()),
                        sample.universe().clock().current());

        List<String> found = new ArrayList<>();
        for (int i = 0; i < methods.size(); i++) {
            for (int j = i + 1; j < methods.size(); j++) {
                boolean ambiguous = ambiguities.areAmbiguous(methods.get(i), methods.get(j));
                assertThat(ambiguities.areAmbiguous(methods.get(j), methods.get(i)))
                        .isEqualTo(ambiguous);
                if (ambiguous) {
                    found.add((i + 1) + "-" + (j + 1));
                }
            }
        }

        assertThat(found.isEmpty() ? "none" : String.join(" ", found)).isEqualTo(expected);
    }
}
