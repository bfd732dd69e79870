package dev.backedge.engine;

import dev.backedge.ir.Body;
import dev.backedge.ir.FrontEnd;
import dev.backedge.ir.SourceFile;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;
import dev.backedge.ir.TypeParameter;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.GeneratedBody;
import dev.backedge.model.Generator;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.StructValue;

import java.util.ArrayList;
import java.util.List;

/// Makes the bodies of a method that the language generates: a function computes code from types,
/// and the front end lowers it.
///
/// @param program in which the function runs
/// @param frontEnd lowers what it gives
/// @param definition whose slots and static parameters the code names
/// @param function takes static parameters, the callee's type and the types of the arguments
record GeneratedCode(
        Program program, FrontEnd frontEnd, TopLevel.MethodDefinition definition, Object function)
        implements Generator {
    @Override
    public GeneratedBody generate(MethodInstance instance, long definitionWorld, long callWorld) {
        List<Object> arguments = new ArrayList<>(instance.staticParameters());
        List<Object> types = ((DataType) instance.types()).parameters();
        int plain = instance.method().shape().argumentCount();
        if (instance.method().shape().isVararg()) {
            arguments.addAll(types.subList(0, plain - 1));
            arguments.add(tuple(types.subList(plain - 1, types.size())));
        } else {
            arguments.addAll(types);
        }
        Object code =
                program.latestTask().inWorld(definitionWorld).call(function, arguments.toArray());
        return GeneratedBody.everywhere(body(code));
    }

    private Object tuple(List<Object> types) {
        CoreTypes core = program.universe().core();
        DataType type = core.tuple(types.stream().map(core::typeOf).toArray());
        return type.isSingleton()
                ? type.instance().orElseThrow()
                : StructValue.of(type, types.toArray());
    }

    private Body body(Object code) {
        Body named = definition.body();
        List<Symbol> slots = named.slotNames().subList(0, named.argumentCount());
        List<Symbol> parameters =
                definition.parameters().stream().map(TypeParameter::name).toList();
        SourceFile place = new SourceFile(definition.location().file(), "");
        return frontEnd.lowerBody(place, slots, parameters, code);
    }
}
