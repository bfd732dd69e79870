package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.engine.Engine;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.Session;
import dev.backedge.ir.Body;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Operands;
import dev.backedge.ir.Symbol;
import dev.backedge.language.JuliaFrontEnd;
import dev.backedge.model.Method;
import dev.backedge.model.RuntimeModule;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// The code of the language's library names nothing that does not exist.
class StandardLibraryNamesTest {
    private final Session session =
            Engine.builder()
                    .frontEnd(new JuliaFrontEnd())
                    .images(ImagePolicy.NONE)
                    .build()
                    .openSession();

    @Test
    void everyGlobalNameInTheLibraryIsBound() {
        long world = session.universe().clock().current();
        List<String> unbound = new ArrayList<>();

        for (Method method : session.universe().methods().methods()) {
            method.body()
                    .ifPresent(body -> {
                        for (Symbol name : globals(body)) {
                            if (method.module()
                                    .find(name)
                                    .flatMap(binding -> binding.valueAt(world))
                                    .isEmpty()) {
                                unbound.add(name + " in " + method);
                            }
                        }
                    });
        }

        assertThat(unbound).isEmpty();
    }

    @Test
    void everyExportedNameIsBound() {
        RuntimeModule base = session.universe().modules().find(Symbol.of("Base")).orElseThrow();
        long world = session.universe().clock().current();

        assertThat(base.exports())
                .allMatch(name ->
                        base.find(name).flatMap(binding -> binding.valueAt(world)).isPresent());
    }

    private static List<Symbol> globals(Body body) {
        return body.statements().stream()
                .flatMap(statement -> Operands.of(statement.instruction()).stream())
                .filter(Operand.Global.class::isInstance)
                .map(operand -> ((Operand.Global) operand).name())
                .toList();
    }
}
