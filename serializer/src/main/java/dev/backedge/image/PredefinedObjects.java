package dev.backedge.image;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Bottom;
import dev.backedge.model.Builtin;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.TypeName;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The objects that every runtime has before it loads anything, with numbers that are the same in
/// every process of one runtime version. Images refer to them by number and do not contain them.
public final class PredefinedObjects {
    private final List<Object> objects = new ArrayList<>();
    private final Map<Object, Integer> numbers = new IdentityHashMap<>();
    private final List<Builtin> builtins;
    private final Map<Builtin, Integer> builtinNumbers = new IdentityHashMap<>();

    /// Lists the predefined objects of a runtime.
    ///
    /// @param core of the runtime, with its builtin functions added
    public PredefinedObjects(CoreTypes core) {
        add(core.module());
        add(Bottom.BOTTOM);
        core.predefined().forEach(this::addName);
        for (TypeName name : core.predefined()) {
            if (name.variables().isEmpty()) {
                name.declared().instance().ifPresent(this::add);
            }
        }
        builtins = core.builtins();
        for (Builtin builtin : builtins) {
            builtinNumbers.put(builtin, builtinNumbers.size());
            add(builtin.type().typeName());
            add(builtin.type());
        }
    }

    private void addName(TypeName name) {
        add(name);
        add(name.declared());
        Type wrapper = name.wrapper();
        while (wrapper instanceof UnionAll unionAll) {
            add(unionAll);
            add(unionAll.variable());
            wrapper = unionAll.body();
        }
        if (name.isTuple()) {
            add(name.wrapper());
            add(((DataType) name.wrapper()).parameter(0));
        }
        for (TypeVar variable : name.variables()) {
            add(variable);
        }
    }

    private void add(Object object) {
        if (numbers.putIfAbsent(object, objects.size()) == null) {
            objects.add(object);
        }
    }

    /// {@return the number of a predefined object; empty for all others}
    ///
    /// @param object any object
    public OptionalInt numberOf(Object object) {
        Integer number = numbers.get(object);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /// {@return how many predefined objects there are}
    public int size() {
        return objects.size();
    }

    /// {@return a predefined object}
    ///
    /// @param number below [#size]
    public Object object(int number) {
        return objects.get(number);
    }

    /// {@return the number of a builtin function}
    ///
    /// @param builtin of this runtime
    public int numberOf(Builtin builtin) {
        Integer number = builtinNumbers.get(builtin);
        if (number == null) {
            throw new IllegalArgumentException(
                    builtin + " is a builtin function of another runtime");
        }
        return number;
    }

    /// {@return whether every runtime binds a name in `Core`}
    ///
    /// @param name in `Core`
    public boolean binds(Symbol name) {
        return name.name().equals("nothing")
                || builtins.stream().anyMatch(builtin -> builtin.name().equals(name))
                || numbers.keySet().stream()
                        .anyMatch(object ->
                                object instanceof TypeName typeName
                                        && typeName.name().equals(name));
    }

    /// {@return the builtin functions, in the order of their numbers}
    public List<Builtin> builtins() {
        return builtins;
    }

    /// {@return the version of this runtime as headers name it: the release, and a digest of what
    /// is predefined, since images refer to that by number}
    public String runtimeVersion() {
        StringBuilder names = new StringBuilder();
        for (Object object : objects) {
            names.append(
                            object instanceof TypeName name
                                    ? name.toString()
                                    : object.getClass().getSimpleName())
                    .append('\n');
        }
        builtins.forEach(builtin -> names.append(builtin.name()).append('\n'));
        BuildId digest = BuildId.of(names.toString().getBytes(StandardCharsets.UTF_8));
        return "0.1.0+" + String.format("%08x", (int) (digest.high() >>> 32));
    }
}
