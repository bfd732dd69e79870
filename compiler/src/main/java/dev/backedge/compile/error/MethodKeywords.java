package dev.backedge.compile.error;

import dev.backedge.dispatch.MethodLookup;
import dev.backedge.dispatch.MethodMatch;
import dev.backedge.ir.Body;
import dev.backedge.ir.Symbol;
import dev.backedge.model.Binding;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Universe;
import dev.backedge.model.Vararg;
import dev.backedge.types.Subtyping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The keywords of methods: those that the method of `kwcall` for the same arguments lists in the
/// name of its slot for them. Counterpart: `kwarg_decl`, Julia 1.9, `base/methodshow.jl`.
final class MethodKeywords {
    private static final String SLOT = "#keywords#";
    private static final int KEYWORDS = 1;

    private final Universe universe;
    private final CoreTypes core;
    private final MethodLookup lookup;
    private final Subtyping subtyping;

    MethodKeywords(Universe universe, MethodLookup lookup) {
        this.universe = universe;
        this.lookup = lookup;
        core = universe.core();
        subtyping = new Subtyping(core);
    }

    private Optional<Object> kwcall() {
        return universe.modules()
                .find(Symbol.of("Base"))
                .flatMap(base -> base.findOwn(Symbol.of("kwcall")))
                .flatMap((Binding binding) -> binding.valueAt(universe.clock().current()));
    }

    boolean isKeywordCall(Object callee) {
        return kwcall().filter(function -> function == callee).isPresent();
    }

    /// A candidate with its keywords, and those of a call that it does not take.
    MethodCandidate of(MethodCandidate candidate, List<FailedCall.Keyword> given) {
        List<Symbol> taken = of(candidate.method());
        boolean any = taken.stream().anyMatch(name -> name.name().endsWith("..."));
        List<Symbol> unsupported =
                given.stream()
                        .map(FailedCall.Keyword::name)
                        .filter(name -> !any && !taken.contains(name))
                        .toList();
        return new MethodCandidate(
                candidate.method(),
                candidate.arguments(),
                candidate.matches(),
                candidate.visibility(),
                taken,
                unsupported);
    }

    private List<Symbol> of(Method method) {
        Optional<Object> kwcall = kwcall();
        if (kwcall.isEmpty()) {
            return List.of();
        }
        DataType function = core.typeOf(kwcall.get());
        DataType all =
                core.tuple(
                        function,
                        core.namedTupleName().wrapper(),
                        method.signatureTuple().parameter(0) instanceof TypeVar
                                ? core.any()
                                : method.signatureTuple().parameter(0),
                        new Vararg(core.any(), Optional.empty()));
        if (all.hasFreeVariables()) {
            return List.of();
        }
        Type wanted = withKeywords(method, function);
        return lookup.allMatches(all, universe.clock().current()).stream()
                .map(MethodMatch::method)
                .filter(candidate -> subtyping.areEqual(candidate.signature(), wanted))
                .findFirst()
                .flatMap(Method::body)
                .map(MethodKeywords::listed)
                .orElse(List.of());
    }

    /// The signature of the method of `kwcall` for the arguments of a method.
    private Type withKeywords(Method method, DataType function) {
        List<Object> elements = new ArrayList<>(List.of(function, core.namedTupleName().wrapper()));
        elements.addAll(method.signatureTuple().parameters());
        Type signature = core.tuple(elements.toArray());
        for (TypeVar variable : method.staticParameters().reversed()) {
            signature = new UnionAll(variable, signature);
        }
        return signature;
    }

    private static List<Symbol> listed(Body body) {
        String slot = body.slotNames().get(KEYWORDS).name();
        return slot.startsWith(SLOT)
                ? Stream.of(slot.substring(SLOT.length()).split(" ")).map(Symbol::of).toList()
                : List.of();
    }
}
