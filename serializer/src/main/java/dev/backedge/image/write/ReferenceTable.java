package dev.backedge.image.write;

import dev.backedge.image.ConstantKind;
import dev.backedge.image.PredefinedObjects;
import dev.backedge.image.Reference;
import dev.backedge.image.Reference.Tag;
import dev.backedge.image.Section;
import dev.backedge.ir.Symbol;
import dev.backedge.model.Binding;
import dev.backedge.model.Builtin;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/// Gives the reference of each object that the image mentions. External rows are numbered in the
/// order of dependency and object number, which needs all of them to be known before the first
/// record is written.
final class ReferenceTable {
    private final Ownership ownership;
    private final PredefinedObjects predefined;
    private final ObjectOrder order;
    private final PayloadBuilder payload;
    private final Map<Ownership.External, Integer> externalRows = new HashMap<>();
    private final Map<Binding, Integer> bindingRows = new LinkedHashMap<>();

    ReferenceTable(
            Ownership ownership,
            PredefinedObjects predefined,
            ObjectOrder order,
            PayloadBuilder payload) {
        this.ownership = ownership;
        this.predefined = predefined;
        this.order = order;
        this.payload = payload;
    }

    /// Numbers the objects of other images that are mentioned.
    void numberExternals(Iterable<?> mentioned) {
        TreeSet<Ownership.External> sorted =
                new TreeSet<>(
                        Comparator.comparingInt(Ownership.External::dependency)
                                .thenComparingInt(Ownership.External::number));
        for (Object object : mentioned) {
            if (predefined.numberOf(object).isEmpty()) {
                ownership.external(object).ifPresent(sorted::add);
            }
        }
        for (Ownership.External external : sorted) {
            externalRows.put(external, externalRows.size());
            payload.words(Section.EXTERNALS, external.dependency(), external.number());
        }
    }

    int of(Object object) {
        if (object instanceof Symbol symbol) {
            return Reference.of(Tag.SYMBOL, payload.symbol(symbol.name()));
        }
        if (object instanceof Builtin builtin) {
            return Reference.of(Tag.BUILTIN, predefined.numberOf(builtin));
        }
        Optional<ConstantKind.Row> constant = ConstantKind.encode(object);
        if (constant.isPresent()) {
            return Reference.of(Tag.CONSTANT, payload.constant(constant.get()));
        }
        OptionalInt number = predefined.numberOf(object);
        if (number.isPresent()) {
            return Reference.of(Tag.PREDEFINED, number.getAsInt());
        }
        Optional<Ownership.External> external = ownership.external(object);
        if (external.isPresent()) {
            return Reference.of(
                    Tag.EXTERNAL, Objects.requireNonNull(externalRows.get(external.get())));
        }
        if (object instanceof Binding binding && ownership.isNamedOnly(binding)) {
            return Reference.of(Tag.BINDING, bindingRow(binding));
        }
        return Reference.of(
                Tag.DATA,
                order.numberOf(object)
                        .orElseThrow(
                                () -> new IllegalStateException("was never visited: " + object)));
    }

    int ofOptional(Optional<?> object) {
        return object.isPresent() ? of(object.get()) : Reference.NONE;
    }

    int[] ofAll(List<?> objects) {
        return objects.stream().mapToInt(this::of).toArray();
    }

    private int bindingRow(Binding binding) {
        Integer row = bindingRows.get(binding);
        if (row == null) {
            row = bindingRows.size();
            bindingRows.put(binding, row);
            payload.words(
                    Section.BINDINGS, of(binding.module()), payload.symbol(binding.name().name()));
        }
        return row;
    }
}
