package dev.backedge.tools.world;

import dev.backedge.ir.Symbol;
import dev.backedge.model.ArrayValue;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Type;
import dev.backedge.model.TypeName;
import dev.backedge.model.Universe;
import dev.backedge.tools.records.RecordException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes the objects of a recorded world in a new runtime: modules, types, functions, methods,
/// method instances, code instances and edges.
///
/// 1. Modules, in the order of the record; then all types ([DeclarationBuilder]); each function is
///    the instance of its type, bound to its name.
/// 2. Concrete types with a layout, listed in `JuliaWorld.concrete_types`, since nothing else
///    refers to some of them.
/// 3. Methods, world after world, with those that were deleted ([MethodBuilder]).
/// 4. Method instances, code instances, and edges from the recorded backedges ([CodeBuilder]).
///
/// Types that `Core` predefines are the runtime's own; the record has to agree with them.
public final class WorldBuilder {
    /// The name of the root module that lists what a world has beside its own modules.
    public static final Symbol LISTS = Symbol.of("JuliaWorld");

    /// The name of the list of concrete types with a layout.
    public static final Symbol CONCRETE_TYPES = Symbol.of("concrete_types");

    private final WorldData data;
    private final Universe universe;
    private final ModuleTree modules;
    private final TypeTexts texts;

    /// Prepares to build.
    ///
    /// @param data the records
    /// @param universe new
    public WorldBuilder(WorldData data, Universe universe) {
        this.data = data;
        this.universe = universe;
        modules = new ModuleTree(universe);
        texts = new TypeTexts(universe);
    }

    /// Makes the objects.
    ///
    /// @return the root modules besides `Core`
    /// @throws RecordException if a record is not what it has to be
    public List<RuntimeModule> build() {
        WorldSummary summary = data.summary();
        universe.clock().moveTo(ModuleTree.FIRST_WORLD);
        summary.modules().forEach(modules::add);
        checkPredefined(declarations());
        concreteTypes();
        List<Method> methods = methods();
        code(methods);
        universe.clock().moveTo(summary.world());
        return modules.roots();
    }

    private Map<WorldRecord.Declaration, TypeName> declarations() {
        DeclarationBuilder builder = new DeclarationBuilder(universe.core(), modules, texts);
        data.declarations(builder::add);
        return builder.build();
    }

    private void checkPredefined(Map<WorldRecord.Declaration, TypeName> declared) {
        declared.forEach((record, name) -> {
            String expected = RecordedContent.declaration(record);
            String found = UniverseContent.declaration(universe.core(), name);
            if (name.module().isCore() && !found.equals(expected)) {
                throw new RecordException(
                        data.directory(),
                        0,
                        record.name()
                                + ": expected the runtime's own "
                                + found
                                + ", found "
                                + expected);
            }
        });
    }

    private void concreteTypes() {
        List<Type> types = new ArrayList<>();
        data.layouts(record -> types.add(texts.type(record.type())));
        DataType listType = universe.core().arrayName().instance(universe.core().any(), 1L);
        ArrayValue list = ArrayValue.of(listType, types.size());
        for (int i = 0; i < types.size(); i++) {
            list.set(i, types.get(i));
        }
        modules.module(List.of(LISTS))
                .bindingOf(CONCRETE_TYPES)
                .defineConstant(list, ModuleTree.FIRST_WORLD);
    }

    private List<Method> methods() {
        MethodBuilder builder = new MethodBuilder(universe.methods(), modules, texts);
        data.definitions(builder::add);
        return builder.finish();
    }

    private void code(List<Method> methods) {
        CodeBuilder builder = new CodeBuilder(texts, methods);
        data.specializations(builder::add);
        data.backedges(builder::add, builder::add);
        builder.finish();
    }
}
